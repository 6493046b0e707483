import type { Knex } from 'knex';
import type { Transaction } from '../platform/database.ts';

/** Something that happened in a church; ids only. */
export interface ChurchEvent {
  id: number;
  kind: string;
  claimId: string | null;
  at: Date;
}

/** Most events that somebody who was away gets. */
const mostMissed = 500;

/** One event; undefined when it is not of this church, or of none of the claims that are asked for. */
export async function readEvent(
  trx: Transaction,
  churchId: string,
  id: number,
  claimIds?: Knex.QueryBuilder,
): Promise<ChurchEvent | undefined> {
  const events = trx('events').where({ churchId, id });
  if (claimIds) events.whereIn('claimId', claimIds);
  const event: ChurchEvent | undefined = await events.first('id', 'kind', 'claimId', 'at');
  return event;
}

/** Events after one, the oldest first; `claimIds` keeps those of some claims. */
export async function readEventsAfter(
  trx: Transaction,
  churchId: string,
  id: number,
  claimIds?: Knex.QueryBuilder,
): Promise<ChurchEvent[]> {
  const events = trx('events').where({ churchId }).where('id', '>', id);
  if (claimIds) events.whereIn('claimId', claimIds);
  const missed: ChurchEvent[] = await events
    .orderBy('id')
    .limit(mostMissed)
    .select('id', 'kind', 'claimId', 'at');
  return missed;
}
