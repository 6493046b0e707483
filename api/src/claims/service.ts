import { findChurch, loadChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import { within, type Transaction } from '../platform/database.ts';
import { outcomeOf, type Outcome } from './core/access.ts';
import { Claim } from './core/model.ts';

/** Part of a claim that a webhook may tell: nothing personal. */
export async function claimForWebhook(
  trx: Transaction,
  claimId: string,
): Promise<Outcome & { totalCents: number }> {
  const claim = await Claim.query(trx).findById(claimId).throwIfNotFound();
  return { ...outcomeOf(claim), totalCents: claim.totalCents };
}

/** The origins that a church's claims may come from, by slug or by claim; undefined when there is none. */
export const claimOrigins = {
  async bySlug(context: Context, slug: string): Promise<string[] | undefined> {
    return (await findChurch(context, slug))?.allowedOrigins;
  },
  async byClaim(context: Context, claimId: string): Promise<string[] | undefined> {
    return context.database.byClaim(claimId, async (trx) => {
      const claim = await Claim.query(trx).findById(claimId).select('churchId');
      if (!claim) return undefined;
      const { churchId } = claim;
      const church = await within(trx, { church_id: churchId }, () => loadChurch(trx, churchId));
      return church.allowedOrigins;
    });
  },
};
