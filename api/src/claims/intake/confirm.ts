import { limits } from '@penning/contract/limits';
import { loadChurch } from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import type { Transaction } from '../../platform/database.ts';
import { AppError } from '../../platform/errors.ts';
import { admitConfirmation } from '../../mail/address-limits.ts';
import { queueMail } from '../../mail/outbox.ts';
import { equal } from '../../platform/secrets.ts';
import { acceptClaim } from './accept.ts';
import { rememberDevice, rememberedToken } from './devices.ts';
import { Claim, type ConfirmedClaim, type SubmittedClaim } from '../core/model.ts';
import { mayTake } from '../core/status.ts';
import {
  findOwnClaim,
  isConfirmed,
  isUnconfirmed,
  lockClaim,
  outcomeOf,
  type Outcome,
} from '../core/access.ts';

/** Code that the claimant typed, and the wish to have this device remembered. */
interface Confirmation {
  code: string;
  rememberDevice?: boolean;
}

/**
 * Confirms the claimant's address with the newest code: the claim becomes submitted and gets its reference, voucher
 * and mails are queued. Again after that: the same answer. Throws code_wrong, code_expired, code_exhausted,
 * claim_not_submitted, claim_status_conflict.
 */
export async function confirmClaim(
  context: Context,
  claimId: string,
  confirmation: Confirmation,
  requestId?: string,
): Promise<Outcome & { deviceToken?: string }> {
  const { churchId } = await findOwnClaim(context, claimId);
  // A wrong try must be counted even though the answer is a refusal, so it is thrown after the commit.
  const result = await context.database.inChurch(churchId, async (trx) => {
    const claim = await lockClaim(trx, claimId);
    if (isConfirmed(claim)) return repeatAnswer(context, trx, claim, confirmation);
    if (mayTake('submit', claim.status)) return new AppError('claim_not_submitted');
    if (!isUnconfirmed(claim)) return new AppError('claim_status_conflict');
    const refusal = await tryCode(context, trx, claim, confirmation.code);
    if (refusal) return refusal;
    // First, so that the claimant's mail tells of the device.
    const deviceToken = confirmation.rememberDevice
      ? await rememberDevice(trx, context.secrets, claim)
      : undefined;
    context.abuseCounters.count({ churchId }, 'confirmed');
    const church = await loadChurch(trx, churchId);
    return { ...(await acceptClaim(trx, { claim, church }, 'code', requestId)), deviceToken };
  });
  if (result instanceof AppError) throw result;
  return result;
}

/** Sends a new code, which makes the old one useless; throws code_wait, code_requests_exhausted and the address_* codes. */
export async function resendCode(context: Context, claimId: string, email?: string): Promise<Outcome> {
  const { churchId } = await findOwnClaim(context, claimId);
  return context.database.inChurch(churchId, async (trx) => {
    const claim = await lockClaim(trx, claimId);
    if (mayTake('submit', claim.status)) throw new AppError('claim_not_submitted');
    if (!isUnconfirmed(claim)) throw new AppError('claim_status_conflict');
    if (claim.codeSerial >= limits.codeRequests) throw new AppError('code_requests_exhausted');
    const sameAddress = email === undefined || email === claim.claimantEmail;
    const wait = limits.codeWaitSeconds - (Date.now() - (claim.codeSentAt?.getTime() ?? 0)) / 1000;
    if (sameAddress && wait > 0) throw new AppError('code_wait', { retryAfter: wait });
    const address = email ?? claim.claimantEmail;
    const admission = await admitConfirmation(trx, context.secrets, address, 'email');
    context.abuseCounters.count({ churchId }, 'code-mails');
    const codeSerial = claim.codeSerial + 1;
    const change = { codeSerial, codeSentAt: new Date(), ...(email && { claimantEmail: email }) };
    await Claim.query(trx).patch(change).where({ id: claimId });
    await queueMail(trx, { churchId, kind: 'code', claimId, serial: codeSerial }, admission);
    return outcomeOf(claim);
  });
}

/** The answer of a confirmed claim; the device's token only for who knows the code, while it works. */
async function repeatAnswer(
  { secrets }: Context,
  trx: Transaction,
  claim: ConfirmedClaim,
  { code, rememberDevice: wanted }: Confirmation,
): Promise<Outcome & { deviceToken?: string }> {
  const known = equal(secrets.claimCode(claim.id, claim.codeSerial), code) && !isTooOld(claim);
  const deviceToken = wanted && known ? await rememberedToken(trx, secrets, claim) : undefined;
  return { ...outcomeOf(claim), deviceToken };
}

async function tryCode(
  context: Context,
  trx: Transaction,
  claim: SubmittedClaim,
  code: string,
): Promise<AppError | undefined> {
  if (isTooOld(claim)) return new AppError('code_expired');
  if (equal(context.secrets.claimCode(claim.id, claim.codeSerial), code)) return undefined;
  context.abuseCounters.count({ churchId: claim.churchId }, 'codes-wrong');
  const codeAttempts = claim.codeAttempts + 1;
  const attemptsLeft = limits.codeAttempts - codeAttempts;
  // The last wrong code ends the claim; the next sweep removes what is left of it.
  const end = attemptsLeft === 0 && { expiresAt: new Date() };
  await Claim.query(trx)
    .patch({ codeAttempts, ...end })
    .where({ id: claim.id });
  return attemptsLeft === 0 ? new AppError('code_exhausted') : new AppError('code_wrong', { attemptsLeft });
}

function isTooOld({ codeSentAt }: Pick<Claim, 'codeSentAt'>): boolean {
  return Date.now() - (codeSentAt?.getTime() ?? 0) > limits.codeMinutes * 60_000;
}
