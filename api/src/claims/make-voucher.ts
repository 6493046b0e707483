import { confirmedFinanceAddresses, loadChurch } from '../churches/service.ts';
import { type AuditStep, readAudit, writeAudit } from '../audit/log.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { enqueue, type JobHandler } from '../platform/jobs.ts';
import { queueMail } from '../mail/outbox.ts';
import { cleanPages, receiptsOf } from '../receipts/service.ts';
import { voucherFileKey } from './views/files.ts';
import { Claim } from './core/model.ts';
import { statusAfter } from './core/status.ts';
import { itemsOf, payeeOf } from './views/claimant-view.ts';
import { serialOf } from '../voucher/parts.ts';
import { renderVoucher, type VoucherData } from '../voucher/voucher.ts';

type Receipts = Awaited<ReturnType<typeof receiptsOf>>;

/**
 * Makes the voucher of a confirmed claim and queues the finance mails that carry it, one for each part; after a later
 * decision it is made anew, without mails. Enqueue `render-voucher` where a decision is written.
 */
export function voucherRenderer(context: Context): JobHandler<'render-voucher'> {
  return async ({ churchId, claimId }) => {
    const data = await context.database.inChurch(churchId, (trx) => gatherVoucher(context, trx, claimId));
    if (!data) return;
    const pages: number[] = [];
    for await (const part of renderVoucher(data.voucher)) {
      pages.push(part.pages);
      await context.files.put(voucherFileKey(data.claim, pages.length), part.pdf, 'application/pdf');
    }
    await context.database.inChurch(churchId, async (trx) => {
      const claim = await Claim.query(trx).findById(claimId).forUpdate();
      const { madeAt } = data.voucher;
      if (!claim || (claim.voucherMadeAt && claim.voucherMadeAt >= madeAt)) return;
      // A claim that was corrected meanwhile has another voucher to come.
      if (claim.voucherKey !== data.claim.voucherKey) return;
      await Claim.query(trx).patch({ voucherMadeAt: madeAt, voucherPages: pages }).where({ id: claimId });
      const gone = (claim.voucherPages ?? [])
        .map((_, index) => index + 1)
        .filter((part) => part > pages.length);
      if (gone.length > 0) {
        await enqueue(trx, 'delete-files', { keys: gone.map((part) => voucherFileKey(claim, part)) });
      }
      if (!claim.voucherMadeAt) await announce(trx, claim, pages.length);
    });
  };
}

async function announce(trx: Transaction, { id, churchId, round }: Claim, parts: number): Promise<void> {
  for (const address of await confirmedFinanceAddresses(trx, churchId)) {
    for (let part = 1; part <= parts; part += 1) {
      const serial = serialOf(round, part);
      const mail = { churchId, kind: 'finance', claimId: id, financeAddressId: address.id, serial } as const;
      await queueMail(trx, mail);
    }
  }
  const subject = { kind: 'claim', id } as const;
  await writeAudit(trx, { churchId, actor: { kind: 'system' }, action: 'claim.voucher-made', subject });
}

/** What is printed, undefined when nothing is to be made: not confirmed yet, or nothing decided since it was made. */
async function gatherVoucher(
  context: Context,
  trx: Transaction,
  claimId: string,
): Promise<{ claim: Claim; voucher: VoucherData } | undefined> {
  const claim = await Claim.query(trx).findById(claimId);
  const payee = claim && payeeOf(context, claim);
  if (!claim?.confirmedAt || !payee) return undefined;
  const madeAt = new Date();
  const steps = await readAudit(trx, claim.churchId, claim.id);
  const { voucherMadeAt } = claim;
  if (voucherMadeAt && !steps.some(({ action, at }) => decided.has(action) && at > voucherMadeAt))
    return undefined;
  const church = await loadChurch(trx, claim.churchId);
  const receipts = await receiptsOf(trx, claimId);
  const numbers = new Map(receipts.map((receipt, index) => [receipt.id, index + 1]));
  const items = await itemsOf(trx, claim);
  const voucher: VoucherData = {
    church: {
      name: church.name,
      logoPng: church.logoKey ? await context.files.get(`logos/${church.logoKey}`) : undefined,
    },
    timeZone: church.timeZone,
    language: church.languages[0] === 'nl' ? 'nl' : 'en',
    reference: claim.reference ?? '',
    claimant: { name: claim.claimantName ?? '', email: claim.claimantEmail ?? '' },
    payee: { accountHolder: payee.accountHolder, iban: payee.iban },
    submittedAt: claim.submittedAt ?? claim.confirmedAt,
    confirmedAt: claim.confirmedAt,
    madeAt,
    items: items.map((item, index) => ({
      number: index + 1,
      date: item.date,
      costCentre: { code: item.costCentre.code, name: item.costCentre.name },
      description: item.description,
      amountCents: item.amountCents,
      ...(claim.approvedCents !== null &&
        item.approvedCents !== null &&
        item.approvedCents < item.amountCents && {
          lowered: { approvedCents: item.approvedCents, because: item.loweredBecause },
        }),
      ...(item.kilometres !== null && {
        kilometres: item.kilometres,
        centsPerKilometre: item.centsPerKilometre ?? 0,
      }),
      ...(item.lostReceipt && { lostReceipt: item.lostReceipt }),
      receiptNumbers: item.receiptIds.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b),
    })),
    totalCents: claim.totalCents,
    giftCents: claim.status === statusAfter('donate') ? (claim.approvedCents ?? claim.totalCents) : 0,
    ...decisionsOf(steps),
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
    const { mediaType, createdAt: receivedAt, sha256 } = receipt;
    const pages = await cleanPages(context, trx, receipt);
    gathered.push({ number: index + 1, mediaType, receivedAt, sha256, pages });
  }
  return gathered;
}

/** Steps that change what stands on the voucher; not the first of two approvals, which decides nothing yet. */
const decided: ReadonlySet<string> = new Set([
  'claim.approved',
  'claim.reopened',
  'claim.returned',
  'claim.paid',
  'claim.donated',
]);

/** Approvals that nothing took back, and the payment. */
function decisionsOf(steps: readonly AuditStep[]): Pick<VoucherData, 'approvals' | 'paidAt'> {
  const back = steps.findLastIndex(({ action }) =>
    ['claim.submitted', 'claim.corrected', 'claim.reopened', 'claim.returned'].includes(action),
  );
  const since = steps.slice(back + 1);
  return {
    approvals: since
      .filter(({ action }) => action === 'claim.approved' || action === 'claim.approved-first')
      .map(({ actorName, at }) => ({ name: actorName ?? '', at })),
    paidAt: since.find(({ action }) => action === 'claim.paid')?.at,
  };
}
