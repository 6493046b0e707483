import type { ClaimForChurch, DuplicateOutside, DuplicateView } from '@penning/contract/claim';
import type { QueryBuilder } from 'objection';
import type { Transaction } from '../../platform/database.ts';
import { Claim, type Duplicate } from '../core/model.ts';
import { isBounded, readableClaims, withinReach, type Reach } from '../core/reach.ts';
import { idleStatuses, isIdle } from '../core/status.ts';

/** Duplicates of one claim that are shown; who sees that many looks at the claim anyhow. */
const mostShown = 100;

type Seen = Pick<Claim, 'id' | 'reference' | 'status' | 'claimantName' | 'confirmedAt'> &
  Pick<Duplicate, 'kind' | 'receiptId' | 'otherReceiptId'> & {
    itemPosition: number | null;
    otherItemPosition: number | null;
  };

/**
 * Things that a claim may have in common with others that still ask for money, pictures first, seen from this claim. Of
 * claims outside the reach no more is told than what it is of this claim.
 */
export async function duplicatesOf(
  trx: Transaction,
  claim: Claim,
  reach: Reach,
): Promise<Pick<ClaimForChurch, 'duplicates' | 'duplicatesOutside'>> {
  if (isIdle(claim.status)) return { duplicates: [], duplicatesOutside: [] };
  const seen = (await withinReach(trx, othersOf(trx, claim.churchId, [claim.id]), reach)
    .joinRaw('left join items own_item on own_item.id = seen.item_id')
    .joinRaw('left join items other_item on other_item.id = seen.other_item_id')
    .orderBy('seen.id')
    .limit(mostShown)
    .select('claims.id', 'claims.reference', 'claims.status', 'claims.claimantName', 'claims.confirmedAt')
    .select('seen.kind', 'seen.receiptId', 'seen.otherReceiptId')
    .select({
      itemPosition: 'own_item.position',
      otherItemPosition: 'other_item.position',
    })) as unknown as Seen[];
  return { duplicates: seen.map(view), duplicatesOutside: await duplicatesOutside(trx, claim, reach) };
}

function view(seen: Seen): DuplicateView {
  const { id, kind, reference, status, claimantName, confirmedAt } = seen;
  const { receiptId, otherReceiptId, itemPosition, otherItemPosition } = seen;
  return {
    kind,
    claimId: id,
    reference: reference ?? '',
    status,
    claimantName: claimantName ?? '',
    confirmedAt: confirmedAt?.toISOString() ?? '',
    ...(receiptId && otherReceiptId && { receiptId, otherReceiptId }),
    ...(itemPosition !== null && otherItemPosition !== null && { itemPosition, otherItemPosition }),
  };
}

/** Receipts and items of a claim that others outside the reach have too, each once however many those are. */
async function duplicatesOutside(trx: Transaction, claim: Claim, reach: Reach): Promise<DuplicateOutside[]> {
  const outside = outsideOf(trx, claim.churchId, [claim.id], reach);
  if (!outside) return [];
  const seen = (await outside
    .joinRaw('left join items own_item on own_item.id = seen.item_id')
    .groupBy('seen.kind', 'seen.receiptId', 'own_item.position')
    .orderByRaw('min(seen.id)')
    .limit(mostShown)
    .select('seen.kind', 'seen.receiptId', { itemPosition: 'own_item.position' })) as unknown as Seen[];
  return seen.map(({ kind, receiptId, itemPosition }) => ({
    kind,
    ...(receiptId && { receiptId }),
    ...(itemPosition !== null && { itemPosition }),
  }));
}

/** Duplicates among the claims of one page. */
export interface DuplicateCounts {
  /** Number of claims within the reach, itself included, with which each may have something in common; left out where none. */
  counts: Map<string, number>;
  /** Claims that may have something in common with others outside the reach. */
  outside: Set<string>;
}

/** Counts the duplicates of each claim of a page. */
export async function countDuplicates(
  trx: Transaction,
  churchId: string,
  claims: readonly Claim[],
  reach: Reach,
): Promise<DuplicateCounts> {
  const active = claims.filter((claim) => !isIdle(claim.status)).map(({ id }) => id);
  const rows = (await withinReach(trx, othersOf(trx, churchId, active), reach)
    .groupBy('seen.claimId')
    .select('seen.claimId')
    .countDistinct('claims.id as count')) as unknown as { claimId: string; count: number }[];
  const outside = await outsideOf(trx, churchId, active, reach)?.distinct('seen.claimId');
  const ids = (outside ?? []) as unknown as { claimId: string }[];
  return {
    counts: new Map(rows.map(({ claimId, count }) => [claimId, count])),
    outside: new Set(ids.map(({ claimId }) => claimId)),
  };
}

/** Claims that still ask for money beside what some claims, `seen` from each of them, have in common with them. */
function othersOf(trx: Transaction, churchId: string, claimIds: string[]): QueryBuilder<Claim, Claim[]> {
  return Claim.query(trx)
    .joinRaw(
      `join (
        select id, kind, claim_id, other_claim_id, receipt_id, other_receipt_id, item_id, other_item_id
          from duplicates where claim_id = any(:claimIds::uuid[])
        union all
        select id, kind, other_claim_id, claim_id, other_receipt_id, receipt_id, other_item_id, item_id
          from duplicates where other_claim_id = any(:claimIds::uuid[]) and claim_id <> other_claim_id
      ) seen on seen.other_claim_id = claims.id`,
      { claimIds },
    )
    .where('claims.churchId', churchId)
    .whereNotNull('claims.confirmedAt')
    .whereNotIn('claims.status', [...idleStatuses]);
}

/** The others outside a reach; undefined where nothing is. */
function outsideOf(
  trx: Transaction,
  churchId: string,
  claimIds: string[],
  reach: Reach,
): QueryBuilder<Claim, Claim[]> | undefined {
  if (!isBounded(reach)) return undefined;
  const readable = readableClaims(trx, churchId, reach).select('claims.id');
  return othersOf(trx, churchId, claimIds).whereNotIn('claims.id', readable);
}
