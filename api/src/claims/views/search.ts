import type { Query } from '@penning/contract/endpoint';
import type { listClaims as endpoint } from '@penning/contract/claims';
import type { QueryBuilder } from 'objection';
import type { OpenChurch } from '../../churches/service.ts';
import type { Transaction } from '../../platform/database.ts';
import { Item, type Claim } from '../core/model.ts';
import { readableClaims } from '../core/reach.ts';

/** Filter of a list of claims, beside its status. */
export type ClaimFilter = Pick<Query<typeof endpoint>, 'q' | 'costCentre' | 'from' | 'to'>;

/** The church's confirmed claims that a filter asks for, within the person's reach. */
export function searchClaims(
  trx: Transaction,
  open: OpenChurch,
  { q, costCentre, from, to }: ClaimFilter,
): QueryBuilder<Claim, Claim[]> {
  const query = readableClaims(trx, open.church.id, open);
  if (costCentre) {
    query.whereExists(
      Item.query(trx).whereColumn('items.claimId', 'claims.id').where('items.costCentreId', costCentre),
    );
  }
  const confirmedDay = '(claims.confirmed_at at time zone ?)::date';
  const { timeZone } = open.church;
  if (from) query.whereRaw(`${confirmedDay} >= ?`, [timeZone, from]);
  if (to) query.whereRaw(`${confirmedDay} <= ?`, [timeZone, to]);
  if (q) {
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    const described = Item.query(trx)
      .whereColumn('items.claimId', 'claims.id')
      .whereILike('items.description', pattern);
    query.where((either) => {
      either
        .whereILike('claims.reference', pattern)
        .orWhereILike('claims.claimantName', pattern)
        .orWhereExists(described);
      const cents = /^€?\s*(\d{1,7})[.,](\d{2})$/.exec(q);
      if (cents) either.orWhere('claims.totalCents', Number(cents[1]) * 100 + Number(cents[2]));
    });
  }
  return query;
}
