import type { ClaimStatus } from '@penning/contract/claim-steps';
import { costCentresById, findChurch, loadChurch, type OpenChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import { within, type Transaction } from '../platform/database.ts';
import { outcomeOf, type Outcome } from './core/access.ts';
import { Claim, Item } from './core/model.ts';
import { lineOf, type ClaimLine } from './views/lines.ts';
import { searchClaims, type ClaimFilter } from './views/search.ts';

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

/** The items of the church's confirmed claims that the person may read, oldest claim first. */
export function claimLines(
  context: Context,
  open: OpenChurch,
  { status, ...filter }: ClaimFilter & { status?: ClaimStatus },
): Promise<ClaimLine[]> {
  return context.database.inChurch(open.church.id, async (trx) => {
    const query = searchClaims(trx, open, filter);
    if (status) query.where('claims.status', status);
    const claims = await query.select('claims.*').orderBy(['claims.confirmedAt', 'claims.id']);
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const costCentres = await costCentresById(trx, open.church.id);
    const items = await Item.query(trx)
      .whereIn('claimId', [...byId.keys()])
      .orderBy('position');
    const ofClaim = groupByClaim(items);
    return claims.flatMap((claim) =>
      (ofClaim.get(claim.id) ?? []).map((item) =>
        lineOf(claim, item, open.church, costCentres.get(item.costCentreId)),
      ),
    );
  });
}

function groupByClaim(items: Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.claimId, [...(groups.get(item.claimId) ?? []), item]);
  return groups;
}
