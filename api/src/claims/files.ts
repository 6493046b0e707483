import type { Person } from '../churches/service.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { FileMissing } from '../files/storage.ts';
import { readPage } from '../receipts/service.ts';
import type { Claim } from './model.ts';
import { findClaimForPerson, findOwnClaim } from './service.ts';

/** Who asks for a claim's files: its claimant, or somebody of its church. */
export type Reader = { kind: 'claimant'; claimId: string } | ({ kind: 'account' } & Person);

/** A file to hand out. */
export interface HandedFile {
  bytes: Buffer;
  mediaType: string;
  name?: string;
}

/** Where a claim's voucher lies. */
export function voucherFileKey(claim: Claim): string {
  return `vouchers/${claim.voucherKey}`;
}

/** The voucher; throws not_found while it is being made. */
export async function readVoucherFile(
  context: Context,
  reader: Reader,
  claimId: string,
): Promise<HandedFile> {
  const claim = await findFor(context, reader, claimId);
  if (!claim.voucherMadeAt) throw new AppError('not_found');
  const bytes = await present(context.files.get(voucherFileKey(claim)));
  return { bytes, mediaType: 'application/pdf', name: `${claim.reference}.pdf` };
}

/** One page of a receipt's clean copy; throws not_found. */
export async function readReceiptPicture(
  context: Context,
  reader: Reader,
  claimId: string,
  receiptId: string,
  page: number,
): Promise<HandedFile> {
  const claim = await findFor(context, reader, claimId);
  return context.database.inChurch(claim.churchId, (trx) =>
    present(readPage(context, trx, claimId, receiptId.toLowerCase(), page)),
  );
}

function findFor(context: Context, reader: Reader, claimId: string): Promise<Claim> {
  return reader.kind === 'claimant'
    ? findOwnClaim(context, claimId)
    : findClaimForPerson(context, reader, claimId);
}

async function present<T>(file: Promise<T>): Promise<T> {
  try {
    return await file;
  } catch (cause) {
    throw cause instanceof FileMissing ? new AppError('not_found', { cause }) : cause;
  }
}
