import type { ClaimStatus } from '@penning/contract/claim-steps';
import { limits } from '@penning/contract/limits';
import { writeAudit } from '../../audit/log.ts';
import { accessAt, loadChurch, type OpenChurch } from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import type { Person } from '../../membership/membership.ts';
import type { Transaction } from '../../platform/database.ts';
import { AppError } from '../../platform/errors.ts';
import { Approval, Claim, Item, type ConfirmedClaim, type SubmittedFields } from './model.ts';
import { mayReadClaim, type Claimant, type ClaimFacts } from './policy.ts';
import { isChangeableByClaimant, mayTake } from './status.ts';

/** Answer of every step of a claim. */
export interface Outcome {
  id: string;
  status: ClaimStatus;
  reference: string | null;
}

/** Outcome of a step that left the claim like this. */
export function outcomeOf({ id, status, reference }: Outcome): Outcome {
  return { id, status, reference };
}

/** Tells whether a claim is confirmed; then it has its reference, its claimant and its payee. */
export function isConfirmed(claim: Claim | undefined): claim is ConfirmedClaim {
  return claim !== undefined && claim.confirmedAt !== null;
}

/** Tells whether a claim was submitted; then it has its claimant and its payee. */
export function isSubmitted(claim: Claim | undefined): claim is Claim & SubmittedFields {
  return claim !== undefined && claim.submittedAt !== null;
}

/** Tells whether a claim was submitted and waits for its code. */
export function isUnconfirmed(claim: Claim | undefined): claim is Claim & SubmittedFields {
  return isSubmitted(claim) && mayTake('confirm', claim.status);
}

/** Confirmed claim of a transaction's church by id; undefined before it is confirmed. */
export async function findConfirmed(trx: Transaction, claimId: string): Promise<ConfirmedClaim | undefined> {
  const claim = await Claim.query(trx).findById(claimId);
  return isConfirmed(claim) ? claim : undefined;
}

/** Claim behind a checked token; throws draft_expired when it has vanished or is about to, code_exhausted when wrong codes ended it. */
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

/** Claim that somebody of its church opened: loaded once, with everything that rules, decisions and views ask of it. */
export interface OpenClaim extends OpenChurch {
  claim: ConfirmedClaim;
  /** In their order. */
  items: Item[];
  approvals: Approval[];
  /** Claimants of the church's other confirmed claims with the same account number. */
  payeeClaimants: readonly Claimant[];
}

/** One statement with the claim: most claims share their account number with few others. */
const payeeClaimants = `(
  select coalesce(json_agg(distinct jsonb_build_object(
    'claimantAccountId', other.claimant_account_id, 'claimantEmail', other.claimant_email)), '[]')
  from claims other
  where other.church_id = claims.church_id and other.payee_iban_hash = claims.payee_iban_hash
    and other.id <> claims.id and other.confirmed_at is not null
) as payee_claimants`;

/** Opens a claim that the person may read, inside a transaction in its church's scope, locked if asked; throws not_found. */
export async function openClaim(
  trx: Transaction,
  open: OpenChurch,
  claimId: string,
  lock = false,
): Promise<OpenClaim> {
  const query = Claim.query(trx).findById(claimId).select('claims.*', trx.raw(payeeClaimants));
  const claim = await (lock ? query.forUpdate() : query);
  if (!isConfirmed(claim)) throw new AppError('not_found');
  const items = await Item.query(trx).where({ claimId }).orderBy('position');
  const approvals = await Approval.query(trx).where({ claimId });
  const opened = { ...open, claim, items, approvals, payeeClaimants: claim.payeeClaimants ?? [] };
  if (!mayReadClaim(open, ruleFacts(opened))) throw new AppError('not_found');
  return opened;
}

/**
 * Opens a claim for a person of its church, locked if asked, and runs the rest in the same transaction. Throws not_found to
 * strangers. What support has looked at is on record even when the rest is refused.
 */
export async function withOpenClaim<T>(
  context: Context,
  { person, claimId, lock }: { person: Person; claimId: string; lock?: boolean },
  run: (trx: Transaction, open: OpenClaim) => Promise<T>,
): Promise<T> {
  const claim = await context.database.byClaim(claimId, (trx) =>
    Claim.query(trx).findById(claimId).select('churchId', 'confirmedAt'),
  );
  if (!claim?.confirmedAt) throw new AppError('not_found');
  const { churchId } = claim;
  const result = await context.database.inChurch(churchId, async (trx) => {
    const church = await loadChurch(trx, churchId);
    const access = await accessAt(trx, person, church);
    if (!access) throw new AppError('not_found');
    const open = await openClaim(trx, { church, person, ...access }, claimId, lock);
    if (open.role !== 'support') return run(trx, open);
    await auditSupportRead(trx, open);
    // Support changes nothing, so nothing but the record is left to commit.
    return run(trx, open).catch(refusalAsResult);
  });
  if (result instanceof AppError) throw result;
  return result;
}

/** Changes an opened claim and gives it as it is afterwards. */
export async function changeClaim(
  trx: Transaction,
  { id }: ConfirmedClaim,
  change: Partial<Pick<Claim, 'status' | 'approvedCents'>>,
): Promise<ConfirmedClaim> {
  const [changed] = await Claim.query(trx)
    .patch({ ...change, updatedAt: new Date() })
    .where({ id })
    .returning('*');
  if (!isConfirmed(changed)) throw new AppError('not_found');
  return changed;
}

/** The church can read in its audit log what an operator who was let in has looked at. */
export async function auditSupportRead(
  trx: Transaction,
  { claim, person }: Pick<OpenClaim, 'claim' | 'person'>,
): Promise<void> {
  await writeAudit(trx, {
    churchId: claim.churchId,
    actor: { kind: 'account', id: person.accountId },
    action: 'support-access.claim-read',
    subject: { kind: 'claim', id: claim.id },
  });
}

/** Facts of an opened claim that the rules about people need. */
export function ruleFacts({
  claim,
  items,
  approvals,
}: Pick<OpenClaim, 'claim' | 'items' | 'approvals'>): ClaimFacts {
  const { claimantEmail, claimantAccountId, referenceYear } = claim;
  return {
    claimantEmail,
    claimantAccountId,
    referenceYear,
    costCentreIds: [...new Set(items.map((item) => item.costCentreId))],
    approvedBy: approvals.map((approval) => approval.accountId),
  };
}

function refusalAsResult(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}

function alive(claim: Claim | undefined): Claim {
  if (claim && !(claim.expiresAt && claim.expiresAt.getTime() <= Date.now())) return claim;
  const guessed = claim && claim.codeAttempts >= limits.codeAttempts;
  throw new AppError(guessed ? 'code_exhausted' : 'draft_expired');
}
