import { sweepCounts } from '../abuse-counters/counts.ts';
import type { Context } from '../context/context.ts';
import { sweepRateHits } from '../http/limits/rate-limit-store.ts';
import type { JobHandler } from '../platform/jobs.ts';

/** Removes counters of windows that ended, and makes one row a day of counts that are older than today. */
export function countSweeper({ database }: Context): JobHandler<'sweep-counts'> {
  return async () => {
    await database.transaction((trx) => sweepRateHits(trx));
    await database.asOperator((trx) => sweepCounts(trx));
  };
}
