import { randomUUID } from 'node:crypto';
import { findAccountByEmail } from '../../accounts/service.ts';
import { writeAudit } from '../../audit/log.ts';
import type { OpenChurch } from '../../churches/service.ts';
import type { Transaction } from '../../platform/database.ts';
import { AppError } from '../../platform/errors.ts';
import { writeEvent } from '../../events/log.ts';
import { dayOf } from '../../platform/dates.ts';
import { enqueue } from '../../platform/jobs.ts';
import { releaseAddress } from '../../mail/bounces.ts';
import { queueMail } from '../../mail/outbox.ts';
import { findDuplicates } from '../duplicates/find-duplicates.ts';
import { Claim, type SubmittedClaim } from '../core/model.ts';
import { statusAfter } from '../core/status.ts';
import { isConfirmed, outcomeOf, type Outcome } from '../core/access.ts';

/** Makes an unconfirmed claim a submitted one: it gets its reference; voucher and mails are queued. */
export async function acceptClaim(
  trx: Transaction,
  { claim, church }: { claim: SubmittedClaim; church: OpenChurch['church'] },
  confirmedBy: 'code' | 'device',
  requestId?: string,
): Promise<Outcome> {
  const { id, churchId } = claim;
  const now = new Date();
  const change = {
    ...(await nextReference(trx, church, now)),
    status: statusAfter('confirm'),
    confirmedAt: now,
    expiresAt: null,
    voucherKey: randomUUID(),
    claimantAccountId: (await findAccountByEmail(trx, claim.claimantEmail))?.id ?? null,
    updatedAt: now,
  };
  const [confirmed] = await Claim.query(trx).patch(change).where({ id }).returning('*');
  if (!isConfirmed(confirmed)) throw new AppError('draft_expired');
  await releaseAddress(trx, churchId, claim.claimantEmail);
  await findDuplicates(trx, confirmed);
  await enqueue(trx, 'render-voucher', { churchId, claimId: id });
  await queueMail(trx, { churchId, kind: 'claimant', claimId: id });
  await writeEvent(trx, { churchId, kind: 'claim.submitted', claimId: id });
  const subject = { kind: 'claim', id } as const;
  await writeAudit(trx, {
    churchId,
    actor: { kind: 'claimant' },
    action: 'claim.submitted',
    subject,
    requestId,
    details: { confirmedBy },
  });
  return outcomeOf(confirmed);
}

/** The next reference of the church's year: the counter's row lock leaves no gap and no race. */
async function nextReference(
  trx: Transaction,
  { id: churchId, referencePrefix, timeZone }: OpenChurch['church'],
  now: Date,
): Promise<Pick<Claim, 'reference' | 'referenceYear' | 'referenceNumber'>> {
  const referenceYear = Number(dayOf(now, timeZone).slice(0, 4));
  const { rows } = await trx.raw<{ rows: [{ last_number: number }] }>(
    `insert into reference_counters as counter (church_id, year, last_number) values (?, ?, 1)
     on conflict (church_id, year) do update set last_number = counter.last_number + 1
     returning last_number`,
    [churchId, referenceYear],
  );
  const referenceNumber = rows[0].last_number;
  return {
    referenceYear,
    referenceNumber,
    reference: `${referencePrefix}-${referenceYear}-${String(referenceNumber).padStart(4, '0')}`,
  };
}
