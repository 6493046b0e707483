import { z } from 'zod';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import type { Admission } from '../mail/address-limits.ts';
import { queueAccountMail } from '../mail/account-outbox.ts';
import { AccountLink } from './model.ts';

/** Lifetime of a mailed link, in minutes. */
export const linkMinutes = { 'verify-email': 24 * 60, 'reset-password': 30 } as const;

/** Mails a link; former ones of the same purpose still work, until one of them is used. */
export async function sendLink(
  trx: Transaction,
  accountId: string,
  purpose: AccountLink['purpose'],
  admission: Admission,
): Promise<void> {
  const expiresAt = new Date(Date.now() + linkMinutes[purpose] * 60_000);
  const link = await AccountLink.query(trx).insertAndFetch({ accountId, purpose, expiresAt });
  await queueAccountMail(trx, { accountId, kind: purpose, details: { link: link.id } }, admission);
}

/** Ends the mailed links of one purpose. */
export async function endLinks(
  trx: Transaction,
  accountId: string,
  purpose: AccountLink['purpose'],
): Promise<void> {
  await AccountLink.query(trx).delete().where({ accountId, purpose });
}

/** The token of a link: derived, so that a mail that is sent again is the same and no table holds it. */
export function linkToken(context: Pick<Context, 'secrets'>, linkId: string): string {
  return `${linkId}.${context.secrets.sign('account link', linkId)}`;
}

/** Uses a link, once; throws link_invalid when it is wrong, old or used. */
export async function takeLink(
  context: Context,
  trx: Transaction,
  token: string,
  purpose: AccountLink['purpose'],
): Promise<string> {
  const [id = '', signature = ''] = token.split('.');
  const right = z.guid().safeParse(id).success && context.secrets.verify('account link', id, signature);
  const [link] = right
    ? await AccountLink.query(trx)
        .delete()
        .where({ id, purpose })
        .where('expiresAt', '>', new Date())
        .returning('accountId')
    : [];
  if (!link) throw new AppError('link_invalid');
  await endLinks(trx, link.accountId, purpose);
  return link.accountId;
}
