import type { Transaction } from '../platform/database.ts';
import { enqueue } from '../platform/jobs.ts';
import { Mail } from './outbox.ts';

/** Days after which a recipient that is only ever put off (4xx) counts as refused; the queue tries for about four. */
const patienceDays = 3;

/** That a mail server refused an address: since when, and its SMTP reply code. */
export interface Bounce {
  email: string;
  bouncedAt: Date;
  replyCode: number;
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
  const noted: unknown[] = await trx('bounced_addresses')
    .insert(row)
    .onConflict(['church_id', 'email'])
    .ignore()
    .returning('email');
  await Mail.query(trx).patch({ heldFor: row.email }).where({ id: mail.id });
  return noted.length > 0;
}

/** Lets a mail wait when its address is refused; says whether it waits. The lock keeps a release from missing it. */
export async function holdIfBounced(trx: Transaction, mail: Mail, email: string): Promise<boolean> {
  const place = { churchId: mail.churchId, email: email.toLowerCase() };
  const bounce: unknown = await trx('bounced_addresses').where(place).forShare().first('email');
  if (bounce === undefined) return false;
  await Mail.query(trx).patch({ heldFor: place.email }).where({ id: mail.id });
  return true;
}

/** Takes an address as reachable again and sends what waited for it, in the order of its making. */
export async function releaseAddress(trx: Transaction, churchId: string, email: string): Promise<void> {
  const heldFor = email.toLowerCase();
  const released = await trx('bounced_addresses').where({ churchId, email: heldFor }).delete();
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
): Promise<Map<string, Bounce>> {
  const addresses = emails.map((email) => email.toLowerCase());
  const rows = (await trx('bounced_addresses').where({ churchId }).whereIn('email', addresses)) as Bounce[];
  return new Map(rows.map((row) => [row.email, row]));
}

/** Forgets refused addresses that a church neither sends claims to nor has claims from. */
export async function sweepBounces(trx: Transaction): Promise<void> {
  await trx.raw(`delete from bounced_addresses as bounced
    where not exists (select from finance_addresses where email = bounced.email)
      and not exists (select from claims where lower(claimant_email) = bounced.email)`);
}
