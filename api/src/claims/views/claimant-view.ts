import {
  timelineActions,
  type ClaimForChurch,
  type ClaimantView,
  type TimelineAction,
} from '@penning/contract/claim';
import { readAudit } from '../../audit/log.ts';
import { costCentresById, loadChurch, logoUrl } from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import type { Transaction } from '../../platform/database.ts';
import { receiptsOf, viewReceipt } from '../../receipts/service.ts';
import { type Claim, Decision, Item, ItemReceipt } from '../core/model.ts';
import { findOwnClaim } from '../core/access.ts';
import { isApproved, mayTake } from '../core/status.ts';

/** The claim as its claimant may see it. */
export async function viewOwnClaim(context: Context, claimId: string): Promise<ClaimantView> {
  const claim = await findOwnClaim(context, claimId);
  return context.database.inChurch(claim.churchId, async (trx) => {
    const body = await viewBody(context, trx, claim);
    const returned = body.timeline.findLast((step) => step.action === 'claim.returned');
    return {
      ...body,
      // What one of two has approved is not decided yet.
      items: body.items.map((item) =>
        body.approvedCents === null ? { ...item, approvedCents: null, loweredBecause: '' } : item,
      ),
      timeline: body.timeline.filter((step) => step.action !== 'claim.approved-first'),
      payee: claim.payeeIbanMasked
        ? { ibanMasked: claim.payeeIbanMasked, accountHolder: claim.payeeAccountHolder ?? '' }
        : null,
      expiresAt: iso(claim.expiresAt),
      question: mayTake('correct', claim.status) ? (returned?.words ?? '') : null,
      voucher: claim.voucherMadeAt ? 'ready' : 'making',
    };
  });
}

/** Whom to pay, with the IBAN unsealed; null before the claim was submitted. */
export function payeeOf(context: Pick<Context, 'secrets'>, claim: Claim): ClaimForChurch['payee'] {
  if (!claim.payeeIbanSealed) return null;
  return {
    iban: context.secrets.open('iban', claim.payeeIbanSealed, claim.id),
    ibanMasked: claim.payeeIbanMasked ?? '',
    accountHolder: claim.payeeAccountHolder ?? '',
  };
}

/** What the church pays, null until that is decided. */
export function decidedCents(claim: Claim): number | null {
  return isApproved(claim.status) ? claim.approvedCents : null;
}

/** The items of a claim in their order, with cost centres and receipts. */
export async function itemsOf(trx: Transaction, claim: Claim): Promise<ClaimantView['items']> {
  const items = await Item.query(trx).where({ claimId: claim.id }).orderBy('position');
  const links = await ItemReceipt.query(trx).where({ claimId: claim.id });
  const costCentres = await costCentresById(trx, claim.churchId);
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

/** What claimant and church both see. */
export type ClaimBody = Omit<ClaimantView, 'payee' | 'expiresAt' | 'question' | 'voucher'>;

/** What claimant and church both see. */
export async function viewBody(context: Context, trx: Transaction, claim: Claim): Promise<ClaimBody> {
  const church = await loadChurch(trx, claim.churchId);
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
    claimant:
      claim.claimantName === null ? null : { name: claim.claimantName, email: claim.claimantEmail ?? '' },
    items: await itemsOf(trx, claim),
    receipts: (await receiptsOf(trx, claim.id)).map(viewReceipt),
    voucherParts: claim.voucherPages?.length ?? 0,
    note: claim.note,
    language: claim.language,
    round: claim.round,
    timeline: await timelineOf(trx, claim),
  };
}

/** The audit log has no personal words: they stand in the decisions, and an entry names its decision. */
async function timelineOf(trx: Transaction, claim: Claim): Promise<ClaimBody['timeline']> {
  const steps = await readAudit(trx, claim.churchId, claim.id);
  const decisions = await Decision.query(trx).where({ claimId: claim.id });
  const words = new Map(decisions.map((decision) => [decision.id, decision.words]));
  return steps
    .filter(({ action }) => (timelineActions as readonly string[]).includes(action))
    .map(({ at, action, actorKind, actorName, details }) => ({
      at: at.toISOString(),
      action: action as TimelineAction,
      actor: { kind: actorKind, name: actorName },
      words: words.get(String(details['decision'])) ?? '',
    }));
}

function iso(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}
