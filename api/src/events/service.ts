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

/** One event; undefined when it is not of this church. */
export async function readEvent(
  trx: Transaction,
  churchId: string,
  id: number,
): Promise<ChurchEvent | undefined> {
  const event: ChurchEvent | undefined = await trx('events')
    .where({ churchId, id })
    .first('id', 'kind', 'claimId', 'at');
  return event;
}

/** Events after one, the oldest first. */
export async function readEventsAfter(
  trx: Transaction,
  churchId: string,
  id: number,
): Promise<ChurchEvent[]> {
  const events: ChurchEvent[] = await trx('events')
    .where({ churchId })
    .where('id', '>', id)
    .orderBy('id')
    .limit(mostMissed)
    .select('id', 'kind', 'claimId', 'at');
  return events;
}
