import type { AbuseCounts, WatchedChurch } from '@penning/contract/abuse';
import { findChurch, watchedChurches } from '../churches/service.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database.ts';
import { AppError } from '../errors.ts';
import { addCounts, countsByDay, dayBefore, daysBetween, recentPressure } from './counts.ts';
import { effortStep } from './effort.ts';

export { isBlockedNetwork } from './blocks.ts';
export { uploadedToday } from './counts.ts';
export { effortFactors } from './effort.ts';

/** Days that the abuse page shows when none are asked for, and at most. */
const usualDays = 30;
const mostDays = 400;

/** The step of a church's next challenge. */
export async function currentEffort(trx: Transaction, churchId: string, floor: number): Promise<number> {
  return effortStep(await recentPressure(trx, churchId), floor);
}

/** What operators watch. */
export interface AbuseReport {
  from: string;
  to: string;
  days: { day: string; counts: AbuseCounts }[];
  churches: WatchedChurch[];
}

/** Counts per day and per church; throws church_unknown and date_invalid. */
export async function readAbuse(
  context: Context,
  asked: { from?: string; to?: string; church?: string },
): Promise<AbuseReport> {
  const to = asked.to ?? dayBefore(0);
  const from = asked.from ?? dayBefore(usualDays - 1);
  const days = daysBetween(from, to);
  if (days.length === 0 || days.length > mostDays) throw new AppError('date_invalid');
  const only = asked.church === undefined ? undefined : await findChurch(context, asked.church);
  if (asked.church !== undefined && !only) throw new AppError('church_unknown');
  await context.tally.flush();
  return context.database.asOperator(async (trx) => {
    const found = await countsByDay(trx, { from, to, churchId: only?.id });
    const sumOf = (fits: (entry: (typeof found)[number]) => boolean) =>
      addCounts(found.filter(fits).map((entry) => entry.counts));
    const churches: WatchedChurch[] = [];
    for (const church of await watchedChurches(trx, only?.id)) {
      const { id, slug, name, suspendedAt, effortFloor } = church;
      churches.push({
        slug,
        name,
        suspendedAt: suspendedAt?.toISOString() ?? null,
        effortFloor,
        effort: await currentEffort(trx, id, effortFloor),
        counts: sumOf((entry) => entry.churchId === id),
      });
    }
    return {
      from,
      to,
      days: days.map((day) => ({ day, counts: sumOf((entry) => entry.day === day) })),
      churches: churches.sort((one, other) => busyness(other) - busyness(one)),
    };
  });
}

function busyness({ counts }: WatchedChurch): number {
  return counts.drafts + counts.challengesFailed + counts.refused;
}
