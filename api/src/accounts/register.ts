import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';
import type { Device } from '../http/bind.ts';
import { admitConfirmation } from '../mail/address-limits.ts';
import { queueAccountMail } from '../mail/account-outbox.ts';
import { chargeRequest } from '../guesses/guesses.ts';
import { makeDeviceToken } from './devices.ts';
import { endLinks, sendLink, takeLink } from './links.ts';
import { storedAddress } from '../mail/mailboxes.ts';
import { Account, accountsAt } from './model.ts';
import { hashNewPassword } from './passwords.ts';
import { findAccountByEmail, type NewAccount } from './service.ts';

/** Longer than the work behind an answer that must not tell, by its time, whether an address is known. */
const answerMs = 400;

/**
 * Opens an account whose address is still to be confirmed; its password is chosen behind the mailed link. To an address
 * that is known goes a mail that says so, and the answer is the same. Who registers again before confirming replaces what
 * was typed, and only the newest link works. Throws sign_up_closed and the address_* codes.
 */
export async function register(
  context: Context,
  person: Omit<NewAccount, 'password'>,
  device: Device,
): Promise<void> {
  if (context.config.SIGN_UP !== 'open') throw new AppError('sign_up_closed');
  const email = storedAddress(person.email);
  await chargeRequest(context, 'letters', device.address, 'register');
  await inEqualTime(async () => {
    const { name, language } = person;
    await context.database.transaction(async (trx) => {
      const admission = await admitConfirmation(trx, context.secrets, email, 'email');
      const known = await findAccountByEmail(trx, email);
      if (known) return queueAccountMail(trx, { accountId: known.id, kind: 'account-exists' }, admission);
      // Of several spellings that nobody confirmed the latest counts.
      await accountsAt(trx, email).delete().whereNot({ email }).whereNotNull('unverifiedSince');
      const row = { email, name, language, unverifiedSince: new Date() };
      const [account]: { id: string }[] = await trx('accounts')
        .insert(row)
        .onConflict('email')
        .merge(['name', 'language'])
        .whereNotNull('accounts.unverifiedSince')
        .returning('id');
      if (!account) return;
      await endLinks(trx, account.id, 'verify-email');
      await sendLink(trx, account.id, 'verify-email', admission);
    });
  });
}

/**
 * Confirms an account's address and sets the password that its owner chose; throws link_invalid and the password_* codes.
 * The device that did it is known from now on.
 */
export function verifyEmail(
  context: Context,
  { token, newPassword }: { token: string; newPassword: string },
): Promise<{ email: string; deviceToken: string }> {
  return context.database.transaction(async (trx) => {
    const accountId = await takeLink(context, trx, token, 'verify-email');
    const { email } = await Account.query(trx).findById(accountId).throwIfNotFound();
    const passwordHash = await hashNewPassword(newPassword, email, 'newPassword');
    await Account.query(trx).patch({ passwordHash, unverifiedSince: null }).where({ id: accountId });
    return { email, deviceToken: makeDeviceToken(context, accountId) };
  });
}

/** Answers after a fixed time, however long the work took; its refusals come at once. */
export async function inEqualTime(work: () => Promise<void>): Promise<void> {
  await Promise.all([work(), sleep(answerMs)]);
}
