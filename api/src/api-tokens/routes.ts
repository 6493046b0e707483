import type { IRouter } from 'express';
import * as contract from '@penning/contract/api-tokens';
import { openChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import { bind } from '../http/bind.ts';
import type { Person } from '../membership/membership.ts';
import { createApiToken, listApiTokens, revokeApiToken } from './service.ts';

/** Keys for a church's programs; an administrator's business. */
export function apiTokenRoutes(router: IRouter, context: Context): void {
  const open = (call: { caller: Person; params: { slug: string } }) =>
    openChurch(context, call.caller, call.params.slug, 'configure');

  bind(router, context, contract.listApiTokens, async (call) =>
    listApiTokens(context, await open(call), call.query),
  );
  bind(router, context, contract.createApiToken, async (call) => {
    const church = await open(call);
    return call.once(() => createApiToken(context, church, call.body, call.requestId));
  });
  bind(router, context, contract.revokeApiToken, async (call) => {
    await revokeApiToken(context, await open(call), call.params.id, call.requestId);
    return undefined;
  });
}
