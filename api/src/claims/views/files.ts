import type { Person } from '../../membership/membership.ts';
import type { Context } from '../../context/context.ts';
import { AppError } from '../../platform/errors.ts';
import { FileMissing } from '../../files/storage.ts';
import { readPage } from '../../receipts/service.ts';
import { ClaimRound, type Claim } from '../core/model.ts';
import { findClaimForPerson, findOwnClaim } from '../core/access.ts';
import { voucherFileName } from '../../voucher/parts.ts';

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

/** The voucher, or one of its parts counted from 1; throws not_found for other parts, while it is being made, and for earlier rounds to claimants. */
export async function readVoucherFile(
  context: Context,
  reader: Reader,
  claimId: string,
  { part, round }: { part: number; round?: number },
): Promise<HandedFile> {
  const claim = await findFor(context, reader, claimId);
  if (round !== undefined && round !== claim.round)
    return readEarlierVoucher(context, reader, claim, { part, round });
  const parts = claim.voucherPages?.length ?? 0;
  if (part > parts) throw new AppError('not_found');
  const bytes = await present(context.files.get(voucherFileKey(claim, part)));
  return { bytes, mediaType: 'application/pdf', name: voucherFileName(claim.reference ?? '', part, parts) };
}

/** What the church's people were sent before a correction. */
async function readEarlierVoucher(
  context: Context,
  reader: Reader,
  claim: Claim,
  { part, round }: { part: number; round: number },
): Promise<HandedFile> {
  const earlier = await context.database.inChurch(claim.churchId, (trx) =>
    ClaimRound.query(trx).findOne({ claimId: claim.id, round }),
  );
  if (!earlier?.voucherKey || reader.kind !== 'account') throw new AppError('not_found');
  const bytes = await present(context.files.get(voucherFileKey(earlier, part)));
  return {
    bytes,
    mediaType: 'application/pdf',
    name: `${claim.reference ?? ''}-round-${round}${part > 1 ? `-${part}` : ''}.pdf`,
  };
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
