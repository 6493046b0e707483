import type { IRouter } from 'express';
import * as security from '@penning/contract/account-security';
import * as contract from '@penning/contract/accounts';
import type { Context } from '../context/context.ts';
import { bind } from '../http/bind.ts';
import { login, loginTwoFactor } from './login.ts';
import { beginPasskeyLogin, loginPasskey } from './passkey-login.ts';
import { beginPasskey, createPasskey, deletePasskey, listPasskeys } from './passkeys.ts';
import { readMe, updateMe } from './profile.ts';
import { register, verifyEmail } from './register.ts';
import { changePassword, forgotPassword, resetPassword } from './reset.ts';
import { listSessions, logout, logoutEverywhere, refresh, revokeSession } from './sessions.ts';
import { beginTwoFactor, confirmTwoFactor, disableTwoFactor, readTwoFactor } from './two-factor.ts';
import { replaceRecoveryCodes } from './two-factor.ts';

/** Accounts: opening one, signing in and out, and what a person does with their own. */
export function accountRoutes(router: IRouter, context: Context): void {
  bind(router, context, contract.register, async ({ body, device }) => {
    await register(context, body, device);
    return { email: body.email };
  });
  bind(router, context, contract.verifyEmail, ({ body }) => verifyEmail(context, body));
  bind(router, context, contract.login, ({ body: { deviceToken, ...credentials }, device }) =>
    login(context, credentials, { device, deviceToken }),
  );
  bind(router, context, security.loginTwoFactor, ({ body: { deviceToken, ...step }, device }) =>
    loginTwoFactor(context, step, { device, deviceToken }),
  );
  bind(router, context, security.beginPasskeyLogin, ({ device }) => beginPasskeyLogin(context, device));
  bind(router, context, security.loginPasskey, ({ body: { deviceToken, ...answer }, device }) =>
    loginPasskey(context, answer, { device, deviceToken }),
  );
  bind(router, context, contract.refresh, ({ body }) => refresh(context, body.refreshToken));
  bind(router, context, contract.logout, async ({ body }) => {
    await logout(context, body.refreshToken);
    return undefined;
  });
  bind(router, context, contract.forgotPassword, async ({ body, device }) => {
    await forgotPassword(context, body.email, device);
    return { email: body.email };
  });
  bind(router, context, contract.resetPassword, ({ body }) => resetPassword(context, body));
  ownAccountRoutes(router, context);
  securityRoutes(router, context);
}

function ownAccountRoutes(router: IRouter, context: Context): void {
  bind(router, context, contract.readMe, ({ caller }) => readMe(context, caller));
  bind(router, context, contract.updateMe, ({ caller, body }) => updateMe(context, caller, body));
  bind(router, context, contract.changePassword, async ({ caller, body }) => {
    await changePassword(context, caller, body);
    return undefined;
  });
  bind(router, context, security.listSessions, ({ caller, query }) => listSessions(context, caller, query));
  bind(router, context, security.revokeSession, async ({ caller, params }) => {
    await revokeSession(context, caller, params.id);
    return undefined;
  });
  bind(router, context, security.logoutEverywhere, async ({ caller }) => {
    await logoutEverywhere(context, caller);
    return undefined;
  });
}

function securityRoutes(router: IRouter, context: Context): void {
  bind(router, context, security.readTwoFactor, ({ caller }) => readTwoFactor(context, caller));
  bind(router, context, security.beginTwoFactor, ({ caller, body }) =>
    beginTwoFactor(context, caller, body.password),
  );
  bind(router, context, security.confirmTwoFactor, ({ caller, body }) =>
    confirmTwoFactor(context, caller, body.code),
  );
  bind(router, context, security.replaceRecoveryCodes, ({ caller, body }) =>
    replaceRecoveryCodes(context, caller, body.password),
  );
  bind(router, context, security.disableTwoFactor, async ({ caller, body }) => {
    await disableTwoFactor(context, caller, body.password);
    return undefined;
  });
  bind(router, context, security.listPasskeys, async ({ caller }) => ({
    passkeys: await listPasskeys(context, caller),
  }));
  bind(router, context, security.beginPasskey, ({ caller, body }) =>
    beginPasskey(context, caller, body.password),
  );
  bind(router, context, security.createPasskey, ({ caller, body, once }) =>
    once(() => createPasskey(context, caller, body)),
  );
  bind(router, context, security.deletePasskey, async ({ caller, params }) => {
    await deletePasskey(context, caller, params.id);
    return undefined;
  });
}
