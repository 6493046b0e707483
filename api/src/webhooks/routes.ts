import type { IRouter } from 'express';
import * as contract from '@penning/contract/webhooks';
import { openChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import { bind } from '../http/bind.ts';
import { createWebhook, deleteWebhook, listDeliveries, listWebhooks, testWebhook } from './service.ts';

/** Webhooks; an administrator's business. */
export function webhookRoutes(router: IRouter, context: Context): void {
  const open = (call: { caller: Parameters<typeof openChurch>[1]; params: { slug: string } }) =>
    openChurch(context, call.caller, call.params.slug, 'configure');

  bind(router, context, contract.listWebhooks, async (call) => ({
    webhooks: await listWebhooks(context, await open(call)),
  }));
  bind(router, context, contract.createWebhook, async (call) => {
    const church = await open(call);
    return call.once(() => createWebhook(context, church, call.body, call.requestId));
  });
  bind(router, context, contract.deleteWebhook, async (call) => {
    await deleteWebhook(context, await open(call), call.params.id, call.requestId);
    return undefined;
  });
  bind(router, context, contract.testWebhook, async (call) =>
    testWebhook(context, await open(call), call.params.id),
  );
  bind(router, context, contract.listWebhookDeliveries, async (call) =>
    listDeliveries(context, await open(call), call.params.id, call.query),
  );
}
