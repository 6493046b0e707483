import type { IRouter } from 'express';
import * as contract from '@penning/contract/accounts';
import type { Context } from '../context.ts';
import { bind } from '../http/bind.ts';
import { login, logout, readMe, refresh } from './service.ts';

/** Signing in and out. */
export function accountRoutes(router: IRouter, context: Context): void {
  bind(router, context, contract.login, ({ body }) => login(context, body));
  bind(router, context, contract.refresh, ({ body }) => refresh(context, body.refreshToken));
  bind(router, context, contract.logout, async ({ body }) => {
    await logout(context, body.refreshToken);
    return undefined;
  });
  bind(router, context, contract.readMe, ({ caller }) => readMe(context, caller.accountId));
}
