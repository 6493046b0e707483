import type { Transaction } from '../../platform/database.ts';
import { findSimilarReceipts, type SimilarReceipts } from '../../receipts/service.ts';
import { type ClaimedWith, claimedWith, furthestDistance, haveCommon, looksAlike } from './duplicate-rule.ts';
import { Claim, Duplicate, Item, ItemReceipt } from '../core/model.ts';

/** Pairs that are kept per claim and kind, the nearest first, so that one odd claim does not fill the page. */
const mostPairs = 20;
/** Pairs of pictures that are looked at, the nearest first, however many receipts the church has. */
const mostCompared = 500;

/** Looks for what this claim may have in common with the church's others and keeps it. Again after that it starts from nothing. */
export async function findDuplicates(trx: Transaction, claim: Claim): Promise<void> {
  const { id: claimId, churchId } = claim;
  await Duplicate.query(trx)
    .delete()
    .where((either) => either.where({ claimId }).orWhere({ otherClaimId: claimId }));
  const pictures = await alikeReceipts(trx, claim);
  const payments = await samePayments(trx, claim);
  for (const pair of [...pictures.slice(0, mostPairs), ...payments.slice(0, mostPairs)])
    await Duplicate.query(trx).insert({ churchId, claimId, ...pair });
}

type Pair = Pick<Duplicate, 'kind' | 'otherClaimId'> & Partial<Duplicate>;

async function alikeReceipts(trx: Transaction, { id, churchId }: Claim): Promise<Pair[]> {
  const confirmed = Claim.query(trx).whereNotNull('confirmedAt').select('id').toKnexQuery();
  const similar = await findSimilarReceipts(trx, churchId, id, {
    distance: furthestDistance,
    pairs: mostCompared,
    claimIds: confirmed,
  });
  if (similar.length === 0) return [];
  const facts = await claimedWithReceipts(trx, [
    ...new Set([id, ...similar.map(({ otherClaimId }) => otherClaimId)]),
  ]);
  const alike = ({ receiptId, otherClaimId, otherReceiptId, sameFile, distance }: SimilarReceipts) => {
    if (sameFile) return true;
    if (distance === null) return false;
    // Receipts of one claim often agree in amount and date without being one.
    if (otherClaimId === id) return looksAlike({ distance, sameAmount: false, sameDate: false });
    const [own, other] = [facts(id, receiptId), facts(otherClaimId, otherReceiptId)];
    const sameAmount = haveCommon(own.amounts, other.amounts);
    return looksAlike({ distance, sameAmount, sameDate: haveCommon(own.dates, other.dates) });
  };
  return similar.filter(alike).map(({ sameFile, receiptId, otherClaimId, otherReceiptId }) => {
    const kind = sameFile ? 'same_file' : 'looks_alike';
    return { kind, receiptId, otherClaimId, otherReceiptId };
  });
}

async function claimedWithReceipts(
  trx: Transaction,
  claimIds: string[],
): Promise<(claimId: string, receiptId: string) => ClaimedWith> {
  const links = await ItemReceipt.query(trx).whereIn('claimId', claimIds);
  const items = await Item.query(trx).whereIn('claimId', claimIds);
  const byId = new Map(items.map((item) => [item.id, item]));
  return (claimId, receiptId) =>
    claimedWith(
      links
        .filter((link) => link.claimId === claimId && link.receiptId === receiptId)
        .flatMap((link) => byId.get(link.itemId) ?? []),
    );
}

async function samePayments(trx: Transaction, claim: Claim): Promise<Pair[]> {
  if (!claim.payeeIbanHash) return [];
  const { rows } = await trx.raw<{ rows: { itemId: string; otherItemId: string; otherClaimId: string }[] }>(
    `select own.id as "itemId", other.id as "otherItemId", other.claim_id as "otherClaimId"
     from claims
     join items other on other.claim_id = claims.id
     join items own on own.claim_id = :claimId and own.date = other.date and own.amount_cents = other.amount_cents
     where claims.church_id = :churchId and claims.payee_iban_hash = :payee and claims.id <> :claimId
       and claims.confirmed_at is not null
     order by claims.confirmed_at desc, own.position, other.position limit :mostPairs`,
    { mostPairs, claimId: claim.id, churchId: claim.churchId, payee: claim.payeeIbanHash },
  );
  return rows.map((row) => ({ kind: 'same_payment', ...row }));
}
