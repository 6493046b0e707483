import { confirmedFinanceAddresses, loadChurch } from '../churches/service.ts';
import { accountNames } from '../accounts/service.ts';
import { writeAudit } from '../audit/log.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { enqueue, type JobHandler } from '../platform/jobs.ts';
import { queueMail } from '../mail/outbox.ts';
import { cleanPages, receiptsOf } from '../receipts/service.ts';
import { voucherFileKey } from './views/files.ts';
import { isConfirmed } from './core/access.ts';
import { countingApprovals } from './core/approvals.ts';
import { Claim, Decision, type ConfirmedClaim } from './core/model.ts';
import { isApproved, statusAfter } from './core/status.ts';
import { decidedItems, itemsOf, payeeOf } from './views/claimant-view.ts';
import { serialOf } from '../voucher/parts.ts';
import { renderVoucher, type VoucherData } from '../voucher/voucher.ts';

type Receipts = Awaited<ReturnType<typeof receiptsOf>>;

/**
 * Makes the voucher of a confirmed claim and queues the finance mails that carry it, one for each part; after a later
 * decision it is made again, without mails. Enqueue `render-voucher` where a decision is written.
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

async function announce(
  trx: Transaction,
  { id, churchId, round: revision }: Claim,
  parts: number,
): Promise<void> {
  for (const address of await confirmedFinanceAddresses(trx, churchId)) {
    for (let part = 1; part <= parts; part += 1) {
      const serial = serialOf(revision, part);
      const mail = { churchId, kind: 'finance', claimId: id, financeAddressId: address.id, serial } as const;
      await queueMail(trx, mail);
    }
  }
  const subject = { kind: 'claim', id } as const;
  await writeAudit(trx, { churchId, actor: { kind: 'system' }, action: 'claim.voucher-made', subject });
}

/** Gathers what is printed; undefined when nothing is to be made: not confirmed yet, or nothing decided since it was made. */
async function gatherVoucher(
  context: Context,
  trx: Transaction,
  claimId: string,
): Promise<{ claim: ConfirmedClaim; voucher: VoucherData } | undefined> {
  // A decision under way is waited for: it would count as older than the voucher that does not show it.
  const claim = await Claim.query(trx).findById(claimId).forShare();
  if (!isConfirmed(claim)) return undefined;
  const madeAt = new Date();
  const decisions = await Decision.query(trx).where({ claimId }).orderBy('at');
  const { voucherMadeAt } = claim;
  if (voucherMadeAt && !decisions.some((one) => one.at > voucherMadeAt && isPrinted(claim, one)))
    return undefined;
  const church = await loadChurch(trx, claim.churchId);
  const receipts = await receiptsOf(trx, claimId);
  const { accountHolder, iban } = payeeOf(context, claim);
  const voucher: VoucherData = {
    church: {
      name: church.name,
      logoPng: church.logoKey ? await context.files.get(`logos/${church.logoKey}`) : undefined,
    },
    timeZone: church.timeZone,
    language: church.languages[0] === 'nl' ? 'nl' : 'en',
    reference: claim.reference,
    claimant: { name: claim.claimantName, email: claim.claimantEmail },
    payee: { accountHolder, iban },
    submittedAt: claim.submittedAt,
    confirmedAt: claim.confirmedAt,
    madeAt,
    items: decidedItems(claim, await itemsOf(trx, claim)),
    totalCents: claim.totalCents,
    giftCents: claim.status === statusAfter('donate') ? (claim.approvedCents ?? claim.totalCents) : 0,
    approvals: await signaturesOf(trx, decisions),
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
    const { id, mediaType, createdAt: receivedAt, sha256, warnings } = receipt;
    const pages = await cleanPages(context, trx, receipt);
    gathered.push({ id, number: index + 1, mediaType, receivedAt, sha256, pages, warnings });
  }
  return gathered;
}

/**
 * Tells whether a decision changes the voucher; the first of two approvals decides nothing yet. Payments and gifts have no
 * row so far: the room that writes them adds them here and to `VoucherData.paidAt`.
 */
function isPrinted({ status }: ConfirmedClaim, { kind }: Decision): boolean {
  return kind === 'reopened' || kind === 'returned' || (kind === 'approved' && isApproved(status));
}

/** Names and moments of the approvals that count; an account that is gone signed without a name. */
async function signaturesOf(
  trx: Transaction,
  decisions: readonly Decision[],
): Promise<VoucherData['approvals']> {
  const approvals = countingApprovals(decisions);
  const names = await accountNames(
    trx,
    approvals.flatMap(({ accountId }) => accountId ?? []),
  );
  return approvals.map(({ accountId, at }) => ({ name: (accountId && names.get(accountId)) ?? '', at }));
}
