import type { Knex } from 'knex';
import type { QueryBuilder } from 'objection';
import type { MembershipAccess } from '../../membership/membership.ts';
import type { Transaction } from '../../platform/database.ts';
import { Claim, Item } from './model.ts';
import { mayWithClaims } from './policy.ts';

/** Reach of somebody in a church: their role, and the purposes or years that bound it. */
export type Reach = Pick<MembershipAccess, 'role' | 'costCentreIds' | 'years'>;

/** Tells whether a reach ends somewhere within the church. */
export function isBounded({ role }: Reach): boolean {
  return role === 'approver' || role === 'auditor' || !mayWithClaims(role, 'read');
}

/**
 * The rule of mayReadClaim as a query: keeps the claims within a reach. Every look at claims that were not opened one by
 * one goes through it: lists, counts, search, export, duplicates, events, the audit log.
 */
export function withinReach(
  trx: Transaction,
  query: QueryBuilder<Claim, Claim[]>,
  { role, costCentreIds, years }: Reach,
): QueryBuilder<Claim, Claim[]> {
  if (!mayWithClaims(role, 'read')) query.whereRaw('false');
  if (role === 'approver') {
    const own = Item.query(trx).whereColumn('items.claimId', 'claims.id');
    query.whereExists(own.whereIn('items.costCentreId', costCentreIds));
  }
  if (role === 'auditor') query.whereIn('claims.referenceYear', years);
  return query;
}

/** The church's confirmed claims within a reach. */
export function readableClaims(
  trx: Transaction,
  churchId: string,
  reach: Reach,
): QueryBuilder<Claim, Claim[]> {
  const confirmed = Claim.query(trx).where('claims.churchId', churchId).whereNotNull('claims.confirmedAt');
  return withinReach(trx, confirmed, reach);
}

/** Ids of the claims within a reach, as a part of a query about something else; undefined where everything is within. */
export function readableClaimIds(
  trx: Transaction,
  churchId: string,
  reach: Reach,
): Knex.QueryBuilder | undefined {
  return isBounded(reach)
    ? readableClaims(trx, churchId, reach).select('claims.id').toKnexQuery()
    : undefined;
}
