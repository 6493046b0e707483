import type { readAbuse as endpoint, WatchedChurch } from '@penning/contract/abuse';
import type { Answer, Query } from '@penning/contract/endpoint';
import { findChurch, watchedChurches } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import { cutPage, number, readCursor } from '../platform/pagination.ts';
import { addCounts, countsByDay, dayBefore, daysBetween, recentPressure } from '../abuse-counters/counts.ts';
import { effortStep } from './effort.ts';

/** Days that the abuse page shows when none are asked for, and at most. */
const usualDays = 30;
const mostDays = 400;

/** The step of a church's next challenge. */
export async function currentEffort(trx: Transaction, churchId: string, floor: number): Promise<number> {
  return effortStep(await recentPressure(trx, churchId), floor);
}

/** Counts per day, and per church a page at a time; throws church_unknown and date_invalid. */
export async function readAbuse(
  context: Context,
  asked: Query<typeof endpoint>,
): Promise<Answer<typeof endpoint>> {
  const to = asked.to ?? dayBefore(0);
  const from = asked.from ?? dayBefore(usualDays - 1);
  const days = daysBetween(from, to);
  if (days.length === 0 || days.length > mostDays) throw new AppError('date_invalid');
  const only = asked.church === undefined ? undefined : await findChurch(context, asked.church);
  if (asked.church !== undefined && !only) throw new AppError('church_unknown');
  await context.abuseCounters.flush();
  return context.database.asOperator(async (trx) => {
    const found = await countsByDay(trx, { from, to, churchId: only?.id });
    const sumOf = (fits: (entry: (typeof found)[number]) => boolean) =>
      addCounts(found.filter(fits).map((entry) => entry.counts));
    const ranked = (await watchedChurches(trx, only?.id))
      .map((church) => ({ church, counts: sumOf(({ churchId }) => churchId === church.id) }))
      .sort((one, other) => busyness(other) - busyness(one));
    // By rank: counts move while somebody reads on.
    const [rank = 0] = readCursor(number, asked) ?? [];
    const rows = ranked.slice(rank, rank + asked.limit + 1);
    const { page, nextCursor } = cutPage(rows, asked, () => [rank + asked.limit]);
    const churches: WatchedChurch[] = [];
    for (const { church, counts } of page) {
      const { id, slug, name, suspendedAt, effortFloor } = church;
      const effort = await currentEffort(trx, id, effortFloor);
      churches.push({
        slug,
        name,
        suspendedAt: suspendedAt?.toISOString() ?? null,
        effortFloor,
        effort,
        counts,
      });
    }
    const ofDays = days.map((day) => ({ day, counts: sumOf((entry) => entry.day === day) }));
    return { from, to, days: ofDays, churches, nextCursor };
  });
}

function busyness({ counts }: Pick<WatchedChurch, 'counts'>): number {
  return counts.drafts + counts.challengesFailed + counts.refused;
}

/** Tells if an operator shut out the network of this address. */
export async function isBlockedNetwork(context: Context, address: string): Promise<boolean> {
  // IPv4 that arrives on an IPv6 socket is IPv4.
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const { rows } = await context.database.knex.raw<{ rows: unknown[] }>(
    'select 1 from blocks where network >>= ?::inet limit 1',
    [plain],
  );
  return rows.length > 0;
}
