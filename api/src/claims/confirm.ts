import { randomUUID } from 'node:crypto';
import { limits } from '@penning/contract/limits';
import { writeAudit } from '../audit/log.ts';
import { loadChurch } from '../churches/service.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database.ts';
import { AppError } from '../errors.ts';
import { enqueue } from '../jobs.ts';
import { queueMail } from '../mail/outbox.ts';
import { equal } from '../secrets.ts';
import { dayOf } from './calendar.ts';
import { Claim } from './model.ts';
import { findOwnClaim, lockClaim, outcomeOf, type Outcome } from './service.ts';

/**
 * Confirms the claimant's address with the newest code: the claim becomes submitted and gets its reference, voucher
 * and mails are queued. Again after that: the same answer. Throws code_wrong, code_expired, code_exhausted,
 * claim_not_submitted, claim_status_conflict.
 */
export async function confirmClaim(
  context: Context,
  claimId: string,
  code: string,
  requestId?: string,
): Promise<Outcome> {
  const { churchId } = await findOwnClaim(context, claimId);
  // A wrong try must be counted even though the answer is a refusal, so it is thrown after the commit.
  const result = await context.database.inChurch(churchId, async (trx) => {
    const claim = await lockClaim(trx, claimId);
    if (claim.confirmedAt) return outcomeOf(claim);
    const refusal = await tryCode(context, trx, claim, code);
    return refusal ?? submit(trx, claim, requestId);
  });
  if (result instanceof AppError) throw result;
  return result;
}

/** Sends a new code, which makes the old one useless; throws code_wait and code_requests_exhausted. */
export async function resendCode(context: Context, claimId: string, email?: string): Promise<Outcome> {
  const { churchId } = await findOwnClaim(context, claimId);
  return context.database.inChurch(churchId, async (trx) => {
    const claim = await lockClaim(trx, claimId);
    if (claim.status === 'draft') throw new AppError('claim_not_submitted');
    if (claim.status !== 'unconfirmed') throw new AppError('claim_status_conflict');
    if (claim.codeSerial >= limits.codeRequests) throw new AppError('code_requests_exhausted');
    const sameAddress = email === undefined || email === claim.claimantEmail;
    const wait = limits.codeWaitSeconds - (Date.now() - (claim.codeSentAt?.getTime() ?? 0)) / 1000;
    if (sameAddress && wait > 0) throw new AppError('code_wait', { retryAfter: wait });
    const codeSerial = claim.codeSerial + 1;
    const change = { codeSerial, codeSentAt: new Date(), ...(email && { claimantEmail: email }) };
    await Claim.query(trx).patch(change).where({ id: claimId });
    await queueMail(trx, { churchId, kind: 'code', claimId, serial: codeSerial });
    return outcomeOf(claim);
  });
}

async function tryCode(
  context: Context,
  trx: Transaction,
  claim: Claim,
  code: string,
): Promise<AppError | undefined> {
  if (claim.status === 'draft') return new AppError('claim_not_submitted');
  if (claim.status !== 'unconfirmed') return new AppError('claim_status_conflict');
  if (claim.codeAttempts >= limits.codeAttempts) return new AppError('code_exhausted');
  const age = Date.now() - (claim.codeSentAt?.getTime() ?? 0);
  if (age > limits.codeMinutes * 60_000) return new AppError('code_expired');
  if (equal(context.secrets.claimCode(claim.id, claim.codeSerial), code)) return undefined;
  const codeAttempts = claim.codeAttempts + 1;
  await Claim.query(trx).patch({ codeAttempts }).where({ id: claim.id });
  const attemptsLeft = limits.codeAttempts - codeAttempts;
  return attemptsLeft === 0 ? new AppError('code_exhausted') : new AppError('code_wrong', { attemptsLeft });
}

async function submit(trx: Transaction, claim: Claim, requestId?: string): Promise<Outcome> {
  const { id, churchId } = claim;
  const now = new Date();
  const confirmed = await Claim.query(trx).patchAndFetchById(id, {
    ...(await nextReference(trx, churchId, now)),
    status: 'submitted',
    confirmedAt: now,
    expiresAt: null,
    voucherKey: randomUUID(),
    updatedAt: now,
  });
  await enqueue(trx, 'render-voucher', { churchId, claimId: id });
  await queueMail(trx, { churchId, kind: 'claimant', claimId: id });
  const subject = { kind: 'claim', id } as const;
  await writeAudit(trx, {
    churchId,
    actor: { kind: 'claimant' },
    action: 'claim.submitted',
    subject,
    requestId,
  });
  return outcomeOf(confirmed);
}

/** The next reference of the church's year: the counter's row lock leaves no gap and no race. */
async function nextReference(
  trx: Transaction,
  churchId: string,
  now: Date,
): Promise<Pick<Claim, 'reference' | 'referenceYear' | 'referenceNumber'>> {
  const referenceYear = Number(dayOf(now).slice(0, 4));
  const { rows } = await trx.raw<{ rows: [{ last_number: number }] }>(
    `insert into reference_counters as counter (church_id, year, last_number) values (?, ?, 1)
     on conflict (church_id, year) do update set last_number = counter.last_number + 1
     returning last_number`,
    [churchId, referenceYear],
  );
  const referenceNumber = rows[0].last_number;
  const { referencePrefix } = await loadChurch(trx, churchId);
  return {
    referenceYear,
    referenceNumber,
    reference: `${referencePrefix}-${referenceYear}-${String(referenceNumber).padStart(4, '0')}`,
  };
}
