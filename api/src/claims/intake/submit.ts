import { createHash } from 'node:crypto';
import type { ClaimSubmission } from '@penning/contract/claim';
import { maskIban } from '@penning/contract/iban';
import type { PartialModelObject } from 'objection';
import {
  costCentresById,
  isOpen,
  loadChurch,
  mileageRates,
  type OpenChurch,
} from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import type { Transaction } from '../../platform/database.ts';
import { dayOf } from '../../platform/dates.ts';
import { AppError, fieldErrors } from '../../platform/errors.ts';
import { admitConfirmation, refuseBlocked } from '../../mail/address-limits.ts';
import { queueMail } from '../../mail/outbox.ts';
import { receiptsOf, removeReceipts } from '../../receipts/service.ts';
import { acceptClaim } from './accept.ts';
import { recognizeDevice } from './devices.ts';
import { Claim, Item, ItemReceipt, type SubmittedClaim } from '../core/model.ts';
import { mayTake, statusAfter } from '../core/status.ts';
import { validateItems, totalOf, type PricedItem } from './validate-items.ts';
import { findOwnClaim, isUnconfirmed, lockClaim, outcomeOf, type Outcome } from '../core/access.ts';

/**
 * Submits a draft: everything is checked, stored and the code is on its way, or nothing happened; from a remembered
 * device no code is needed. The same body again gives the same answer. Throws field errors, receipts_checking,
 * church_closed, claim_already_submitted and the address_* codes.
 */
export async function submitClaim(
  context: Context,
  claimId: string,
  { deviceToken, ...submission }: ClaimSubmission & { deviceToken?: string },
  requestId?: string,
): Promise<Outcome> {
  const { churchId } = await findOwnClaim(context, claimId);
  const submissionHash = createHash('sha256').update(JSON.stringify(submission)).digest('hex');
  return context.database.inChurch(churchId, async (trx) => {
    const claim = await lockClaim(trx, claimId);
    if (!mayTake('submit', claim.status)) {
      if (claim.submissionHash !== submissionHash) throw new AppError('claim_already_submitted');
      return outcomeOf(claim);
    }
    const church = await loadChurch(trx, churchId);
    if (!(await isOpen(trx, church))) throw new AppError('church_closed');
    const items = await priceItems(trx, { claim, church }, submission);
    await storeItems(trx, churchId, claimId, items);
    const now = new Date();
    const { claimant, payee, note, language } = submission;
    const known =
      deviceToken !== undefined &&
      (await recognizeDevice(trx, context.secrets, churchId, claimant.email, deviceToken));
    const admission = known
      ? undefined
      : await admitConfirmation(trx, context.secrets, claimant.email, 'claimant.email');
    if (known) await refuseBlocked(trx, context.secrets, claimant.email, 'claimant.email');
    const submitted = await storeSubmission(trx, claimId, {
      status: statusAfter('submit'),
      claimantName: claimant.name,
      claimantEmail: claimant.email,
      payeeAccountHolder: payee.accountHolder,
      payeeIbanSealed: context.secrets.seal('iban', payee.iban, claimId),
      payeeIbanMasked: maskIban(payee.iban),
      payeeIbanHash: context.secrets.sign('payee', `${churchId}/${payee.iban}`),
      note,
      language,
      totalCents: totalOf(items),
      submissionHash,
      codeSerial: admission ? 1 : 0,
      codeSentAt: admission ? now : null,
      submittedAt: now,
      updatedAt: now,
    });
    context.abuseCounters.count({ churchId }, admission ? 'code-mails' : 'confirmed');
    if (!admission) return acceptClaim(trx, { claim: submitted, church }, 'device', requestId);
    await queueMail(trx, { churchId, kind: 'code', claimId, serial: 1 }, admission);
    return outcomeOf(submitted);
  });
}

async function storeSubmission(
  trx: Transaction,
  id: string,
  submission: PartialModelObject<Claim>,
): Promise<SubmittedClaim> {
  const [stored] = await Claim.query(trx).patch(submission).where({ id }).returning('*');
  if (!isUnconfirmed(stored)) throw new AppError('draft_expired');
  return stored;
}

/**
 * Checks and prices the items of a claim, and removes its receipts that prove none of them. Cost centres that are
 * archived can be named only where the claim had them already. Throws field errors and receipts_checking.
 */
export async function priceItems(
  trx: Transaction,
  { claim: { id: claimId, churchId }, church }: { claim: Claim; church: OpenChurch['church'] },
  submission: Pick<ClaimSubmission, 'items'>,
  earlierCostCentreIds: string[] = [],
): Promise<PricedItem[]> {
  const receipts = await receiptsOf(trx, claimId);
  const costCentres = await costCentresById(trx, churchId);
  const rates = await mileageRates(trx, churchId);
  const now = new Date();
  const { items, errors } = validateItems(submission, {
    earliestToday: dayOf(now, 'Etc/GMT+12'),
    latestToday: dayOf(now, 'Etc/GMT-14'),
    amountLimitCents: church.amountLimitCents,
    costCentreIds: new Set([
      ...[...costCentres.values()].filter((one) => !one.archivedAt).map((one) => one.id),
      ...earlierCostCentreIds,
    ]),
    receiptStates: new Map(receipts.map((receipt) => [receipt.id, receipt.state])),
    lostReceipts: church.lostReceipts,
    mileageRate: (day) => rates.find((rate) => rate.validFrom <= day)?.centsPerKilometre,
  });
  if (errors.length > 0) throw fieldErrors(errors);
  const used = new Set(items.flatMap((item) => item.receiptIds ?? []).map((id) => id.toLowerCase()));
  if (receipts.some((receipt) => used.has(receipt.id) && receipt.state === 'checking')) {
    throw new AppError('receipts_checking', { retryAfter: 1 });
  }
  const unused = receipts.filter((receipt) => !used.has(receipt.id)).map((receipt) => receipt.id);
  await ItemReceipt.query(trx).delete().where({ claimId }).whereIn('receiptId', unused);
  if (unused.length > 0) await removeReceipts(trx, claimId, unused);
  return items;
}

/** Stores the items of a claim that has none. */
export async function storeItems(
  trx: Transaction,
  churchId: string,
  claimId: string,
  items: PricedItem[],
): Promise<void> {
  for (const [position, item] of items.entries()) {
    const { kind, date, costCentreId, description, amountCents, centsPerKilometre } = item;
    const kilometres = item.kind === 'mileage' ? item.kilometres : null;
    const lostReceipt = item.kind === 'expense' ? (item.lostReceipt ?? '') : '';
    const row = {
      churchId,
      claimId,
      position,
      kind,
      date,
      costCentreId,
      description,
      amountCents,
      kilometres,
      centsPerKilometre,
      lostReceipt,
    };
    const { id: itemId } = await Item.query(trx).insert(row).returning('id');
    for (const receiptId of new Set(item.receiptIds)) {
      await ItemReceipt.query(trx).insert({ churchId, claimId, itemId, receiptId: receiptId.toLowerCase() });
    }
  }
}
