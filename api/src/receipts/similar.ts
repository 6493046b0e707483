import type { Transaction } from '../platform/database.ts';

/** A receipt of a claim and one of the same church that may be the same: `distance` counts differing bits of 256. */
export interface SimilarReceipts {
  receiptId: string;
  otherClaimId: string;
  otherReceiptId: string;
  sameFile: boolean;
  /** Null where a picture has no hash. */
  distance: number | null;
}

/**
 * Pairs of a claim's clean receipts with clean receipts of the church, nearest first: the same arriving bytes, or
 * pictures of at most this distance. Inside the claim each pair stands once, the later receipt first.
 */
export async function findSimilarReceipts(
  trx: Transaction,
  churchId: string,
  claimId: string,
  mostDistance: number,
): Promise<SimilarReceipts[]> {
  const { rows } = await trx.raw<{ rows: SimilarReceipts[] }>(
    `select own.id as "receiptId", other.claim_id as "otherClaimId", other.id as "otherReceiptId",
       own.sha256 = other.sha256 as "sameFile", bit_count(own.perceptual_bits # other.perceptual_bits)::int as distance
     from receipts own join receipts other on other.church_id = own.church_id
     where own.church_id = :churchId and own.claim_id = :claimId and own.state = 'clean' and other.state = 'clean'
       and (other.claim_id <> own.claim_id or (other.created_at, other.id) < (own.created_at, own.id))
       and (own.sha256 = other.sha256 or bit_count(own.perceptual_bits # other.perceptual_bits) <= :mostDistance)
     order by "sameFile" desc, distance, other.created_at desc`,
    { churchId, claimId, mostDistance },
  );
  return rows;
}
