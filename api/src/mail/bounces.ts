import { Model, type QueryBuilder } from 'objection';
import type { Transaction } from '../platform/database.ts';
import { enqueue } from '../platform/jobs.ts';
import { Mail } from './outbox.ts';

/** Days after which a recipient that is only ever put off (4xx) counts as refused; the queue tries for about four. */
const patienceDays = 3;

/** Address that a mail server refused: since when, and its SMTP reply code. */
export class BouncedAddress extends Model {
  static override tableName = 'bounced_addresses';
  static override idColumn = ['churchId', 'email'];
  declare churchId: string;
  declare email: string;
  declare bouncedAt: Date;
  declare replyCode: number;
}

/**
 * The SMTP reply code when a failed sending means that this recipient is refused: 5xx to RCPT TO or DATA (RFC 5321,
 * 4.2.1), or 4xx for days. Undefined when trying again may help, or when the fault is not the recipient's.
 */
export function refusalIn(error: unknown, queuedAt: Date): number | undefined {
  const { command, responseCode } = error as { command?: string; responseCode?: number };
  if (responseCode === undefined || !['RCPT TO', 'DATA'].includes(command ?? '')) return undefined;
  const old = Date.now() - queuedAt.getTime() > patienceDays * 86_400_000;
  return responseCode >= 500 || (old && responseCode >= 400) ? responseCode : undefined;
}

/** Notes that an address is refused and lets the mail wait for it; says whether that is news. */
export async function noteBounce(
  trx: Transaction,
  mail: Mail,
  email: string,
  replyCode: number,
): Promise<boolean> {
  const row = { churchId: mail.churchId, email: email.toLowerCase(), replyCode };
  // Objection returns what it was given when the database ignores it.
  const noted: unknown[] = await trx(BouncedAddress.tableName)
    .insert(row)
    .onConflict(['church_id', 'email'])
    .ignore()
    .returning('email');
  await Mail.query(trx).patch({ heldFor: row.email }).where({ id: mail.id });
  return noted.length > 0;
}

/** Tells whether the mail with this code of a claim waits, as its address was refused. */
export async function isCodeRefused(trx: Transaction, claimId: string, serial: number): Promise<boolean> {
  const held = await Mail.query(trx)
    .where({ kind: 'code', claimId, serial })
    .whereNull('sentAt')
    .whereNotNull('heldFor')
    .resultSize();
  return held > 0;
}

/** Query over a church's refused addresses. */
export function bouncedEmails(trx: Transaction, churchId: string): QueryBuilder<BouncedAddress> {
  return BouncedAddress.query(trx).where({ churchId }).select('email');
}

/** Lets a mail wait when its address is refused; says whether it waits. The lock keeps a release from missing it. */
export async function holdIfBounced(trx: Transaction, mail: Mail, email: string): Promise<boolean> {
  const place = { churchId: mail.churchId, email: email.toLowerCase() };
  const bounce = await BouncedAddress.query(trx).findOne(place).forShare();
  if (!bounce) return false;
  await Mail.query(trx).patch({ heldFor: place.email }).where({ id: mail.id });
  return true;
}

/** Takes an address as reachable again and sends what waited for it, in the order of its making. */
export async function releaseAddress(trx: Transaction, churchId: string, email: string): Promise<void> {
  const heldFor = email.toLowerCase();
  const released = await BouncedAddress.query(trx).delete().where({ churchId, email: heldFor });
  if (released === 0) return;
  const waiting = await Mail.query(trx).where({ churchId, heldFor }).whereNull('sentAt').orderBy('createdAt');
  for (const { id: mailId } of waiting) {
    await Mail.query(trx).patch({ heldFor: null }).where({ id: mailId });
    await enqueue(trx, 'send-mail', { churchId, mailId });
  }
}

/** The refused addresses of a church among these, by address in small letters. */
export async function bouncesAmong(
  trx: Transaction,
  churchId: string,
  emails: readonly string[],
): Promise<Map<string, BouncedAddress>> {
  const addresses = emails.map((email) => email.toLowerCase());
  const rows = await BouncedAddress.query(trx).where({ churchId }).whereIn('email', addresses);
  return new Map(rows.map((row) => [row.email, row]));
}

/** Forgets refused addresses of the transaction's church that none of these queries selects, in small letters. */
export async function sweepBounces(trx: Transaction, inUse: QueryBuilder<Model>[]): Promise<void> {
  const query = BouncedAddress.query(trx).delete();
  for (const addresses of inUse) query.whereNotIn('email', addresses);
  await query;
}
