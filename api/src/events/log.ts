import type { EventKind } from '@penning/contract/events';
import type { Transaction } from '../database.ts';
import { enqueue } from '../jobs.ts';

/** Writes an event inside the transaction that makes it true; who listens to `penning_events` hears of it when that commits. */
export async function writeEvent(
  trx: Transaction,
  event: { churchId: string; kind: EventKind; claimId: string },
): Promise<void> {
  const [{ id: eventId }] = (await trx('events').insert(event).returning('id')) as [{ id: number }];
  await enqueue(trx, 'announce-event', { churchId: event.churchId, eventId });
}
