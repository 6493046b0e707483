import type { ClaimForChurch } from '@penning/contract/claim';
import type { ClaimAction } from '@penning/contract/claim-steps';
import type { DecidedClaim } from '@penning/contract/error-codes';
import type { EventKind } from '@penning/contract/events';
import { writeAudit } from '../../audit/log.ts';
import type { Person } from '../../membership/membership.ts';
import type { Context } from '../../context/context.ts';
import type { Transaction } from '../../platform/database.ts';
import { AppError } from '../../platform/errors.ts';
import { writeEvent } from '../../events/log.ts';
import { enqueue } from '../../platform/jobs.ts';
import type { ProvenMailKind } from '../../mail/kinds.ts';
import { queueMail } from '../../mail/outbox.ts';
import { presentClaim } from '../views/church-view.ts';
import { ruleFacts, withOpenClaim, type OpenClaim } from '../core/access.ts';
import { Approval, Decision, Note, type Claim } from '../core/model.ts';
import { deciderOf } from '../core/deciders.ts';
import { isPossible, refusalOf, type Decider } from '../core/policy.ts';
import { readTimeline } from '../core/timeline.ts';

/** Request for a decision: who asks, about which claim, and which revision of it they have seen. */
export interface DecisionRequest {
  person: Person;
  claimId: string;
  revision?: number;
  requestId?: string;
}

/** Opened claim that is locked for a decision. */
export interface LockedClaim extends OpenClaim {
  trx: Transaction;
  decider: Decider;
  /** Refuses what the person may not do with this sum; throws the policy's codes. */
  check: (sumCents: number) => Promise<void>;
}

/** Parts of an opened claim that a decision changed. */
export type DecidedParts = Partial<Pick<OpenClaim, 'claim' | 'items' | 'approvals'>>;

/**
 * Locks a claim for an action, runs it in one transaction and gives the claim as it is afterwards. Throws not_found,
 * claim_status_conflict and claim_changed (with who did what meanwhile), and the policy's codes.
 */
export function withClaim(
  context: Context,
  action: ClaimAction,
  { person, claimId, revision }: DecisionRequest,
  run: (locked: LockedClaim) => Promise<DecidedParts>,
): Promise<ClaimForChurch> {
  return withOpenClaim(context, { person, claimId, lock: true }, async (trx, open) => {
    const { claim } = open;
    if (!isPossible(action, claim.status))
      throw new AppError('claim_status_conflict', { decided: await lastStep(trx, claim) });
    if (revision !== undefined && revision !== claim.round)
      throw new AppError('claim_changed', { decided: await lastStep(trx, claim) });
    const decider = await deciderOf(trx, open);
    const facts = ruleFacts(open);
    const check = async (sumCents: number) => {
      const refusal = refusalOf(action, decider, facts, sumCents);
      if (refusal === undefined) return;
      const decided = refusal === 'approved_already' ? await lastStep(trx, claim) : undefined;
      throw new AppError(refusal, { decided });
    };
    const changed = await run({ ...open, trx, decider, check });
    return presentClaim(context, trx, { ...open, ...changed }, decider);
  });
}

/** Refuses who may not do this with the claim at all; throws not_found and the policy's codes. */
export function checkAllowed(
  context: Context,
  action: ClaimAction,
  { person, claimId }: DecisionRequest,
): Promise<void> {
  return withOpenClaim(context, { person, claimId }, async (trx, open) => {
    const refusal = refusalOf(action, await deciderOf(trx, open), ruleFacts(open), 0);
    if (refusal !== undefined) throw new AppError(refusal);
  });
}

/** Writes a decision down: its words, a mail to the claimant, an event and an audit entry, all or nothing. Gives the approval that it made. */
export async function record(
  { trx, claim }: Pick<LockedClaim, 'trx' | 'claim'>,
  { person, requestId }: Pick<DecisionRequest, 'person' | 'requestId'>,
  decision: Pick<Decision, 'kind' | 'words' | 'amountCents'> & Partial<Pick<Decision, 'lowered'>>,
  step: { kind: EventKind; mail?: ProvenMailKind; approval?: boolean; details?: Record<string, unknown> },
): Promise<Approval | undefined> {
  const { id: claimId, churchId, round } = claim;
  const accountId = person.accountId;
  const { id } = await Decision.query(trx)
    .insert({ churchId, claimId, round, accountId, ...decision })
    .returning('id');
  const approval = step.approval
    ? await Approval.query(trx).insert({ churchId, claimId, accountId, decisionId: id }).returning('*')
    : undefined;
  if (step.mail) await queueMail(trx, { churchId, kind: step.mail, claimId, decisionId: id });
  // Decisions stand on the voucher.
  await enqueue(trx, 'render-voucher', { churchId, claimId });
  await writeEvent(trx, { churchId, kind: step.kind, claimId });
  await writeAudit(trx, {
    churchId,
    actor: { kind: 'account', id: accountId },
    action: step.kind,
    subject: { kind: 'claim', id: claimId },
    requestId,
    details: { decision: id, amountCents: decision.amountCents, round, ...step.details },
  });
  return approval;
}

/** Writes a note that only the church's people see. */
export async function writeNote(
  { trx, claim }: Pick<LockedClaim, 'trx' | 'claim'>,
  { person, requestId }: Pick<DecisionRequest, 'person' | 'requestId'>,
  words: string,
): Promise<void> {
  const { id: claimId, churchId } = claim;
  const { accountId } = person;
  await Note.query(trx).insert({ churchId, claimId, accountId, words });
  await writeAudit(trx, {
    churchId,
    actor: { kind: 'account', id: accountId },
    action: 'claim.note-added',
    subject: { kind: 'claim', id: claimId },
    requestId,
  });
}

/** Step that was done to a claim last, and who did it; first approvals and withdrawals have no row but the audit log's. */
async function lastStep(trx: Transaction, claim: Claim): Promise<DecidedClaim | undefined> {
  const steps = await readTimeline(trx, claim);
  const last = steps.findLast(({ action }) => action !== 'claim.voucher-made');
  return last && { status: claim.status, action: last.action, by: last.actorName, at: last.at.toISOString() };
}
