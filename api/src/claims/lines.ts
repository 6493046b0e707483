import type { exportColumns } from '@penning/contract/exports';
import type { ClaimStatus } from '@penning/contract/claim';
import { costCentresById, type OpenChurch } from '../churches/service.ts';
import type { Context } from '../context.ts';
import { dayOf } from './calendar.ts';
import { Item, type Claim } from './model.ts';
import { searchClaims, type ClaimFilter } from './search.ts';

/** One item of a claim for the books, with its claim's fields. */
export type ClaimLine = Record<(typeof exportColumns)[number], string | number | null>;

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
      (ofClaim.get(claim.id) ?? []).map((item) => lineOf(claim, item, costCentres.get(item.costCentreId))),
    );
  });
}

function lineOf(claim: Claim, item: Item, costCentre?: { code: string; name: string }): ClaimLine {
  return {
    reference: claim.reference,
    status: claim.status,
    confirmed: claim.confirmedAt && dayOf(claim.confirmedAt),
    claimant: claim.claimantName,
    account_holder: claim.payeeAccountHolder,
    iban_masked: claim.payeeIbanMasked,
    item: item.position + 1,
    date: item.date,
    cost_centre_code: costCentre?.code ?? '',
    cost_centre_name: costCentre?.name ?? '',
    description: item.description,
    kilometres: item.kilometres,
    amount_cents: item.amountCents,
    approved_cents: item.approvedCents,
  };
}

function groupByClaim(items: Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.claimId, [...(groups.get(item.claimId) ?? []), item]);
  return groups;
}
