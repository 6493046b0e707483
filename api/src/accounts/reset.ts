import type { SignedInCaller } from '../authentication/access-tokens.ts';
import type { Context } from '../context/context.ts';
import type { Device } from '../http/bind.ts';
import { admitConfirmation } from '../mail/address-limits.ts';
import { queueAccountMail } from '../mail/account-outbox.ts';
import { chargeRequest, forgiveOwner } from '../guesses/guesses.ts';
import { makeDeviceToken } from './devices.ts';
import { sendLink, takeLink } from './links.ts';
import { Account, accountsAt } from './model.ts';
import { checkOwnPassword } from './own-password.ts';
import { hashNewPassword } from './passwords.ts';
import { inEqualTime } from './register.ts';
import { endSessions } from './sessions.ts';

/** Mails a link to a known address; answer, time and limits are the same for an unknown one. Throws the address_* codes. */
export async function forgotPassword(context: Context, typed: string, device: Device): Promise<void> {
  await chargeRequest(context, 'letters', device.address, 'forgot');
  await inEqualTime(async () => {
    await context.database.transaction(async (trx) => {
      // Counted whether the address is known or not, so that the limit does not tell.
      const admission = await admitConfirmation(trx, context.secrets, typed, 'email');
      const account = await accountsAt(trx, typed).first();
      if (account) await sendLink(trx, account.id, 'reset-password', admission);
    });
  });
}

/**
 * Sets a new password by a mailed link, once; throws link_invalid and the password_* codes. The link proves the
 * address too. All sessions end; the device that did it is known from now on.
 */
export async function resetPassword(
  context: Context,
  { token, newPassword }: { token: string; newPassword: string },
): Promise<{ email: string; deviceToken: string }> {
  const account = await context.database.transaction(async (trx) => {
    const accountId = await takeLink(context, trx, token, 'reset-password');
    const { email } = await Account.query(trx).findById(accountId).throwIfNotFound();
    const passwordHash = await hashNewPassword(newPassword, email, 'newPassword');
    await endSessions(trx, accountId);
    await queueAccountMail(trx, { accountId, kind: 'changed', details: { change: 'password' } });
    return Account.query(trx).patchAndFetchById(accountId, { passwordHash, unverifiedSince: null });
  });
  await forgiveOwner(context, 'password', account.mailbox);
  return { email: account.email, deviceToken: makeDeviceToken(context, account.id) };
}

/** Changes the password of a signed-in person; throws password_wrong and the password_* codes. All other sessions end. */
export async function changePassword(
  context: Context,
  caller: SignedInCaller,
  { password, newPassword }: { password: string; newPassword: string },
): Promise<void> {
  const { id, email } = await checkOwnPassword(context, caller, password);
  const passwordHash = await hashNewPassword(newPassword, email, 'newPassword');
  await context.database.transaction(async (trx) => {
    await Account.query(trx).patch({ passwordHash }).where({ id });
    await endSessions(trx, id, caller.sessionId);
    await queueAccountMail(trx, { accountId: id, kind: 'changed', details: { change: 'password' } });
  });
}
