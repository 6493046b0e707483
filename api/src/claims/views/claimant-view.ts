import type { ClaimantView, ClaimForChurch, ClaimItem } from '@penning/contract/claim';
import { costCentresById, loadChurch, logoUrl, type OpenChurch } from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import type { Transaction } from '../../platform/database.ts';
import { isCodeRefused } from '../../mail/bounces.ts';
import { receiptsOf, viewReceipt } from '../../receipts/service.ts';
import { type Claim, Decision, Item, ItemReceipt, type SubmittedClaim } from '../core/model.ts';
import { findOwnClaim, isSubmitted, isUnconfirmed } from '../core/access.ts';
import { isApproved, mayTake } from '../core/status.ts';
import { readTimeline } from '../core/timeline.ts';

/** The claim as its claimant may see it. */
export async function viewOwnClaim(context: Context, claimId: string): Promise<ClaimantView> {
  const claim = await findOwnClaim(context, claimId);
  return context.database.inChurch(claim.churchId, async (trx) => {
    const church = await loadChurch(trx, claim.churchId);
    const items = await Item.query(trx).where({ claimId }).orderBy('position');
    const decisions = await Decision.query(trx).where({ claimId });
    const body = await claimBody(context, trx, { claim, church, items, decisions });
    const returned = body.timeline.findLast((step) => step.action === 'claim.returned');
    return {
      ...body,
      items: decidedItems(claim, body.items),
      timeline: body.timeline.filter((step) => step.action !== 'claim.approved-first'),
      payee: isSubmitted(claim)
        ? { ibanMasked: claim.payeeIbanMasked, accountHolder: claim.payeeAccountHolder }
        : null,
      expiresAt: iso(claim.expiresAt),
      codeRefused: isUnconfirmed(claim) && (await isCodeRefused(trx, claimId, claim.codeSerial)),
      question: mayTake('correct', claim.status) ? (returned?.words ?? '') : null,
      voucher: claim.voucherMadeAt ? 'ready' : 'making',
    };
  });
}

/** Payee of a submitted claim, with the IBAN unsealed. */
export function payeeOf(
  context: Pick<Context, 'secrets'>,
  claim: SubmittedClaim,
): NonNullable<ClaimForChurch['payee']> {
  return {
    iban: context.secrets.open('iban', claim.payeeIbanSealed, claim.id),
    ibanMasked: claim.payeeIbanMasked,
    accountHolder: claim.payeeAccountHolder,
  };
}

/** Sum that the church pays, null until that is decided. */
export function decidedCents(claim: Claim): number | null {
  return isApproved(claim.status) ? claim.approvedCents : null;
}

/** Items without what the first of two people has approved: that is not decided yet. */
export function decidedItems(claim: Claim, items: readonly ClaimItem[]): ClaimItem[] {
  if (decidedCents(claim) !== null) return [...items];
  return items.map((item) => ({ ...item, approvedCents: null, loweredBecause: '' }));
}

/** The items of a claim in their order, with cost centres and receipts. */
export async function itemsOf(trx: Transaction, claim: Claim): Promise<ClaimItem[]> {
  return viewItems(trx, claim, await Item.query(trx).where({ claimId: claim.id }).orderBy('position'));
}

async function viewItems(
  trx: Transaction,
  { id: claimId, churchId }: Claim,
  items: readonly Item[],
): Promise<ClaimItem[]> {
  const links = await ItemReceipt.query(trx).where({ claimId });
  const costCentres = await costCentresById(trx, churchId);
  return items.map((item) => {
    const costCentre = costCentres.get(item.costCentreId);
    return {
      id: item.id,
      kind: item.kind,
      date: item.date,
      costCentre: { id: item.costCentreId, code: costCentre?.code ?? '', name: costCentre?.name ?? '' },
      description: item.description,
      amountCents: item.amountCents,
      kilometres: item.kilometres,
      centsPerKilometre: item.centsPerKilometre,
      approvedCents: item.approvedCents,
      loweredBecause: item.loweredBecause,
      receiptIds: links.filter((link) => link.itemId === item.id).map((link) => link.receiptId),
      lostReceipt: item.lostReceipt,
    };
  });
}

/** Part of a claim that claimant and church both see. */
type ClaimBody = Omit<ClaimantView, 'payee' | 'expiresAt' | 'codeRefused' | 'question' | 'voucher'>;

/** Claim with the rows that its views need, each loaded once. */
interface LoadedClaim {
  claim: Claim;
  church: OpenChurch['church'];
  items: Item[];
  decisions: Decision[];
}

/** Part of a claim that claimant and church both see. */
export async function claimBody(
  context: Context,
  trx: Transaction,
  { claim, church, items, decisions }: LoadedClaim,
): Promise<ClaimBody> {
  return {
    id: claim.id,
    status: claim.status,
    reference: claim.reference,
    totalCents: claim.totalCents,
    approvedCents: decidedCents(claim),
    createdAt: claim.createdAt.toISOString(),
    submittedAt: iso(claim.submittedAt),
    confirmedAt: iso(claim.confirmedAt),
    church: {
      slug: church.slug,
      name: church.name,
      logoUrl: logoUrl(context, church),
      timeZone: church.timeZone,
    },
    claimant: isSubmitted(claim) ? { name: claim.claimantName, email: claim.claimantEmail } : null,
    items: await viewItems(trx, claim, items),
    receipts: (await receiptsOf(trx, claim.id)).map(viewReceipt),
    voucherParts: claim.voucherPages?.length ?? 0,
    note: claim.note,
    language: claim.language,
    round: claim.round,
    timeline: await timelineOf(trx, claim, decisions),
  };
}

/** The audit log has no personal words: they stand in the decisions, and an entry names its decision. */
async function timelineOf(
  trx: Transaction,
  claim: Claim,
  decisions: readonly Decision[],
): Promise<ClaimBody['timeline']> {
  const words = new Map(decisions.map((decision) => [decision.id, decision.words]));
  return (await readTimeline(trx, claim)).map(({ at, action, actorKind, actorName, details }) => ({
    at: at.toISOString(),
    action,
    actor: { kind: actorKind, name: actorName },
    words: words.get(String(details['decision'])) ?? '',
  }));
}

function iso(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}
