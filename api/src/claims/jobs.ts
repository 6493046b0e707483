import { allChurchIds, confirmedFinanceAddresses, loadChurch } from '../churches/service.ts';
import { writeAudit } from '../audit/log.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database.ts';
import type { JobHandler } from '../jobs.ts';
import { sweepBounces } from '../mail/bounces.ts';
import { sweepMailboxes } from '../mail/mailboxes.ts';
import { queueMail } from '../mail/outbox.ts';
import { cleanPages, receiptsOf, removeReceipts } from '../receipts/service.ts';
import { voucherFileKey } from './files.ts';
import { Claim, RememberedDevice } from './model.ts';
import { itemsOf, payeeOf } from './view.ts';
import { renderVoucher, type VoucherData } from './voucher.ts';

type Receipts = Awaited<ReturnType<typeof receiptsOf>>;

/** Makes the voucher of a confirmed claim and queues the finance mails that carry it. */
export function voucherRenderer(context: Context): JobHandler<'render-voucher'> {
  return async ({ churchId, claimId }) => {
    const data = await context.database.inChurch(churchId, (trx) => gatherVoucher(context, trx, claimId));
    if (!data) return;
    const pdf = await renderVoucher(data.voucher);
    await context.files.put(voucherFileKey(data.claim), pdf, 'application/pdf');
    await context.database.inChurch(churchId, async (trx) => {
      const claim = await Claim.query(trx).findById(claimId).forUpdate();
      if (!claim || claim.voucherMadeAt) return;
      await Claim.query(trx).patch({ voucherMadeAt: data.voucher.madeAt }).where({ id: claimId });
      for (const address of await confirmedFinanceAddresses(trx, churchId)) {
        await queueMail(trx, { churchId, kind: 'finance', claimId, financeAddressId: address.id });
      }
      const subject = { kind: 'claim', id: claimId } as const;
      await writeAudit(trx, { churchId, actor: { kind: 'system' }, action: 'claim.voucher-made', subject });
    });
  };
}

async function gatherVoucher(
  context: Context,
  trx: Transaction,
  claimId: string,
): Promise<{ claim: Claim; voucher: VoucherData } | undefined> {
  const claim = await Claim.query(trx).findById(claimId);
  const payee = claim && payeeOf(context, claim);
  if (!claim?.confirmedAt || claim.voucherMadeAt || !payee) return undefined;
  const church = await loadChurch(trx, claim.churchId);
  const receipts = await receiptsOf(trx, claimId);
  const numbers = new Map(receipts.map((receipt, index) => [receipt.id, index + 1]));
  const items = await itemsOf(trx, claim);
  const voucher: VoucherData = {
    church: {
      name: church.name,
      logoPng: church.logoKey ? await context.files.get(`logos/${church.logoKey}`) : undefined,
    },
    language: church.languages[0] === 'nl' ? 'nl' : 'en',
    reference: claim.reference ?? '',
    claimant: { name: claim.claimantName ?? '', email: claim.claimantEmail ?? '' },
    payee: { accountHolder: payee.accountHolder, iban: payee.iban },
    submittedAt: claim.submittedAt ?? claim.confirmedAt,
    confirmedAt: claim.confirmedAt,
    madeAt: new Date(),
    items: items.map((item, index) => ({
      number: index + 1,
      date: item.date,
      costCentre: { code: item.costCentre.code, name: item.costCentre.name },
      description: item.description,
      amountCents: item.amountCents,
      ...(item.kilometres !== null && {
        kilometres: item.kilometres,
        centsPerKilometre: item.centsPerKilometre ?? 0,
      }),
      receiptNumbers: item.receiptIds.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b),
    })),
    totalCents: claim.totalCents,
    note: claim.note,
    receipts: await gatherReceipts(context, trx, receipts),
  };
  return { claim, voucher };
}

async function gatherReceipts(
  context: Context,
  trx: Transaction,
  receipts: Receipts,
): Promise<VoucherData['receipts']> {
  const gathered: VoucherData['receipts'] = [];
  for (const [index, receipt] of receipts.entries()) {
    const { name, mediaType, createdAt: receivedAt, sha256 } = receipt;
    const pages = await cleanPages(context, trx, receipt);
    gathered.push({ number: index + 1, name, mediaType, receivedAt, sha256, pages });
  }
  return gathered;
}

/**
 * Removes drafts and unconfirmed claims that expired, with their files, challenges nobody can replay any more, devices
 * that were remembered long enough, and counts of mails that no limit needs.
 */
export function expirySweeper(context: Context): JobHandler<'sweep-expired'> {
  return async () => {
    for (const churchId of await allChurchIds(context))
      await context.database.inChurch(churchId, (trx) => sweepChurch(trx));
    await context.database.transaction((trx) => sweepMailboxes(trx));
  };
}

async function sweepChurch(trx: Transaction): Promise<void> {
  const expired = await Claim.query(trx).where('expiresAt', '<=', new Date()).forUpdate().skipLocked();
  for (const claim of expired) {
    const receipts = await receiptsOf(trx, claim.id);
    await trx('items').delete().where({ claimId: claim.id });
    await removeReceipts(
      trx,
      claim.id,
      receipts.map((receipt) => receipt.id),
    );
    await Claim.query(trx).deleteById(claim.id);
  }
  await RememberedDevice.query(trx).delete().where('expiresAt', '<=', new Date());
  await sweepBounces(trx);
  await trx('spent_challenges').delete().where('expires_at', '<', new Date());
}
