import type { ClaimForChurch } from '@penning/contract/claim';
import type { Context } from '../../context/context.ts';
import { costCentresById } from '../../churches/service.ts';
import { receiptsOf } from '../../receipts/service.ts';
import { record, withClaim, writeNote, type DecisionRequest, type LockedClaim } from './decide.ts';
import { changeClaim } from '../core/access.ts';
import { clearApprovals } from '../core/approvals.ts';
import { ClaimRevision, ItemReceipt, type ConfirmedClaim } from '../core/model.ts';
import { statusAfter } from '../core/status.ts';

/** Sends a claim back with a question; as it was sent is kept as its revision. Throws like withClaim. */
export function returnClaim(
  context: Context,
  request: DecisionRequest,
  question: string,
): Promise<ClaimForChurch> {
  return withClaim(context, 'return', request, async (locked) => {
    const { trx, claim } = locked;
    await locked.check(0);
    await keepRevision(locked);
    const cleared = await clearApprovals(trx, claim.id);
    const returned = await changeStatus(locked, 'return');
    const decision = { kind: 'returned' as const, words: question, amountCents: claim.totalCents };
    await record(locked, request, decision, { kind: 'claim.returned', mail: 'claim-returned' });
    return { ...cleared, claim: returned };
  });
}

/** Rejects a claim for good. Throws like withClaim. */
export function rejectClaim(
  context: Context,
  request: DecisionRequest,
  reason: string,
): Promise<ClaimForChurch> {
  return withClaim(context, 'reject', request, async (locked) => {
    const { trx, claim } = locked;
    await locked.check(0);
    const cleared = await clearApprovals(trx, claim.id);
    const rejected = await changeStatus(locked, 'reject');
    const decision = { kind: 'rejected' as const, words: reason, amountCents: claim.totalCents };
    await record(locked, request, decision, { kind: 'claim.rejected', mail: 'claim-rejected' });
    return { ...cleared, claim: rejected };
  });
}

/** Takes an approval back: the claim is to be decided again. Throws like withClaim. */
export function reopenClaim(
  context: Context,
  request: DecisionRequest,
  reason: string,
): Promise<ClaimForChurch> {
  return withClaim(context, 'reopen', request, async (locked) => {
    const { trx, claim } = locked;
    await locked.check(0);
    const reopened = await changeStatus(locked, 'reopen');
    const cleared = await clearApprovals(trx, claim.id);
    const amountCents = claim.approvedCents ?? claim.totalCents;
    const decision = { kind: 'reopened' as const, words: reason, amountCents };
    await record(locked, request, decision, { kind: 'claim.reopened', mail: 'claim-reopened' });
    return { ...cleared, claim: reopened };
  });
}

/** Adds a note that the claimant never sees. Throws like withClaim. */
export function addNote(context: Context, request: DecisionRequest, words: string): Promise<ClaimForChurch> {
  return withClaim(context, 'note', request, async ({ trx, claim, check }) => {
    await check(0);
    await writeNote({ trx, claim }, request, words);
    return {};
  });
}

function changeStatus(
  { trx, claim }: LockedClaim,
  step: 'return' | 'reject' | 'reopen',
): Promise<ConfirmedClaim> {
  return changeClaim(trx, claim, { status: statusAfter(step), approvedCents: null });
}

/** Keeps what the claimant sent, so that it stays readable after they have corrected it. */
async function keepRevision({ trx, claim, items }: LockedClaim): Promise<void> {
  const { id: claimId, churchId, round, totalCents, note, voucherKey } = claim;
  const links = await ItemReceipt.query(trx).where({ claimId });
  const receipts = new Map((await receiptsOf(trx, claimId)).map(({ id, name }) => [id, name]));
  const costCentres = await costCentresById(trx, churchId);
  await ClaimRevision.query(trx).insert({
    churchId,
    claimId,
    round,
    totalCents,
    note,
    voucherKey,
    sentAt: claim.submittedAt,
    items: items.map((item) => ({
      date: item.date,
      costCentre: costCentres.get(item.costCentreId)?.name ?? '',
      description: item.description,
      amountCents: item.amountCents,
      receipts: links
        .filter((link) => link.itemId === item.id)
        .map((link) => receipts.get(link.receiptId) ?? ''),
    })),
  });
}
