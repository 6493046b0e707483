import type { AbuseCounts } from '@penning/contract/abuse';
import { defaultTimeZone } from '@penning/contract/time-zones';
import { dayOf } from '../platform/dates.ts';
import type { Transaction } from '../platform/database.ts';
import type { AbuseKind } from './abuse-counters.ts';

/**
 * Days of all counts, whatever a church's own zone: operators see many churches beside each other by day, and the sweep
 * that makes one row of a day would move the counts of a church elsewhere into its yesterday.
 */
const timeZone = defaultTimeZone;

/** Stored kind of each count that is shown. */
const kinds: Record<keyof AbuseCounts, AbuseKind> = {
  drafts: 'drafts',
  challengesFailed: 'challenges-failed',
  refused: 'refused',
  codeMails: 'code-mails',
  codesWrong: 'codes-wrong',
  confirmed: 'confirmed',
};
const noCounts: AbuseCounts = {
  drafts: 0,
  challengesFailed: 0,
  refused: 0,
  codeMails: 0,
  codesWrong: 0,
  confirmed: 0,
};

/** Counts of a church's form in the last minutes. */
export interface Pressure {
  /** Drafts that were made. */
  drafts: number;
  /** Claims whose address was confirmed: their drafts were honest. */
  confirmed: number;
  /** Challenges that were wrong, foreign or used already. */
  failures: number;
}

/** Counts of one church on one day. */
export interface DayCounts {
  churchId: string;
  day: string;
  counts: AbuseCounts;
}

/** Counts a church's form in this step of five minutes and the one before. */
export async function recentPressure(trx: Transaction, churchId: string): Promise<Pressure> {
  const rows: { kind: AbuseKind; count: number }[] = await trx('abuse_counts')
    .where({ churchId })
    .where('since', '>=', trx.raw(`date_bin('5 minutes', now(), 'epoch') - interval '5 minutes'`))
    .select('kind', 'count');
  const of = (kind: AbuseKind) => sum(rows.filter((row) => row.kind === kind).map((row) => row.count));
  return { drafts: of('drafts'), confirmed: of('confirmed'), failures: of('challenges-failed') };
}

/** Bytes of receipts that a church took today. */
export async function uploadedToday(trx: Transaction, churchId: string): Promise<number> {
  const rows: { count: number }[] = await trx('abuse_counts')
    .where({ churchId, kind: 'upload-bytes' satisfies AbuseKind })
    .where('since', '>=', trx.raw(`date_trunc('day', now(), ?)`, [timeZone]))
    .select('count');
  return sum(rows.map((row) => row.count));
}

/** Counts per church and day; run it as an operator. */
export async function countsByDay(
  trx: Transaction,
  span: { from: string; to: string; churchId?: string },
): Promise<DayCounts[]> {
  const { rows } = await trx.raw<{
    rows: { church_id: string; day: string; kind: AbuseKind; count: number }[];
  }>(
    `select church_id, to_char(since at time zone :timeZone, 'YYYY-MM-DD') as day, kind, sum(count)::bigint as count
     from abuse_counts
     where since >= (:from::date)::timestamp at time zone :timeZone
       and since < (:to::date + 1)::timestamp at time zone :timeZone
       and (:churchId::uuid is null or church_id = :churchId::uuid)
     group by church_id, day, kind order by day`,
    { from: span.from, to: span.to, churchId: span.churchId ?? null, timeZone },
  );
  const found = new Map<string, DayCounts>();
  for (const { church_id: churchId, day, kind, count } of rows) {
    const key = `${churchId} ${day}`;
    const entry = found.get(key) ?? { churchId, day, counts: { ...noCounts } };
    const name = (Object.keys(kinds) as (keyof AbuseCounts)[]).find((one) => kinds[one] === kind);
    if (name) entry.counts[name] += count;
    found.set(key, entry);
  }
  return [...found.values()];
}

/** The sum of several counts. */
export function addCounts(all: AbuseCounts[]): AbuseCounts {
  const total = { ...noCounts };
  for (const counts of all)
    for (const name of Object.keys(total) as (keyof AbuseCounts)[]) total[name] += counts[name];
  return total;
}

/** Every day of a span, both ends included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** The day of counts so many days ago, `YYYY-MM-DD`. */
export function dayBefore(days: number): string {
  return dayOf(new Date(Date.now() - days * 86_400_000), timeZone);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Days that counts are kept. */
const keptDays = 400;

/** Makes one row a day of counts that are older than today, and forgets those of long ago; run it as an operator. */
export async function sweepCounts(trx: Transaction): Promise<void> {
  await trx.raw(
    `with steps as (
       delete from abuse_counts
       where since < date_trunc('day', now(), :timeZone) and since <> date_trunc('day', since, :timeZone)
       returning *
     )
     insert into abuse_counts as counts (church_id, since, kind, count)
     select church_id, date_trunc('day', since, :timeZone) as day, kind, sum(count)
     from steps group by church_id, day, kind
     on conflict (church_id, since, kind) do update set count = counts.count + excluded.count`,
    { timeZone },
  );
  await trx.raw(`delete from abuse_counts where since < now() - ? * interval '1 day'`, [keptDays]);
}
