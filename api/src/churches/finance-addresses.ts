import type { FinanceAddress as FinanceAddressView } from '@penning/contract/church-settings';
import type { Language } from '@penning/contract/fields';
import { limits } from '@penning/contract/limits';
import { findAccount } from '../accounts/service.ts';
import { writeAudit } from '../audit/log.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError, fieldError } from '../platform/errors.ts';
import { isSameMailbox, storedAddress } from '../mail/mailboxes.ts';
import { bouncesAmong, releaseAddress } from '../mail/bounces.ts';
import { admitConfirmation } from '../mail/address-limits.ts';
import { queueMail } from '../mail/outbox.ts';
import { FinanceAddress } from './model.ts';
import { audit, loadChurch, type OpenChurch } from './service.ts';

const linkDays = 14;

/** The church's finance addresses, oldest first. */
export async function listFinanceAddresses(
  context: Context,
  { church }: OpenChurch,
): Promise<FinanceAddressView[]> {
  return context.database.inChurch(church.id, async (trx) => {
    const addresses = await FinanceAddress.query(trx).where({ churchId: church.id }).orderBy('createdAt');
    const views: FinanceAddressView[] = [];
    for (const address of addresses) views.push(await viewFinanceAddress(trx, address));
    return views;
  });
}

/** Adds an address and mails it the link to confirm; throws finance_address_taken, list_too_long, church_waiting and the address_* codes. */
export function createFinanceAddress(
  context: Context,
  open: OpenChurch,
  fields: { email: string; language: Language },
  requestId?: string,
): Promise<FinanceAddressView> {
  const churchId = open.church.id;
  return context.database.inChurch(churchId, async (trx) => {
    const existing = await FinanceAddress.query(trx).where({ churchId }).resultSize();
    if (existing >= limits.financeAddresses) throw new AppError('list_too_long');
    await refuseWaiting(trx, open.church, fields.email);
    const admission = await admitConfirmation(trx, context.secrets, fields.email, 'email');
    const created = await FinanceAddress.query(trx).insertAndFetch({
      churchId,
      ...fields,
      email: storedAddress(fields.email),
    });
    await queueMail(trx, { churchId, kind: 'finance-address', financeAddressId: created.id }, admission);
    await audit(trx, open, 'finance-address.added', { id: created.id }, requestId);
    return viewFinanceAddress(trx, created);
  });
}

/** Mails the link again, at most once a minute; throws not_found, code_wait, church_waiting and the address_* codes. */
export function remindFinanceAddress(
  context: Context,
  open: OpenChurch,
  id: string,
): Promise<FinanceAddressView> {
  const churchId = open.church.id;
  return context.database.inChurch(churchId, async (trx) => {
    const address = await FinanceAddress.query(trx).findOne({ churchId, id }).forUpdate();
    if (!address || address.confirmedAt) throw new AppError('not_found');
    const wait = limits.codeWaitSeconds - (Date.now() - address.askedAt.getTime()) / 1000;
    if (wait > 0) throw new AppError('code_wait', { retryAfter: wait });
    await refuseWaiting(trx, open.church, address.email);
    const admission = await admitConfirmation(trx, context.secrets, address.email, 'email');
    const askedAt = new Date();
    await FinanceAddress.query(trx).patch({ askedAt }).where({ id });
    const serial = Math.floor(askedAt.getTime() / 1000);
    await queueMail(trx, { churchId, kind: 'finance-address', financeAddressId: id, serial }, admission);
    return viewFinanceAddress(trx, address);
  });
}

/** Removes an address; throws not_found. */
export async function deleteFinanceAddress(
  context: Context,
  open: OpenChurch,
  id: string,
  requestId?: string,
): Promise<void> {
  const churchId = open.church.id;
  await context.database.inChurch(churchId, async (trx) => {
    const deleted = await FinanceAddress.query(trx).delete().where({ churchId, id });
    if (deleted === 0) throw new AppError('not_found');
    await audit(trx, open, 'finance-address.removed', { id }, requestId);
  });
}

/** Refuses to mail for a church that waits for its approval, but to the mailbox of who founded it; throws church_waiting. */
async function refuseWaiting(
  trx: Transaction,
  { waitingSince, foundedBy }: OpenChurch['church'],
  email: string,
): Promise<void> {
  if (!waitingSince) return;
  const founder = foundedBy === null ? undefined : await findAccount(trx, foundedBy);
  if (!founder || !isSameMailbox(founder.email, email)) throw fieldError('email', 'church_waiting');
}

/** The token in the link: which address of which church, until when, and our signature. */
export function financeAddressToken(context: Pick<Context, 'secrets'>, address: FinanceAddress): string {
  const expires = Math.floor(address.askedAt.getTime() / 1000) + linkDays * 86_400;
  const text = `${address.churchId}.${address.id}.${expires}`;
  return `${text}.${context.secrets.sign('finance address', text)}`;
}

/** Confirms an address by the token of its link; throws link_invalid when it is wrong, old or the address is gone. */
export async function confirmFinanceAddress(
  context: Context,
  token: string,
  requestId?: string,
): Promise<{ churchName: string; email: string }> {
  const [churchId = '', id = '', expires = '', signature = ''] = token.split('.');
  const right = context.secrets.verify('finance address', `${churchId}.${id}.${expires}`, signature);
  if (!right || Number(expires) * 1000 < Date.now()) throw new AppError('link_invalid');
  return context.database.inChurch(churchId, async (trx) => {
    const address = await FinanceAddress.query(trx).findOne({ churchId, id }).forUpdate();
    if (!address) throw new AppError('link_invalid');
    await releaseAddress(trx, churchId, address.email);
    if (!address.confirmedAt) {
      await FinanceAddress.query(trx).patch({ confirmedAt: new Date() }).where({ id });
      const subject = { kind: 'finance-address', id } as const;
      await writeAudit(trx, {
        churchId,
        actor: { kind: 'system' },
        action: 'finance-address.confirmed',
        subject,
        requestId,
      });
    }
    return { churchName: (await loadChurch(trx, churchId)).name, email: address.email };
  });
}

/** A finance address as administrators see it, with the moment since when it is refused. */
export async function viewFinanceAddress(
  trx: Transaction,
  { id, churchId, email, language, confirmedAt, createdAt }: FinanceAddress,
): Promise<FinanceAddressView> {
  const bounce = (await bouncesAmong(trx, churchId, [email])).get(email);
  return {
    id,
    email,
    language: language,
    confirmedAt: confirmedAt?.toISOString() ?? null,
    bouncedAt: bounce?.bouncedAt.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
