import type { Context } from '../context/context.ts';
import type { JobHandler } from '../platform/jobs.ts';

/** Days that counts are kept. */
const keptDays = 400;

/** Removes counters of windows that ended, and makes one row a day of counts that are older than today. */
export function countSweeper({ database }: Context): JobHandler<'sweep-counts'> {
  return async () => {
    await database.transaction((trx) => trx.raw('delete from rate_hits where resets_at < now()'));
    await database.asOperator(async (trx) => {
      await trx.raw(`
        with steps as (
          delete from abuse_counts
          where since < date_trunc('day', now(), 'Europe/Amsterdam')
            and since <> date_trunc('day', since, 'Europe/Amsterdam')
          returning *
        )
        insert into abuse_counts as counts (church_id, since, kind, count)
        select church_id, date_trunc('day', since, 'Europe/Amsterdam') as day, kind, sum(count)
        from steps group by church_id, day, kind
        on conflict (church_id, since, kind) do update set count = counts.count + excluded.count`);
      await trx.raw(`delete from abuse_counts where since < now() - ? * interval '1 day'`, [keptDays]);
    });
  };
}
