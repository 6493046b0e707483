import type { ClaimForChurch, ClaimAction } from '@penning/contract/claim';
import type { DecidedClaim } from '@penning/contract/error-codes';
import type { EventKind } from '@penning/contract/events';
import { timelineActions } from '@penning/contract/claim';
import { findAccount } from '../../accounts/service.ts';
import { readAudit, writeAudit } from '../../audit/log.ts';
import type { Person } from '../../membership/membership.ts';
import type { Context } from '../../context/context.ts';
import type { Transaction } from '../../platform/database.ts';
import { AppError } from '../../platform/errors.ts';
import { writeEvent } from '../../events/log.ts';
import { enqueue } from '../../platform/jobs.ts';
import type { MailKind } from '../../mail/kinds.ts';
import { queueMail } from '../../mail/outbox.ts';
import { presentClaim, type Viewer } from '../views/church-view.ts';
import { Approval, Claim, Decision } from '../core/model.ts';
import { isPossible, refusalOf } from '../core/policy.ts';
import { factsOf, findClaimForPerson, lockClaim } from '../core/access.ts';

/** Who decides about which claim, and which round of it they have seen. */
export interface Order {
  person: Person;
  claimId: string;
  round?: number;
  requestId?: string;
}

/** A claim that is locked for a decision, and who may take it. */
export interface Opened {
  trx: Transaction;
  claim: Claim;
  viewer: Viewer;
  /** Refuses what the person may not do with this sum; throws the policy's codes. */
  check: (sumCents: number) => Promise<void>;
}

/**
 * Locks a claim for an action, runs it in one transaction and gives the claim as it is afterwards. Throws not_found,
 * claim_status_conflict and claim_changed (with who did what meanwhile), and the policy's codes.
 */
export async function withClaim(
  context: Context,
  action: ClaimAction,
  { person, claimId, round }: Order,
  run: (opened: Opened) => Promise<void>,
): Promise<ClaimForChurch> {
  const { claim: found, access } = await findClaimForPerson(context, person, claimId);
  return context.database.inChurch(found.churchId, async (trx) => {
    const claim = await lockClaim(trx, claimId);
    if (!isPossible(action, claim.status))
      throw new AppError('claim_status_conflict', { decided: await lastStep(trx, claim) });
    if (round !== undefined && round !== claim.round)
      throw new AppError('claim_changed', { decided: await lastStep(trx, claim) });
    const account = await findAccount(trx, person.accountId);
    const decider = { ...access, accountId: person.accountId, email: account?.email ?? '' };
    const facts = await factsOf(trx, claim);
    const viewer = { ...access, person };
    const check = async (sumCents: number) => {
      const refusal = refusalOf(action, decider, facts, sumCents);
      if (refusal === undefined) return;
      const decided = refusal === 'approved_already' ? await lastStep(trx, claim) : undefined;
      throw new AppError(refusal, { decided });
    };
    await run({ trx, claim, viewer, check });
    const changed = await Claim.query(trx).findById(claimId).throwIfNotFound();
    return presentClaim(context, trx, viewer, changed);
  });
}

/** Writes a decision down: its words, a mail to the claimant, an event and an audit entry, all or nothing. */
export async function record(
  { trx, claim }: Pick<Opened, 'trx' | 'claim'>,
  { person, requestId }: Pick<Order, 'person' | 'requestId'>,
  decision: Pick<Decision, 'kind' | 'words' | 'amountCents'> & Partial<Pick<Decision, 'lowered'>>,
  step: { kind: EventKind; mail?: MailKind; approval?: boolean },
): Promise<void> {
  const { id: claimId, churchId, round } = claim;
  const accountId = person.accountId;
  const { id } = await Decision.query(trx)
    .insert({ churchId, claimId, round, accountId, ...decision })
    .returning('id');
  if (step.approval) await Approval.query(trx).insert({ churchId, claimId, accountId, decisionId: id });
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
    details: { decision: id, amountCents: decision.amountCents, round },
  });
}

/** What was done to a claim last, and by whom. */
async function lastStep(trx: Transaction, claim: Claim): Promise<DecidedClaim | undefined> {
  const steps = await readAudit(trx, claim.churchId, claim.id);
  const last = steps.findLast(
    ({ action }) =>
      action !== 'claim.voucher-made' && (timelineActions as readonly string[]).includes(action),
  );
  return last && { status: claim.status, action: last.action, by: last.actorName, at: last.at.toISOString() };
}
