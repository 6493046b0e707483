import { writeAudit } from '../../audit/log.ts';
import type { Context } from '../../context/context.ts';
import { AppError } from '../../platform/errors.ts';
import { writeEvent } from '../../events/log.ts';
import { clearApprovals } from '../core/approvals.ts';
import { Claim } from '../core/model.ts';
import { findOwnClaim, lockClaim, outcomeOf, type Outcome } from '../core/access.ts';
import { mayTake, statusAfter } from '../core/status.ts';

/** The claimant takes the claim back; again: the same answer. Throws claim_status_conflict when it is too late. */
export async function withdrawClaim(context: Context, claimId: string, requestId?: string): Promise<Outcome> {
  const { churchId } = await findOwnClaim(context, claimId);
  return context.database.inChurch(churchId, async (trx) => {
    const claim = await lockClaim(trx, claimId);
    if (claim.status === statusAfter('withdraw')) return outcomeOf(claim);
    if (!mayTake('withdraw', claim.status)) throw new AppError('claim_status_conflict');
    const change = { status: statusAfter('withdraw'), updatedAt: new Date() };
    await Claim.query(trx).patch(change).where({ id: claimId });
    const outcome = { ...outcomeOf(claim), status: change.status };
    // Nobody of the church has seen an unconfirmed claim: it keeps its expiry and leaves nothing behind.
    if (!claim.confirmedAt) return outcome;
    await clearApprovals(trx, claimId);
    await writeEvent(trx, { churchId, kind: 'claim.withdrawn', claimId });
    const subject = { kind: 'claim', id: claimId } as const;
    await writeAudit(trx, {
      churchId,
      actor: { kind: 'claimant' },
      action: 'claim.withdrawn',
      subject,
      requestId,
    });
    return outcome;
  });
}
