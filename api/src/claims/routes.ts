import type { IRouter } from 'express';
import { readChallenge, readForm } from '@penning/contract/church-form';
import * as contract from '@penning/contract/claims';
import * as files from '@penning/contract/claim-files';
import * as decisions from '@penning/contract/decisions';
import { allowAddress, blockAddress, forgetDevices } from '@penning/contract/mail-links';
import { openChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import { bind } from '../http/bind.ts';
import { approveClaim } from './decisions/approve.ts';
import { viewChurchClaim } from './views/church-view.ts';
import { confirmClaim, resendCode } from './intake/confirm.ts';
import { correctClaim } from './intake/correct.ts';
import { checkAllowed } from './decisions/decide.ts';
import { addNote, rejectClaim, reopenClaim, returnClaim } from './decisions/decisions.ts';
import { formConfiguration } from './intake/form-configuration.ts';
import { forgetDevices as forgetDevicesByLink } from './intake/devices.ts';
import { challengeFor, createClaim, deleteReceipt, putReceipt } from './intake/draft.ts';
import { readReceiptPicture, readVoucherFile } from './views/files.ts';
import { listClaims } from './views/list.ts';
import { answerNotMe } from './intake/stop-codes.ts';
import { submitClaim } from './intake/submit.ts';
import { viewOwnClaim } from './views/claimant-view.ts';
import { withdrawClaim } from './intake/withdraw.ts';

/** A claim's way: the claimant's side by the claim's token, the church's side by account. */
export function claimRoutes(router: IRouter, context: Context): void {
  bind(router, context, readForm, async ({ params, response }) => {
    response.setHeader('Cache-Control', 'public, max-age=60, stale-while-revalidate=600');
    return formConfiguration(context, params.slug);
  });
  bind(router, context, readChallenge, ({ params, device }) =>
    challengeFor(context, params.slug, device.address),
  );
  bind(router, context, contract.createClaim, ({ params, body, device }) =>
    createClaim(context, params.slug, body.altcha, device.address),
  );
  bind(router, context, files.putReceipt, ({ params, query, file }) =>
    putReceipt(context, params.id, { id: params.receiptId, name: query.name, file }),
  );
  bind(router, context, files.deleteReceipt, async ({ params }) => {
    await deleteReceipt(context, params.id, params.receiptId);
    return undefined;
  });
  bind(router, context, contract.submitClaim, ({ params, body, requestId }) =>
    submitClaim(context, params.id, body, requestId),
  );
  bind(router, context, contract.resendCode, ({ params, body }) =>
    resendCode(context, params.id, body.email),
  );
  bind(router, context, contract.confirmClaim, ({ params, body, requestId }) =>
    confirmClaim(context, params.id, body, requestId),
  );
  bind(router, context, blockAddress, ({ body }) => answerNotMe(context, body.token, true));
  bind(router, context, allowAddress, ({ body }) => answerNotMe(context, body.token, false));
  bind(router, context, forgetDevices, ({ body }) => forgetDevicesByLink(context, body.token));
  bind(router, context, contract.viewClaim, ({ params }) => viewOwnClaim(context, params.id));
  bind(router, context, contract.withdrawClaim, ({ params, requestId }) =>
    withdrawClaim(context, params.id, requestId),
  );
  bind(router, context, files.readVoucher, ({ params, query, caller }) =>
    readVoucherFile(context, caller, params.id, { part: query.part, revision: query.round }),
  );
  bind(router, context, files.readReceiptPage, ({ params, caller }) =>
    readReceiptPicture(context, caller, params.id, params.receiptId, params.page),
  );
  bind(router, context, contract.listClaims, async ({ params, caller, query }) =>
    listClaims(context, await openChurch(context, caller, params.slug, 'read-claims'), query),
  );
  bind(router, context, contract.readClaim, async ({ params, caller }) =>
    viewChurchClaim(context, await openChurch(context, caller, params.slug, 'read-claims'), params.id),
  );
  decisionRoutes(router, context);
}

/** Decisions of the church's people, and the claimant's answer to a question. */
function decisionRoutes(router: IRouter, context: Context): void {
  bind(router, context, decisions.approveClaim, ({ params, caller, body, requestId }) =>
    approveClaim(context, { person: caller, claimId: params.id, revision: body.round, requestId }, body),
  );
  bind(router, context, decisions.returnClaim, ({ params, caller, body, requestId }) =>
    returnClaim(
      context,
      { person: caller, claimId: params.id, revision: body.round, requestId },
      body.question,
    ),
  );
  bind(router, context, decisions.rejectClaim, ({ params, caller, body, requestId }) =>
    rejectClaim(
      context,
      { person: caller, claimId: params.id, revision: body.round, requestId },
      body.reason,
    ),
  );
  bind(router, context, decisions.reopenClaim, ({ params, caller, body, requestId }) =>
    reopenClaim(
      context,
      { person: caller, claimId: params.id, revision: body.round, requestId },
      body.reason,
    ),
  );
  bind(router, context, decisions.addNote, async ({ params, caller, body, requestId, once }) => {
    const request = { person: caller, claimId: params.id, requestId };
    await checkAllowed(context, 'note', request);
    return once(() => addNote(context, request, body.words));
  });
  bind(router, context, decisions.correctClaim, ({ params, body, requestId }) =>
    correctClaim(context, params.id, body, requestId),
  );
}
