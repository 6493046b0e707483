import type { ClaimStatus } from '@penning/contract/claim';
import type { exportColumns } from '@penning/contract/exports';
import { limits } from '@penning/contract/limits';
import { writeAudit } from '../audit/log.ts';
import { costCentresById, findChurch, loadChurch, standingAt, type OpenChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import type { Person, Standing } from '../people/service.ts';
import { dayOf } from './core/calendar.ts';
import { Approval, Claim, Item } from './core/model.ts';
import { mayReadClaim, type ClaimFacts } from './core/policy.ts';
import { searchClaims, type ClaimFilter } from './views/search.ts';

export { Typesetter } from '../printing/typesetter.ts';

/** What every step of a claim answers. */
export interface Outcome {
  id: string;
  status: ClaimStatus;
  reference: string | null;
}

/** The outcome of a claim as it stands. */
export function outcomeOf({ id, status, reference }: Claim): Outcome {
  return { id, status, reference };
}

/** The claim behind a checked token; throws draft_expired when it has vanished or is about to, code_exhausted when wrong codes ended it. */
export async function findOwnClaim(context: Context, claimId: string): Promise<Claim> {
  const claim = await context.database.byClaim(claimId, (trx) => Claim.query(trx).findById(claimId));
  return alive(claim);
}

/** Locks the claim until the transaction ends; throws draft_expired and code_exhausted. */
export async function lockClaim(trx: Transaction, claimId: string): Promise<Claim> {
  return alive(await Claim.query(trx).findById(claimId).forUpdate());
}

/** Locks the claim and throws claim_already_submitted unless the claimant may change it: a draft, or returned to them. */
export async function lockOpen(trx: Transaction, claimId: string): Promise<Claim> {
  const claim = await lockClaim(trx, claimId);
  if (claim.status !== 'draft' && claim.status !== 'returned') throw new AppError('claim_already_submitted');
  return claim;
}

/** A claim of the person's church that they may read, and what they are there; throws not_found for strangers. */
export async function findClaimForPerson(
  context: Context,
  person: Person,
  claimId: string,
): Promise<{ claim: Claim; standing: Standing }> {
  const claim = await context.database.byClaim(claimId, (trx) => Claim.query(trx).findById(claimId));
  if (!claim?.confirmedAt) throw new AppError('not_found');
  const church = await context.database.inChurch(claim.churchId, (trx) => loadChurch(trx, claim.churchId));
  const standing = await standingAt(context, person, church);
  if (!standing) throw new AppError('not_found');
  await context.database.inChurch(claim.churchId, async (trx) => {
    if (!mayReadClaim(standing, await factsOf(trx, claim))) throw new AppError('not_found');
    if (standing.role === 'support') await auditSupportRead(trx, claim, person);
  });
  return { claim, standing };
}

/** The church can read in its audit log what an operator who was let in has looked at. */
export async function auditSupportRead(trx: Transaction, claim: Claim, { accountId }: Person): Promise<void> {
  await writeAudit(trx, {
    churchId: claim.churchId,
    actor: { kind: 'account', id: accountId },
    action: 'support-access.claim-read',
    subject: { kind: 'claim', id: claim.id },
  });
}

/** What the rules about people need to know of a claim. */
export async function factsOf(trx: Transaction, claim: Claim): Promise<ClaimFacts> {
  const items = await Item.query(trx).where({ claimId: claim.id }).select('costCentreId');
  const approvals = await Approval.query(trx).where({ claimId: claim.id }).select('accountId');
  const { claimantEmail, claimantAccountId, referenceYear } = claim;
  return {
    claimantEmail,
    claimantAccountId,
    referenceYear,
    costCentreIds: [...new Set(items.map((item) => item.costCentreId))],
    approvedBy: approvals.map((approval) => approval.accountId),
  };
}

/** What a webhook may tell of a claim: nothing personal. */
export async function claimForWebhook(
  trx: Transaction,
  claimId: string,
): Promise<Outcome & { totalCents: number }> {
  const claim = await Claim.query(trx).findById(claimId).throwIfNotFound();
  return { ...outcomeOf(claim), totalCents: claim.totalCents };
}

/** One item of a claim for the books, with its claim's fields. */
export type ClaimLine = Record<(typeof exportColumns)[number], string | number | null>;

/** The items of the church's confirmed claims that the person may read, oldest claim first. */
export function claimLines(
  context: Context,
  open: OpenChurch,
  { status, ...filter }: ClaimFilter & { status?: ClaimStatus },
): Promise<ClaimLine[]> {
  return context.database.inChurch(open.church.id, async (trx) => {
    const query = searchClaims(trx, open, filter);
    if (status) query.where('claims.status', status);
    const claims = await query.select('claims.*').orderBy(['claims.confirmedAt', 'claims.id']);
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const costCentres = await costCentresById(trx, open.church.id);
    const items = await Item.query(trx)
      .whereIn('claimId', [...byId.keys()])
      .orderBy('position');
    const ofClaim = groupByClaim(items);
    return claims.flatMap((claim) =>
      (ofClaim.get(claim.id) ?? []).map((item) => lineOf(claim, item, costCentres.get(item.costCentreId))),
    );
  });
}

/** The origins that a church's claims may come from, by slug or by claim; undefined when there is none. */
export const claimOrigins = {
  async bySlug(context: Context, slug: string): Promise<string[] | undefined> {
    return (await findChurch(context, slug))?.allowedOrigins;
  },
  async byClaim(context: Context, claimId: string): Promise<string[] | undefined> {
    const claim = await context.database.byClaim(claimId, (trx) => Claim.query(trx).findById(claimId));
    if (!claim) return undefined;
    return (await context.database.inChurch(claim.churchId, (trx) => loadChurch(trx, claim.churchId)))
      .allowedOrigins;
  },
};

function alive(claim: Claim | undefined): Claim {
  if (claim && !(claim.expiresAt && claim.expiresAt.getTime() <= Date.now())) return claim;
  const guessed = claim && claim.codeAttempts >= limits.codeAttempts;
  throw new AppError(guessed ? 'code_exhausted' : 'draft_expired');
}

function lineOf(claim: Claim, item: Item, costCentre?: { code: string; name: string }): ClaimLine {
  return {
    reference: claim.reference,
    status: claim.status,
    confirmed: claim.confirmedAt && dayOf(claim.confirmedAt),
    claimant: claim.claimantName,
    account_holder: claim.payeeAccountHolder,
    iban_masked: claim.payeeIbanMasked,
    item: item.position + 1,
    date: item.date,
    cost_centre_code: costCentre?.code ?? '',
    cost_centre_name: costCentre?.name ?? '',
    description: item.description,
    kilometres: item.kilometres,
    amount_cents: item.amountCents,
    approved_cents: item.approvedCents,
  };
}

function groupByClaim(items: Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.claimId, [...(groups.get(item.claimId) ?? []), item]);
  return groups;
}
