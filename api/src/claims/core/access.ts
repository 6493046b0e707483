import type { ClaimStatus } from '@penning/contract/claim';
import { limits } from '@penning/contract/limits';
import { writeAudit } from '../../audit/log.ts';
import { loadChurch, accessAt } from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import type { Person, MembershipAccess } from '../../membership/membership.ts';
import type { Transaction } from '../../platform/database.ts';
import { AppError } from '../../platform/errors.ts';
import { Approval, Claim, Item } from './model.ts';
import { mayReadClaim, type ClaimFacts } from './policy.ts';
import { isChangeableByClaimant } from './status.ts';

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
  if (!isChangeableByClaimant(claim.status)) throw new AppError('claim_already_submitted');
  return claim;
}

/** A claim of the person's church that they may read, and what they are there; throws not_found for strangers. */
export async function findClaimForPerson(
  context: Context,
  person: Person,
  claimId: string,
): Promise<{ claim: Claim; access: MembershipAccess }> {
  const claim = await context.database.byClaim(claimId, (trx) => Claim.query(trx).findById(claimId));
  if (!claim?.confirmedAt) throw new AppError('not_found');
  const church = await context.database.inChurch(claim.churchId, (trx) => loadChurch(trx, claim.churchId));
  const access = await accessAt(context, person, church);
  if (!access) throw new AppError('not_found');
  await context.database.inChurch(claim.churchId, async (trx) => {
    if (!mayReadClaim(access, await factsOf(trx, claim))) throw new AppError('not_found');
    if (access.role === 'support') await auditSupportRead(trx, claim, person);
  });
  return { claim, access };
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

function alive(claim: Claim | undefined): Claim {
  if (claim && !(claim.expiresAt && claim.expiresAt.getTime() <= Date.now())) return claim;
  const guessed = claim && claim.codeAttempts >= limits.codeAttempts;
  throw new AppError(guessed ? 'code_exhausted' : 'draft_expired');
}
