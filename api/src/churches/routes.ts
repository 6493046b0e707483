import type { IRouter } from 'express';
import { listAuditLog as auditLog } from '@penning/contract/audit';
import * as contract from '@penning/contract/churches';
import * as logo from '@penning/contract/church-logo';
import * as settings from '@penning/contract/church-settings';
import { governChurch } from '@penning/contract/abuse';
import type { Context } from '../context/context.ts';
import { bind } from '../http/bind.ts';
import type { Person } from '../membership/membership.ts';
import { listAuditLog, type ReadableClaims } from './audit-log.ts';
import { retryFinanceAddress } from './bounces.ts';
import { createCostCentre, listCostCentres, updateCostCentre } from './cost-centres.ts';
import {
  confirmFinanceAddress,
  createFinanceAddress,
  deleteFinanceAddress,
  listFinanceAddresses,
  remindFinanceAddress,
} from './finance-addresses.ts';
import { archiveChurch, updateChurch } from './change.ts';
import { approveChurch, createChurch, declineChurch } from './founding.ts';
import { guardChurch } from './guard.ts';
import { deleteLogo, putLogo, readLogo } from './logo.ts';
import { makePoster } from './poster.ts';
import { openChurch } from './service.ts';
import { listChurches, viewChurch } from './view.ts';

/** Churches and what belongs to them; which claims somebody may read is known above. */
export function churchRoutes(router: IRouter, context: Context, readableClaims: ReadableClaims): void {
  const configure = (call: { caller: Person; params: { slug: string } }) =>
    openChurch(context, call.caller, call.params.slug, 'configure');

  bind(router, context, contract.listChurches, ({ caller, query }) => listChurches(context, caller, query));
  bind(router, context, contract.createChurch, ({ caller, body, requestId, once }) =>
    once(() => createChurch(context, caller, body, requestId)),
  );
  bind(router, context, contract.readChurch, async ({ caller, params }) =>
    viewChurch(context, await openChurch(context, caller, params.slug, 'read')),
  );
  bind(router, context, contract.updateChurch, async (call) =>
    updateChurch(context, await configure(call), call.body, call),
  );
  bind(router, context, contract.approveChurch, async ({ caller, params, requestId }) =>
    approveChurch(context, await openChurch(context, caller, params.slug, 'approve-church'), requestId),
  );
  bind(router, context, contract.declineChurch, async ({ caller, params, body, requestId }) =>
    declineChurch(
      context,
      await openChurch(context, caller, params.slug, 'approve-church'),
      body.reason,
      requestId,
    ),
  );
  bind(router, context, contract.archiveChurch, async (call) =>
    archiveChurch(
      context,
      await openChurch(context, call.caller, call.params.slug, 'archive'),
      call.body.archived,
      call.requestId,
    ),
  );

  bind(router, context, governChurch, async (call) =>
    guardChurch(
      context,
      await openChurch(context, call.caller, call.params.slug, 'read'),
      call.body,
      call.requestId,
    ),
  );

  bind(router, context, logo.putLogo, async (call) => ({
    logoUrl: await putLogo(context, await configure(call), await call.file.read(), call.requestId),
  }));
  bind(
    router,
    context,
    logo.deleteLogo,
    async (call) => deleteLogo(context, await configure(call), call.requestId) as Promise<undefined>,
  );
  bind(router, context, logo.readLogo, async ({ params }) => ({
    bytes: await readLogo(context, params.key),
    mediaType: 'image/png',
    immutable: true,
  }));

  for (const [endpoint, format] of [
    [settings.readPoster, 'pdf'],
    [settings.readPosterDrawing, 'svg'],
  ] as const)
    bind(router, context, endpoint, async ({ caller, params }) => {
      const { church } = await openChurch(context, caller, params.slug, 'read');
      const bytes = await makePoster(context, church, format);
      return { bytes, mediaType: endpoint.binaryAnswer, name: `${church.slug}.${format}` };
    });

  bind(router, context, settings.listFinanceAddresses, async (call) => ({
    financeAddresses: await listFinanceAddresses(context, await configure(call)),
  }));
  bind(router, context, settings.createFinanceAddress, async (call) => {
    const church = await configure(call);
    return call.once(() => createFinanceAddress(context, church, call.body, call.requestId));
  });
  bind(router, context, settings.remindFinanceAddress, async (call) =>
    remindFinanceAddress(context, await configure(call), call.params.id),
  );
  bind(router, context, settings.retryFinanceAddress, async (call) =>
    retryFinanceAddress(context, await configure(call), call.params.id, call.requestId),
  );
  bind(
    router,
    context,
    settings.deleteFinanceAddress,
    async (call) =>
      deleteFinanceAddress(
        context,
        await configure(call),
        call.params.id,
        call.requestId,
      ) as Promise<undefined>,
  );
  bind(router, context, settings.confirmFinanceAddress, ({ body, requestId }) =>
    confirmFinanceAddress(context, body.token, requestId),
  );

  bind(router, context, settings.listCostCentres, async (call) => ({
    costCentres: await listCostCentres(
      context,
      await openChurch(context, call.caller, call.params.slug, 'read'),
    ),
  }));
  bind(router, context, settings.createCostCentre, async (call) => {
    const church = await configure(call);
    return call.once(() => createCostCentre(context, church, call.body, call.requestId));
  });
  bind(router, context, settings.updateCostCentre, async (call) =>
    updateCostCentre(context, await configure(call), call.params.id, call.body, call),
  );
  bind(router, context, auditLog, async ({ caller, params, query }) => {
    const open = await openChurch(context, caller, params.slug, 'read-audit-log');
    return listAuditLog(context, open, readableClaims, query);
  });
}
