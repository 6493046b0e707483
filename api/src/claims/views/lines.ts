import type { exportColumns } from '@penning/contract/exports';
import type { ClaimStatus } from '@penning/contract/claim-steps';
import { costCentresById, type OpenChurch } from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import { readByCursor } from '../../platform/cursor.ts';
import { searchClaims, type ClaimFilter } from './search.ts';

/** One item of a claim for the books, with its claim's fields. */
export type ClaimLine = Record<(typeof exportColumns)[number], string | number | null>;

type Row = Omit<ClaimLine, 'cost_centre_code' | 'cost_centre_name'> & { cost_centre_id: string };

/**
 * The items of the church's confirmed claims that the person may read, oldest claim first: read while they are taken, as
 * a church's claims have no limit. The day of confirmation is the church's.
 */
export function claimLines(
  context: Context,
  open: OpenChurch,
  { status, ...filter }: ClaimFilter & { status?: ClaimStatus },
): AsyncGenerator<ClaimLine> {
  const { id, timeZone } = open.church;
  return context.database.streamInChurch(id, async function* (trx) {
    const costCentres = await costCentresById(trx, id);
    const query = searchClaims(trx, open, filter)
      .join('items', 'items.claimId', 'claims.id')
      .orderBy(['claims.confirmedAt', 'claims.id', 'items.position'])
      .select('claims.reference', 'claims.status', 'items.date', 'items.description', 'items.kilometres')
      .select({
        claimant: 'claims.claimantName',
        account_holder: 'claims.payeeAccountHolder',
        iban_masked: 'claims.payeeIbanMasked',
        cost_centre_id: 'items.costCentreId',
        amount_cents: 'items.amountCents',
        approved_cents: 'items.approvedCents',
      })
      .select(
        trx.raw('(claims.confirmed_at at time zone ?)::date as confirmed', [timeZone]),
        trx.raw('items.position + 1 as item'),
      );
    if (status) query.where('claims.status', status);
    for await (const { cost_centre_id, ...row } of readByCursor<Row>(trx, query.toKnexQuery())) {
      const costCentre = costCentres.get(cost_centre_id);
      yield { ...row, cost_centre_code: costCentre?.code ?? '', cost_centre_name: costCentre?.name ?? '' };
    }
  });
}
