import { randomUUID } from 'node:crypto';
import { isErrorCode } from '@penning/contract/error-codes';
import { limits } from '@penning/contract/limits';
import type { Knex } from 'knex';
import type { z } from 'zod';
import type { receipt as receiptSchema } from '@penning/contract/claim';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import { enqueue } from '../platform/jobs.ts';
import { detectFile } from './detect-file.ts';
import { Receipt, ReceiptPage } from './model.ts';
import { showableName } from './name.ts';

/** A receipt as everybody sees it. */
export type ReceiptView = z.infer<typeof receiptSchema>;

/** Bytes that arrived, as a file of this machine. */
export interface ArrivedBytes {
  path: string;
  size: number;
  sha256: string;
}

/** A file that arrived: which receipt of which claim it is to be. */
export interface Arrival {
  churchId: string;
  claimId: string;
  receiptId: string;
  typedName: string;
  file: ArrivedBytes;
}

/**
 * Takes a receipt in: quick checks, stored as it came, disarming queued. The same bytes again are the same receipt.
 * `lockDraft` locks the claim and throws when it takes no receipts any more. Throws the receipt_* codes.
 */
export async function takeReceipt(
  context: Context,
  arrival: Arrival,
  lockDraft: (trx: Transaction) => Promise<void>,
): Promise<ReceiptView> {
  const { churchId, claimId, receiptId, file } = arrival;
  const { size, sha256 } = file;
  if (size === 0) throw new AppError('receipt_empty');
  const detected = await detectFile(file);
  if ('refused' in detected) throw new AppError(detected.refused);
  const arrivalKey = `arrivals/${randomUUID()}`;
  await context.files.take(arrivalKey, file.path, 'application/octet-stream');
  const { receipt, taken } = await context.database
    .inChurch(churchId, async (trx) => {
      await lockDraft(trx);
      const receipts = await Receipt.query(trx).where({ claimId });
      const existing = receipts.find((one) => one.id === receiptId);
      if (existing && existing.sha256 !== sha256) throw new AppError('receipt_different');
      if (existing) return { receipt: existing, taken: false };
      if (receipts.length >= limits.receipts) throw new AppError('receipts_too_many');
      const name = showableName(arrival.typedName, detected.mediaType);
      const receipt = await Receipt.query(trx).insertAndFetch({
        churchId,
        claimId,
        id: receiptId,
        name,
        mediaType: detected.mediaType,
        bytes: size,
        sha256,
        state: 'checking',
        arrivalKey,
        cleanKey: `pages/${randomUUID()}`,
      });
      await enqueue(trx, 'disarm-receipt', { churchId, claimId, receiptId }, { fairBy: churchId });
      return { receipt, taken: true };
    })
    .catch(async (error: unknown) => {
      await context.files.delete(arrivalKey);
      throw error;
    });
  if (!taken) await context.files.delete(arrivalKey);
  return viewReceipt(receipt);
}

/** A receipt as everybody sees it. */
export function viewReceipt(receipt: Receipt): ReceiptView {
  const { id, name, mediaType, bytes, pageCount, state, refusal, warnings } = receipt;
  const code = isErrorCode(refusal) ? refusal : undefined;
  return { id, name, mediaType, bytes, pages: pageCount, state, warnings, ...(code && { code }) };
}

/** A claim's receipts in the order of their arrival. */
export function receiptsOf(trx: Transaction, claimId: string): PromiseLike<Receipt[]> {
  return Receipt.query(trx).where({ claimId }).orderBy(['createdAt', 'id']);
}

/** The first clean receipt of each claim of a page, by the claim's id. */
export async function firstReceipts(trx: Transaction, claimIds: string[]): Promise<Map<string, string>> {
  const receipts = await Receipt.query(trx)
    .distinctOn('claimId')
    .whereIn('claimId', claimIds)
    .where({ state: 'clean' })
    .orderBy(['claimId', 'createdAt'])
    .select('claimId', 'id');
  return new Map(receipts.map((receipt) => [receipt.claimId, receipt.id]));
}

/** Removes receipts of a claim with their files; says how many there were. */
export async function removeReceipts(
  trx: Transaction,
  claimId: string,
  receiptIds: string[],
): Promise<number> {
  const receipts = await Receipt.query(trx).where({ claimId }).whereIn('id', receiptIds);
  const keys = receipts.flatMap(fileKeys);
  await Receipt.query(trx).delete().where({ claimId }).whereIn('id', receiptIds);
  if (keys.length > 0) await enqueue(trx, 'delete-files', { keys });
  return receipts.length;
}

/** Keys of everything a receipt may have among the files. */
export function fileKeys({ arrivalKey, cleanKey, pageCount }: Receipt): string[] {
  const pages = Array.from({ length: pageCount ?? 0 }, (_, index) => pageKey(cleanKey, index + 1));
  return arrivalKey ? [arrivalKey, ...pages] : pages;
}

/** Keys under which all receipts in the transaction's scope keep files: arriving ones, and clean copies without page numbers. */
export function receiptFileKeys(trx: Transaction): PromiseLike<Pick<Receipt, 'arrivalKey' | 'cleanKey'>[]> {
  return Receipt.query(trx).select('arrivalKey', 'cleanKey');
}

/** Key of a page of a clean copy. */
export function pageKey(cleanKey: string, page: number): string {
  return `${cleanKey}/${page}`;
}

/** One page's picture; throws not_found. */
export async function readPage(
  context: Context,
  trx: Transaction,
  claimId: string,
  receiptId: string,
  page: number,
): Promise<{ bytes: Buffer; mediaType: string }> {
  const receipt = await Receipt.query(trx).findById([claimId, receiptId]);
  const found = await ReceiptPage.query(trx).findById([claimId, receiptId, page]);
  if (!receipt || !found) throw new AppError('not_found');
  return { bytes: await context.files.get(pageKey(receipt.cleanKey, page)), mediaType: found.mediaType };
}

/** A clean page: its size, and its bytes when they are asked for. */
export interface CleanPage {
  width: number;
  height: number;
  bytes: number;
  read: () => Promise<Buffer>;
}

/** All clean pages of a receipt, in order. */
export async function cleanPages(context: Context, trx: Transaction, receipt: Receipt): Promise<CleanPage[]> {
  const pages = await ReceiptPage.query(trx)
    .where({ claimId: receipt.claimId, receiptId: receipt.id })
    .orderBy('page');
  return pages.map(({ page, width, height, bytes }) => ({
    width,
    height,
    bytes,
    read: () => context.files.get(pageKey(receipt.cleanKey, page)),
  }));
}

/** A receipt of a claim and one of the same church that may be the same: `distance` counts differing bits of 256. */
export interface SimilarReceipts {
  receiptId: string;
  otherClaimId: string;
  otherReceiptId: string;
  sameFile: boolean;
  /** Null where a picture has no hash. */
  distance: number | null;
}

/** Bounds of a search for similar receipts: how far pictures may differ, how many pairs, and a query for the claims to look in. */
export interface SimilarBounds {
  distance: number;
  pairs: number;
  claimIds: Knex.QueryBuilder;
}

/**
 * Pairs of a claim's clean receipts with clean ones of itself and of other claims of the church, nearest first: the same
 * arriving bytes, or pictures of at most this distance. Inside the claim each pair is listed once, the later receipt first.
 */
export async function findSimilarReceipts(
  trx: Transaction,
  churchId: string,
  claimId: string,
  { distance, pairs, claimIds }: SimilarBounds,
): Promise<SimilarReceipts[]> {
  const { rows } = await trx.raw<{ rows: SimilarReceipts[] }>(
    `select own.id as "receiptId", other.claim_id as "otherClaimId", other.id as "otherReceiptId",
       own.sha256 = other.sha256 as "sameFile", bit_count(own.perceptual_bits # other.perceptual_bits)::int as distance
     from receipts own join receipts other on other.church_id = own.church_id
     where own.church_id = :churchId and own.claim_id = :claimId and own.state = 'clean' and other.state = 'clean'
       and (case when other.claim_id = own.claim_id then (other.created_at, other.id) < (own.created_at, own.id)
         else other.claim_id in :claimIds end)
       and (own.sha256 = other.sha256 or bit_count(own.perceptual_bits # other.perceptual_bits) <= :distance)
     order by "sameFile" desc, distance, other.created_at desc limit :pairs`,
    { churchId, claimId, distance, pairs, claimIds },
  );
  return rows;
}
