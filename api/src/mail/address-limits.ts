import { limits } from '@penning/contract/limits';
import type { Transaction } from '../platform/database.ts';
import { fieldError } from '../platform/errors.ts';
import type { Secrets } from '../platform/secrets.ts';
import { blockableKeys, mailboxKey, mailboxOf } from './mailboxes.ts';

const hour = 3_600_000;

/** Permission to send one mail to a mailbox that nobody has proven; only `admitConfirmation` gives one. */
class OneAdmission {
  #used = false;

  /** Uses it up; throws when it was used before. */
  spend(): void {
    if (this.#used) throw new Error('one admission is for one mail');
    this.#used = true;
  }
}

/** Permission to send one mail to a mailbox that nobody has proven. */
export type Admission = OneAdmission;

/**
 * Admits a mail that asks a mailbox to confirm something and counts it, over all churches and spellings; in the transaction that queues it. Throws
 * address_blocked, address_hour_limit and address_day_limit (with `retryAfter`), at the field that holds the address.
 */
export async function admitConfirmation(
  trx: Transaction,
  secrets: Secrets,
  email: string,
  field: string,
): Promise<Admission> {
  await refuseBlocked(trx, secrets, email, field);
  await count(trx, mailboxKey(secrets, email), field);
  return new OneAdmission();
}

async function count(trx: Transaction, key: string, field: string): Promise<void> {
  const { confirmationsPerHour: perHour, confirmationsPerDay: perDay } = limits;
  // One statement, so that requests at the same time wait for each other's count.
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `insert into mailboxes as box (key, asked_at) values (:key, array[clock_timestamp()])
     on conflict (key) do update set asked_at = array(
       select at from unnest(box.asked_at) as at where at > clock_timestamp() - interval '1 day' order by at
     ) || clock_timestamp()
     where box.blocked_at is null
       and :perHour > (select count(*) from unnest(box.asked_at) as at where at > clock_timestamp() - interval '1 hour')
       and :perDay > (select count(*) from unnest(box.asked_at) as at where at > clock_timestamp() - interval '1 day')
     returning key`,
    { key, perHour, perDay },
  );
  if (rows.length > 0) return;
  const box: { askedAt: Date[]; blockedAt: Date | null } | undefined = await trx('mailboxes')
    .where({ key })
    .first('asked_at', 'blocked_at');
  if (!box || box.blockedAt) throw fieldError(field, 'address_blocked');
  const asked = box.askedAt.map((at) => at.getTime()).sort((a, b) => b - a);
  const freeAgain = (most: number, window: number) => ((asked[most - 1] ?? 0) + window - Date.now()) / 1000;
  const [ofHour, ofDay] = [freeAgain(perHour, hour), freeAgain(perDay, 24 * hour)];
  const code = ofDay > ofHour ? 'address_day_limit' : 'address_hour_limit';
  throw fieldError(field, code, { retryAfter: Math.max(1, ofHour, ofDay) });
}

/** Refuses an address whose owner asked for no mail, or that an operator blocked; throws address_blocked at the field that holds it. */
export async function refuseBlocked(
  trx: Transaction,
  secrets: Secrets,
  email: string,
  field: string,
): Promise<void> {
  if (await isBlocked(trx, secrets, email)) throw fieldError(field, 'address_blocked');
}

/** Tells if the owner of a mailbox asked for no mail to confirm anything, or an operator blocked it. */
export async function isBlocked(trx: Transaction, secrets: Secrets, email: string): Promise<boolean> {
  if (
    await trx('blocks')
      .where({ mailbox: mailboxOf(email) })
      .first('id')
  )
    return true;
  const stopped = trx('mailboxes').whereIn('key', blockableKeys(secrets, email)).whereNotNull('blocked_at');
  return (await stopped.first('key')) !== undefined;
}

/** Blocks a mailbox for all churches, or allows it again. */
export async function setBlocked(trx: Transaction, key: string, blocked: boolean): Promise<void> {
  const blockedAt = blocked ? new Date() : null;
  await trx('mailboxes').insert({ key, blockedAt }).onConflict('key').merge(['blocked_at']);
}

/** Allows a mailbox again whose owner stopped codes to it; says whether they had. */
export async function allowMailbox(trx: Transaction, secrets: Secrets, email: string): Promise<boolean> {
  const stopped = trx('mailboxes').whereIn('key', blockableKeys(secrets, email)).whereNotNull('blocked_at');
  return (await stopped.update({ blockedAt: null })) > 0;
}

/** Removes what the limits no longer need; blocks stay. */
export async function sweepMailboxes(trx: Transaction): Promise<void> {
  await trx.raw(
    `delete from mailboxes where blocked_at is null
     and not exists (select from unnest(asked_at) as at where at > now() - interval '1 day')`,
  );
}
