import { limits } from '@penning/contract/limits';
import { v7 as uuidv7 } from 'uuid';
import { uploadedToday } from '../../abuse-counters/counts.ts';
import { currentEffort, isBlockedNetwork } from '../../abuse/service.ts';
import { findChurch, isOpen } from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import { AppError } from '../../platform/errors.ts';
import {
  receiptsOf,
  removeReceipts,
  takeReceipt,
  type ArrivedBytes,
  type ReceiptView,
} from '../../receipts/service.ts';
import { checkSolution, issueChallenge, spendChallenge } from './challenge.ts';
import { Claim, ItemReceipt } from '../core/model.ts';
import { findOwnClaim, lockOpen } from '../core/access.ts';

/** Seconds after which a blocked network may ask again; it is told no more than that. */
const blockedSeconds = 3_600;

/**
 * A challenge for the form of an open church, as hard as its form is pressed; throws church_unknown, church_closed,
 * church_suspended and, for a blocked network, too_many_requests.
 */
export async function challengeFor(
  context: Context,
  slug: string,
  address: string,
): Promise<{ parameters: Record<string, unknown>; signature: string }> {
  const church = await openedChurch(context, slug);
  await refuseBlocked(context, address);
  const effort = await context.database.inChurch(church.id, (trx) =>
    currentEffort(trx, church.id, church.effortFloor),
  );
  const { parameters, signature } = await issueChallenge(context, church.slug, effort);
  return {
    parameters: JSON.parse(JSON.stringify(parameters)) as Record<string, unknown>,
    signature: signature ?? '',
  };
}

/** Makes a draft for a solved challenge; throws the challenge_* codes and what `challengeFor` throws. */
export async function createClaim(
  context: Context,
  slug: string,
  altcha: string,
  address: string,
): Promise<{ id: string; token: string; expiresAt: string }> {
  const church = await openedChurch(context, slug);
  await refuseBlocked(context, address);
  const id = uuidv7();
  const expiresAt = new Date(Date.now() + limits.draftHours * 3_600_000);
  try {
    const solved = await checkSolution(context, church.slug, altcha);
    await context.database.inChurch(church.id, async (trx) => {
      await spendChallenge(trx, church.id, solved);
      await Claim.query(trx).insert({ id, churchId: church.id, status: 'draft', expiresAt });
    });
  } catch (error) {
    if (error instanceof AppError && /^challenge_(invalid|used)$/.test(error.code))
      context.abuseCounters.count({ churchId: church.id }, 'challenges-failed');
    throw error;
  }
  context.abuseCounters.count({ churchId: church.id }, 'drafts');
  return { id, token: context.secrets.claimToken(id), expiresAt: expiresAt.toISOString() };
}

/**
 * Takes a receipt into a draft or a returned claim; throws claim_already_submitted, receipts_too_large,
 * too_many_requests and the receipt_* codes.
 */
export async function putReceipt(
  context: Context,
  claimId: string,
  receipt: { id: string; name: string; file: ArrivedBytes },
): Promise<ReceiptView> {
  const { churchId } = await findOwnClaim(context, claimId);
  const arrival = {
    churchId,
    claimId,
    receiptId: receipt.id.toLowerCase(),
    typedName: receipt.name,
    file: receipt.file,
  };
  const view = await takeReceipt(context, arrival, async (trx) => {
    await lockOpen(trx, claimId);
    const others = (await receiptsOf(trx, claimId)).filter((one) => one.id !== arrival.receiptId);
    const bytes = others.reduce((sum, one) => sum + one.bytes, receipt.file.size);
    if (bytes > limits.draftBytes) throw new AppError('receipts_too_large');
    if ((await uploadedToday(trx, churchId)) > limits.churchDayBytes)
      throw new AppError('too_many_requests', { retryAfter: 3_600 });
  });
  context.abuseCounters.count({ churchId }, 'upload-bytes', receipt.file.size);
  return view;
}

/** Removes a receipt from a draft or a returned claim; throws not_found and claim_already_submitted. */
export async function deleteReceipt(context: Context, claimId: string, receiptId: string): Promise<void> {
  const { churchId } = await findOwnClaim(context, claimId);
  await context.database.inChurch(churchId, async (trx) => {
    await lockOpen(trx, claimId);
    // Of a returned claim it may still prove an item; what was sent is kept as that claim's earlier revision.
    await ItemReceipt.query(trx).delete().where({ claimId, receiptId: receiptId.toLowerCase() });
    if ((await removeReceipts(trx, claimId, [receiptId.toLowerCase()])) === 0)
      throw new AppError('not_found');
  });
}

async function openedChurch(context: Context, slug: string) {
  const church = await findChurch(context, slug);
  if (!church) throw new AppError('church_unknown');
  if (church.suspendedAt) throw new AppError('church_suspended');
  if (!(await context.database.inChurch(church.id, (trx) => isOpen(trx, church))))
    throw new AppError('church_closed');
  return church;
}

async function refuseBlocked(context: Context, address: string): Promise<void> {
  if (await isBlockedNetwork(context, address))
    throw new AppError('too_many_requests', { retryAfter: blockedSeconds });
}
