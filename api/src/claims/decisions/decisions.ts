import type { ClaimForChurch } from '@penning/contract/claim';
import { writeAudit } from '../../audit/log.ts';
import type { Context } from '../../context/context.ts';
import type { Transaction } from '../../platform/database.ts';
import { costCentresById } from '../../churches/service.ts';
import { receiptsOf } from '../../receipts/service.ts';
import { record, withClaim, type Order } from './decide.ts';
import { clearApprovals } from '../core/approvals.ts';
import { Claim, ClaimRound, Item, ItemReceipt, Note } from '../core/model.ts';
import { statusAfter } from '../core/status.ts';

/** Sends a claim back with a question; as it was sent is kept as its round. Throws like withClaim. */
export function returnClaim(context: Context, order: Order, question: string): Promise<ClaimForChurch> {
  return withClaim(context, 'return', order, async (opened) => {
    const { trx, claim } = opened;
    await opened.check(0);
    await keepRound(trx, claim);
    await clearApprovals(trx, claim.id);
    await changeStatus(trx, claim, 'return');
    const decision = { kind: 'returned' as const, words: question, amountCents: claim.totalCents };
    await record(opened, order, decision, { kind: 'claim.returned', mail: 'claim-returned' });
  });
}

/** Rejects a claim for good. Throws like withClaim. */
export function rejectClaim(context: Context, order: Order, reason: string): Promise<ClaimForChurch> {
  return withClaim(context, 'reject', order, async (opened) => {
    const { trx, claim } = opened;
    await opened.check(0);
    await clearApprovals(trx, claim.id);
    await changeStatus(trx, claim, 'reject');
    const decision = { kind: 'rejected' as const, words: reason, amountCents: claim.totalCents };
    await record(opened, order, decision, { kind: 'claim.rejected', mail: 'claim-rejected' });
  });
}

/** Takes an approval back: the claim is to be decided anew. Throws like withClaim. */
export function reopenClaim(context: Context, order: Order, reason: string): Promise<ClaimForChurch> {
  return withClaim(context, 'reopen', order, async (opened) => {
    const { trx, claim } = opened;
    await opened.check(0);
    await changeStatus(trx, claim, 'reopen');
    await clearApprovals(trx, claim.id);
    const amountCents = claim.approvedCents ?? claim.totalCents;
    const decision = { kind: 'reopened' as const, words: reason, amountCents };
    await record(opened, order, decision, { kind: 'claim.reopened', mail: 'claim-reopened' });
  });
}

/** Adds a note that the claimant never sees. Throws like withClaim. */
export function addNote(context: Context, order: Order, words: string): Promise<ClaimForChurch> {
  return withClaim(context, 'note', order, async ({ trx, claim, check }) => {
    await check(0);
    const { id: claimId, churchId } = claim;
    const { accountId } = order.person;
    await Note.query(trx).insert({ churchId, claimId, accountId, words });
    await writeAudit(trx, {
      churchId,
      actor: { kind: 'account', id: accountId },
      action: 'claim.note-added',
      subject: { kind: 'claim', id: claimId },
      requestId: order.requestId,
    });
  });
}

async function changeStatus(
  trx: Transaction,
  { id }: Claim,
  step: 'return' | 'reject' | 'reopen',
): Promise<void> {
  const change = { status: statusAfter(step), approvedCents: null, updatedAt: new Date() };
  await Claim.query(trx).patch(change).where({ id });
}

/** What the claimant sent stays readable after they have corrected it. */
async function keepRound(trx: Transaction, claim: Claim): Promise<void> {
  const { id: claimId, churchId, round, totalCents, note, voucherKey } = claim;
  const items = await Item.query(trx).where({ claimId }).orderBy('position');
  const links = await ItemReceipt.query(trx).where({ claimId });
  const receipts = new Map((await receiptsOf(trx, claimId)).map(({ id, name }) => [id, name]));
  const costCentres = await costCentresById(trx, churchId);
  await ClaimRound.query(trx).insert({
    churchId,
    claimId,
    round,
    totalCents,
    note,
    voucherKey,
    sentAt: claim.submittedAt ?? claim.updatedAt,
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
