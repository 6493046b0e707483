import type { Person } from '../../membership/membership.ts';
import type { Context } from '../../context/context.ts';
import { AppError } from '../../platform/errors.ts';
import { FileMissing } from '../../files/storage.ts';
import type { FileAnswer } from '../../http/present.ts';
import { readPage } from '../../receipts/service.ts';
import { ClaimRevision, type Claim, type ConfirmedClaim } from '../core/model.ts';
import { findOwnClaim, isConfirmed, withOpenClaim } from '../core/access.ts';
import { voucherFileName } from '../../voucher/parts.ts';

/** Reader of a claim's files: its claimant, or somebody of its church. */
export type Reader = { kind: 'claimant'; claimId: string } | ({ kind: 'account' } & Person);

/** Key of the file with a part of a claim's voucher, counted from 1. */
export function voucherFileKey({ voucherKey }: Pick<Claim, 'voucherKey'>, part: number): string {
  return part === 1 ? `vouchers/${voucherKey}` : `vouchers/${voucherKey}-${part}`;
}

/** The voucher, or one of its parts counted from 1; throws not_found for other parts, while it is being made, and for earlier revisions to claimants. */
export async function readVoucherFile(
  context: Context,
  reader: Reader,
  claimId: string,
  { part, revision }: { part: number; revision?: number },
): Promise<FileAnswer> {
  const claim = await findFor(context, reader, claimId);
  if (!isConfirmed(claim)) throw new AppError('not_found');
  if (revision !== undefined && revision !== claim.round)
    return readEarlierVoucher(context, reader, claim, { part, revision });
  const parts = claim.voucherPages?.length ?? 0;
  if (part > parts) throw new AppError('not_found');
  const bytes = await orNotFound(context.files.get(voucherFileKey(claim, part)));
  return { bytes, mediaType: 'application/pdf', name: voucherFileName(claim.reference, part, parts) };
}

/** Reads what the church's people were sent before a correction. */
async function readEarlierVoucher(
  context: Context,
  reader: Reader,
  claim: ConfirmedClaim,
  { part, revision }: { part: number; revision: number },
): Promise<FileAnswer> {
  const earlier = await context.database.inChurch(claim.churchId, (trx) =>
    ClaimRevision.query(trx).findOne({ claimId: claim.id, round: revision }),
  );
  if (!earlier?.voucherKey || reader.kind !== 'account') throw new AppError('not_found');
  const bytes = await orNotFound(context.files.get(voucherFileKey(earlier, part)));
  return {
    bytes,
    mediaType: 'application/pdf',
    name: `${claim.reference}-round-${revision}${part > 1 ? `-${part}` : ''}.pdf`,
  };
}

/** One page of a receipt's clean copy; throws not_found. */
export async function readReceiptPicture(
  context: Context,
  reader: Reader,
  claimId: string,
  receiptId: string,
  page: number,
): Promise<FileAnswer> {
  const claim = await findFor(context, reader, claimId);
  return context.database.inChurch(claim.churchId, (trx) =>
    orNotFound(readPage(context, trx, claimId, receiptId.toLowerCase(), page)),
  );
}

function findFor(context: Context, reader: Reader, claimId: string): Promise<Claim> {
  return reader.kind === 'claimant'
    ? findOwnClaim(context, claimId)
    : withOpenClaim(context, { person: reader, claimId }, (_, { claim }) => Promise.resolve(claim));
}

async function orNotFound<T>(file: Promise<T>): Promise<T> {
  try {
    return await file;
  } catch (cause) {
    throw cause instanceof FileMissing ? new AppError('not_found', { cause }) : cause;
  }
}
