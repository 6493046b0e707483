import type { exportColumns } from '@penning/contract/exports';
import { dayOf } from '../../platform/dates.ts';
import type { Claim, Item } from '../core/model.ts';

/** One item of a claim for the books, with its claim's fields. */
export type ClaimLine = Record<(typeof exportColumns)[number], string | number | null>;

/** Line of an item with its claim's fields; its day of confirmation is the church's. */
export function lineOf(
  claim: Claim,
  item: Item,
  church: { timeZone: string },
  costCentre?: { code: string; name: string },
): ClaimLine {
  return {
    reference: claim.reference,
    status: claim.status,
    confirmed: claim.confirmedAt && dayOf(claim.confirmedAt, church.timeZone),
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
