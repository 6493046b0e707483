import type { ChurchView, ClaimantView, TimelineAction } from '@penning/contract/claim';
import type { Language } from '@penning/contract/fields';
import { readAudit } from '../audit/log.ts';
import { costCentresById, loadChurch, logoUrl, type OpenChurch } from '../churches/service.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database.ts';
import { AppError } from '../errors.ts';
import { receiptsOf, viewReceipt } from '../receipts/service.ts';
import { duplicatesOf } from './duplicates.ts';
import { Claim, Item, ItemReceipt } from './model.ts';
import { findOwnClaim } from './service.ts';

/** The claim as its claimant may see it. */
export async function viewOwnClaim(context: Context, claimId: string): Promise<ClaimantView> {
  const claim = await findOwnClaim(context, claimId);
  return context.database.inChurch(claim.churchId, async (trx) => ({
    ...(await viewBody(context, trx, claim)),
    payee: claim.payeeIbanMasked
      ? { ibanMasked: claim.payeeIbanMasked, accountHolder: claim.payeeAccountHolder ?? '' }
      : null,
    expiresAt: iso(claim.expiresAt),
  }));
}

/** The claim as the church's people see it; throws not_found before it is confirmed. */
export function viewChurchClaim(
  context: Context,
  { church }: OpenChurch,
  claimId: string,
): Promise<ChurchView> {
  return context.database.inChurch(church.id, async (trx) => {
    const claim = await Claim.query(trx).findById(claimId);
    if (!claim?.confirmedAt) throw new AppError('not_found');
    return {
      ...(await viewBody(context, trx, claim)),
      payee: payeeOf(context, claim),
      duplicates: await duplicatesOf(trx, claim),
      voucher: claim.voucherMadeAt ? 'ready' : 'making',
    };
  });
}

/** Whom to pay, with the IBAN unsealed; null before the claim was submitted. */
export function payeeOf(context: Pick<Context, 'secrets'>, claim: Claim): ChurchView['payee'] {
  if (!claim.payeeIbanSealed) return null;
  return {
    iban: context.secrets.open('iban', claim.payeeIbanSealed, claim.id),
    ibanMasked: claim.payeeIbanMasked ?? '',
    accountHolder: claim.payeeAccountHolder ?? '',
  };
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
      receiptIds: links.filter((link) => link.itemId === item.id).map((link) => link.receiptId),
    };
  });
}

type Body = Omit<ClaimantView, 'payee' | 'expiresAt'>;

async function viewBody(context: Context, trx: Transaction, claim: Claim): Promise<Body> {
  const church = await loadChurch(trx, claim.churchId);
  const steps = await readAudit(trx, claim.churchId, claim.id);
  return {
    id: claim.id,
    status: claim.status,
    reference: claim.reference,
    totalCents: claim.totalCents,
    createdAt: claim.createdAt.toISOString(),
    submittedAt: iso(claim.submittedAt),
    confirmedAt: iso(claim.confirmedAt),
    church: { slug: church.slug, name: church.name, logoUrl: logoUrl(context, church) },
    claimant:
      claim.claimantName === null ? null : { name: claim.claimantName, email: claim.claimantEmail ?? '' },
    items: await itemsOf(trx, claim),
    receipts: (await receiptsOf(trx, claim.id)).map(viewReceipt),
    voucherParts: claim.voucherPages?.length ?? 0,
    note: claim.note,
    language: claim.language as Language,
    timeline: steps.map(({ at, action, actorKind, actorName }) => ({
      at: at.toISOString(),
      action: action as TimelineAction,
      actor: { kind: actorKind, name: actorName },
    })),
  };
}

function iso(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}
