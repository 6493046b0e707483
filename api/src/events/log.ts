import type { EventKind } from '@penning/contract/events';
import { limits } from '@penning/contract/limits';
import type { Transaction } from '../platform/database.ts';
import { enqueue } from '../platform/jobs.ts';

/** Writes an event inside the transaction that makes it true; who listens to `penning_events` hears of it when that commits. */
export async function writeEvent(
  trx: Transaction,
  event: { churchId: string; kind: EventKind; claimId: string },
): Promise<void> {
  const [{ id: eventId }] = (await trx('events').insert(event).returning('id')) as [{ id: number }];
  await enqueue(trx, 'announce-event', { churchId: event.churchId, eventId });
}

/** Removes events of the transaction's church that are too old to be followed. */
export async function sweepEvents(trx: Transaction): Promise<void> {
  await trx.raw('select sweep_events(?)', [limits.eventDays]);
}
