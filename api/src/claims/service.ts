import type { ClaimStatus } from '@penning/contract/claim';
import { limits } from '@penning/contract/limits';
import { findChurch, loadChurch, mayReadClaims, type Person } from '../churches/service.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database.ts';
import { AppError } from '../errors.ts';
import { Claim } from './model.ts';

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

/** Locks the claim and throws claim_already_submitted unless it is a draft. */
export async function lockDraft(trx: Transaction, claimId: string): Promise<Claim> {
  const claim = await lockClaim(trx, claimId);
  if (claim.status !== 'draft') throw new AppError('claim_already_submitted');
  return claim;
}

/** The church of a claim for a person of that church; throws not_found for strangers. */
export async function findClaimForPerson(context: Context, person: Person, claimId: string): Promise<Claim> {
  const claim = await context.database.byClaim(claimId, (trx) => Claim.query(trx).findById(claimId));
  if (!claim?.confirmedAt || !(await mayReadClaims(context, person, claim.churchId)))
    throw new AppError('not_found');
  return claim;
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
