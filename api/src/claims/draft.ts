import { limits } from '@penning/contract/limits';
import { v7 as uuidv7 } from 'uuid';
import { findChurch, isOpen } from '../churches/service.ts';
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import { removeReceipts, takeReceipt, type ReceiptView } from '../receipts/service.ts';
import { checkSolution, issueChallenge, spendChallenge } from './challenge.ts';
import { Claim } from './model.ts';
import { findOwnClaim, lockDraft } from './service.ts';

/** A challenge for the form of an open church; throws church_unknown and church_closed. */
export async function challengeFor(
  context: Context,
  slug: string,
): Promise<{ parameters: Record<string, unknown>; signature: string }> {
  const church = await openedChurch(context, slug);
  const { parameters, signature } = await issueChallenge(context, church.slug);
  return {
    parameters: JSON.parse(JSON.stringify(parameters)) as Record<string, unknown>,
    signature: signature ?? '',
  };
}

/** Makes a draft for a solved challenge; throws the challenge_* codes, church_unknown and church_closed. */
export async function createClaim(
  context: Context,
  slug: string,
  altcha: string,
): Promise<{ id: string; token: string; expiresAt: string }> {
  const church = await openedChurch(context, slug);
  const solved = await checkSolution(context, church.slug, altcha);
  const id = uuidv7();
  const expiresAt = new Date(Date.now() + limits.draftHours * 3_600_000);
  await context.database.inChurch(church.id, async (trx) => {
    await spendChallenge(trx, church.id, solved);
    await Claim.query(trx).insert({ id, churchId: church.id, status: 'draft', expiresAt });
  });
  return { id, token: context.secrets.claimToken(id), expiresAt: expiresAt.toISOString() };
}

/** Takes a receipt into a draft; throws claim_already_submitted and the receipt_* codes. */
export async function putReceipt(
  context: Context,
  claimId: string,
  receipt: { id: string; name: string; bytes: Buffer },
): Promise<ReceiptView> {
  const { churchId } = await findOwnClaim(context, claimId);
  const arrival = {
    churchId,
    claimId,
    receiptId: receipt.id.toLowerCase(),
    typedName: receipt.name,
    bytes: receipt.bytes,
  };
  return takeReceipt(context, arrival, async (trx) => {
    await lockDraft(trx, claimId);
  });
}

/** Removes a receipt from a draft; throws not_found and claim_already_submitted. */
export async function deleteReceipt(context: Context, claimId: string, receiptId: string): Promise<void> {
  const { churchId } = await findOwnClaim(context, claimId);
  await context.database.inChurch(churchId, async (trx) => {
    await lockDraft(trx, claimId);
    if ((await removeReceipts(trx, claimId, [receiptId.toLowerCase()])) === 0)
      throw new AppError('not_found');
  });
}

async function openedChurch(context: Context, slug: string) {
  const church = await findChurch(context, slug);
  if (!church) throw new AppError('church_unknown');
  if (!(await context.database.inChurch(church.id, (trx) => isOpen(trx, church))))
    throw new AppError('church_closed');
  return church;
}
