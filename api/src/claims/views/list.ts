import type { Answer, Query } from '@penning/contract/endpoint';
import type { ClaimStatus } from '@penning/contract/claim-steps';
import type { ClaimRow } from '@penning/contract/claim-row';
import type { listClaims as endpoint } from '@penning/contract/claims';
import { costCentresById, type OpenChurch } from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import type { Transaction } from '../../platform/database.ts';
import { cutPage, readCursor, timeAndId } from '../../platform/pagination.ts';
import { countDuplicates } from '../duplicates/read-duplicates.ts';
import { isConfirmed } from '../core/access.ts';
import { Approval, type ConfirmedClaim, Item, ItemReceipt } from '../core/model.ts';
import { approvalsNeeded, isPossible } from '../core/policy.ts';
import { searchClaims } from './search.ts';
import { decidedCents } from './claimant-view.ts';
import { firstReceipts } from '../../receipts/service.ts';

type Filter = Query<typeof endpoint>;

/** The church's confirmed claims, newest first, a page at a time, with counts per status; throws on a broken cursor. */
export function listClaims(
  context: Context,
  open: OpenChurch,
  filter: Filter,
): Promise<Answer<typeof endpoint>> {
  const { church } = open;
  return context.database.inChurch(church.id, async (trx) => {
    const query = searchClaims(trx, open, filter);
    if (filter.status) query.where('claims.status', filter.status);
    const after = readCursor(timeAndId, filter);
    if (after) query.whereRaw('(claims.confirmed_at, claims.id) < (?, ?)', after);
    const found = await query
      .select('claims.*')
      .orderBy('claims.confirmedAt', 'desc')
      .orderBy('claims.id', 'desc')
      .limit(filter.limit + 1);
    const claims = found.filter(isConfirmed);
    const { page, nextCursor } = cutPage(claims, filter, ({ confirmedAt, id }) => [
      confirmedAt.toISOString(),
      id,
    ]);
    return {
      claims: await presentRows(trx, open, page),
      nextCursor,
      counts: await countByStatus(trx, open, filter),
    };
  });
}

async function presentRows(
  trx: Transaction,
  open: OpenChurch,
  claims: ConfirmedClaim[],
): Promise<ClaimRow[]> {
  const { church } = open;
  const ids = claims.map((claim) => claim.id);
  const items = await Item.query(trx).whereIn('claimId', ids).orderBy('position');
  const links = await ItemReceipt.query(trx).whereIn('claimId', ids);
  const costCentres = await costCentresById(trx, church.id);
  const first = await firstReceipts(trx, ids);
  const { counts: duplicates, outside } = await countDuplicates(trx, church.id, claims, open);
  const approvals = await Approval.query(trx).whereIn('claimId', ids);
  return claims.map((claim) => {
    const own = items.filter((item) => item.claimId === claim.id);
    const proposed = own.reduce((sum, item) => sum + (item.approvedCents ?? item.amountCents), 0);
    const approved = approvals.filter((approval) => approval.claimId === claim.id).length;
    const needed = approvalsNeeded(proposed, church.secondApprovalAboveCents);
    const used = new Set(links.filter((link) => link.claimId === claim.id).map((link) => link.receiptId));
    return {
      id: claim.id,
      status: claim.status,
      reference: claim.reference,
      totalCents: claim.totalCents,
      approvedCents: decidedCents(claim),
      createdAt: claim.createdAt.toISOString(),
      submittedAt: claim.submittedAt.toISOString(),
      confirmedAt: claim.confirmedAt.toISOString(),
      claimantName: claim.claimantName,
      description: own.map((item) => item.description).join(', '),
      costCentres: [...new Set(own.map((item) => costCentres.get(item.costCentreId)?.name ?? ''))],
      itemCount: own.length,
      receiptCount: used.size,
      firstReceiptId: first.get(claim.id) ?? null,
      duplicates: duplicates.get(claim.id) ?? 0,
      duplicateOutside: outside.has(claim.id),
      approvals: approved,
      // Approved, and still waiting: one more at least.
      approvalsNeeded:
        approved > 0 && isPossible('approve', claim.status) ? Math.max(needed, approved + 1) : needed,
    };
  });
}

async function countByStatus(
  trx: Transaction,
  open: OpenChurch,
  filter: Filter,
): Promise<Answer<typeof endpoint>['counts']> {
  const rows = (await searchClaims(trx, open, filter)
    .groupBy('claims.status')
    .select('claims.status')
    .count('* as count')
    .sum('claims.totalCents as totalCents')) as unknown as {
    status: ClaimStatus;
    count: number;
    totalCents: number;
  }[];
  return Object.fromEntries(rows.map(({ status, count, totalCents }) => [status, { count, totalCents }]));
}
