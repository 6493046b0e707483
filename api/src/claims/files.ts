import type { Person } from '../people/service.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { FileMissing } from '../files/storage.ts';
import { readPage } from '../receipts/service.ts';
import type { Claim } from './model.ts';
import { findClaimForPerson, findOwnClaim } from './service.ts';
import { voucherFileName } from './voucher-parts.ts';

/** Who asks for a claim's files: its claimant, or somebody of its church. */
export type Reader = { kind: 'claimant'; claimId: string } | ({ kind: 'account' } & Person);

/** A file to hand out. */
export interface HandedFile {
  bytes: Buffer;
  mediaType: string;
  name?: string;
}

/** Where a part of a claim's voucher lies, counted from 1. */
export function voucherFileKey({ voucherKey }: Pick<Claim, 'voucherKey'>, part: number): string {
  return part === 1 ? `vouchers/${voucherKey}` : `vouchers/${voucherKey}-${part}`;
}

/** The voucher, or one of its parts counted from 1; throws not_found for other parts and while it is being made. */
export async function readVoucherFile(
  context: Context,
  reader: Reader,
  claimId: string,
  part: number,
): Promise<HandedFile> {
  const claim = await findFor(context, reader, claimId);
  const parts = claim.voucherPages?.length ?? 0;
  if (part > parts) throw new AppError('not_found');
  const bytes = await present(context.files.get(voucherFileKey(claim, part)));
  return { bytes, mediaType: 'application/pdf', name: voucherFileName(claim.reference ?? '', part, parts) };
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
    : findClaimForPerson(context, reader, claimId).then(({ claim }) => claim);
}

async function present<T>(file: Promise<T>): Promise<T> {
  try {
    return await file;
  } catch (cause) {
    throw cause instanceof FileMissing ? new AppError('not_found', { cause }) : cause;
  }
}
