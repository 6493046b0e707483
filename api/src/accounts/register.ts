import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';
import type { Device } from '../http/bind.ts';
import { queueAccountMail } from '../mail/account-outbox.ts';
import { chargeAttempt, placeOf } from './attempts.ts';
import { endLinks, sendLink, takeLink } from './links.ts';
import { mailboxOf, storedAddress } from '../mail/mailboxes.ts';
import { Account, accountsAt } from './model.ts';
import { hashNewPassword } from './passwords.ts';
import { findAccountByEmail, type NewAccount } from './service.ts';

/** Longer than the work behind an answer that must not tell, by its time, whether an address is known. */
const answerMs = 400;

/**
 * Opens an account whose address is still to be confirmed; throws sign_up_closed and the password_* codes. To an
 * address that is known goes a mail that says so, and the answer is the same. Who registers again before confirming
 * replaces what was typed, and only the newest link works.
 */
export async function register(context: Context, person: NewAccount, device: Device): Promise<void> {
  if (context.config.SIGN_UP !== 'open') throw new AppError('sign_up_closed');
  const email = storedAddress(person.email);
  await chargeAttempt(
    context,
    ['letters', 'register', placeOf(device.address)],
    ['address', 'register', mailboxOf(email)],
  );
  await inEqualTime(async () => {
    const passwordHash = await hashNewPassword(person.password, email);
    const { name, language } = person;
    await context.database.transaction(async (trx) => {
      const known = await findAccountByEmail(trx, email);
      if (known) return queueAccountMail(trx, { accountId: known.id, kind: 'account-exists' });
      // Of several spellings that nobody confirmed the latest counts.
      await accountsAt(trx, email).delete().whereNot({ email }).whereNotNull('unverifiedSince');
      const row = { email, name, language, passwordHash, unverifiedSince: new Date() };
      const [account]: { id: string }[] = await trx('accounts')
        .insert(row)
        .onConflict('email')
        .merge(['name', 'language', 'passwordHash'])
        .whereNotNull('accounts.unverifiedSince')
        .returning('id');
      if (!account) return;
      await endLinks(trx, account.id, 'verify-email');
      await sendLink(trx, account.id, 'verify-email');
    });
  });
}

/** Confirms an account's address; throws link_invalid. */
export function verifyEmail(context: Context, token: string): Promise<{ email: string }> {
  return context.database.transaction(async (trx) => {
    const accountId = await takeLink(context, trx, token, 'verify-email');
    const { email } = await Account.query(trx).patchAndFetchById(accountId, { unverifiedSince: null });
    return { email };
  });
}

/** Answers after a fixed time, however long the work took; its refusals come at once. */
export async function inEqualTime(work: () => Promise<void>): Promise<void> {
  await Promise.all([work(), sleep(answerMs)]);
}
