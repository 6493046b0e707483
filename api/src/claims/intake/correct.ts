import { createHash, randomUUID } from 'node:crypto';
import type { ClaimCorrection } from '@penning/contract/decisions';
import { writeAudit } from '../../audit/log.ts';
import { loadChurch } from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import { AppError } from '../../platform/errors.ts';
import { writeEvent } from '../../events/log.ts';
import { enqueue } from '../../platform/jobs.ts';
import { findDuplicates } from '../duplicates/find-duplicates.ts';
import { Claim, Decision, Item } from '../core/model.ts';
import { mayTake, statusAfter } from '../core/status.ts';
import { totalOf } from './validate-items.ts';
import { findOwnClaim, isConfirmed, lockClaim, outcomeOf, type Outcome } from '../core/access.ts';
import { priceItems, storeItems } from './submit.ts';

/**
 * A returned claim comes back corrected, with its reference and history; a new voucher is made and mailed. The same body
 * again gives the same answer. Throws claim_status_conflict, field errors and receipts_checking.
 */
export async function correctClaim(
  context: Context,
  claimId: string,
  correction: ClaimCorrection,
  requestId?: string,
): Promise<Outcome> {
  const { churchId } = await findOwnClaim(context, claimId);
  const submissionHash = createHash('sha256').update(JSON.stringify(correction)).digest('hex');
  return context.database.inChurch(churchId, async (trx) => {
    const claim = await lockClaim(trx, claimId);
    if (claim.status === statusAfter('correct') && claim.submissionHash === submissionHash)
      return outcomeOf(claim);
    if (!mayTake('correct', claim.status)) throw new AppError('claim_status_conflict');
    const before = await Item.query(trx).where({ claimId }).select('costCentreId');
    const items = await priceItems(
      trx,
      { claim, church: await loadChurch(trx, churchId) },
      correction,
      before.map((item) => item.costCentreId),
    );
    await Item.query(trx).delete().where({ claimId });
    await storeItems(trx, churchId, claimId, items);
    const now = new Date();
    const revision = claim.round + 1;
    const amountCents = totalOf(items);
    const change = {
      status: statusAfter('correct'),
      round: revision,
      totalCents: amountCents,
      note: correction.note,
      submissionHash,
      voucherKey: randomUUID(),
      voucherMadeAt: null,
      voucherPages: null,
      submittedAt: now,
      updatedAt: now,
    };
    const [corrected] = await Claim.query(trx).patch(change).where({ id: claimId }).returning('*');
    if (!isConfirmed(corrected)) throw new AppError('claim_status_conflict');
    const { id } = await Decision.query(trx)
      .insert({
        churchId,
        claimId,
        round: revision,
        kind: 'corrected',
        words: correction.answer,
        amountCents,
      })
      .returning('id');
    await findDuplicates(trx, corrected);
    await enqueue(trx, 'render-voucher', { churchId, claimId });
    await writeEvent(trx, { churchId, kind: 'claim.corrected', claimId });
    await writeAudit(trx, {
      churchId,
      actor: { kind: 'claimant' },
      action: 'claim.corrected',
      subject: { kind: 'claim', id: claimId },
      requestId,
      details: { decision: id, amountCents, round: revision },
    });
    return outcomeOf(corrected);
  });
}
