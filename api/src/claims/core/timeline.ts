import type { AuditAction } from '@penning/contract/audit';
import { timelineActions, type TimelineAction } from '@penning/contract/claim-steps';
import { readAudit, type AuditStep } from '../../audit/log.ts';
import type { Transaction } from '../../platform/database.ts';
import type { Claim } from './model.ts';

/** Step that a claim's timeline tells. */
type TimelineStep = AuditStep & { action: TimelineAction };

const told: ReadonlySet<AuditAction> = new Set(timelineActions);

/** Steps of a claim's timeline, oldest first. */
export async function readTimeline(trx: Transaction, { id, churchId }: Claim): Promise<TimelineStep[]> {
  const steps = await readAudit(trx, churchId, id);
  return steps.filter((step): step is TimelineStep => told.has(step.action));
}
