import type { ClaimAction, ClaimStatus } from '@penning/contract/claim-steps';
import type { ChurchRole } from '@penning/contract/church-roles';
import type { ErrorCode } from '@penning/contract/error-codes';
import { isSameMailbox } from '../../mail/mailboxes.ts';
import { mayTake } from './status.ts';

const deciders = ['administrator', 'treasurer', 'approver'] as const;

/** Roles that may do something with a claim; auditors and support change nothing. */
const allowed: Record<'read' | ClaimAction, readonly ChurchRole[]> = {
  read: [...deciders, 'auditor', 'support', 'program'],
  approve: deciders,
  return: deciders,
  reject: deciders,
  reopen: deciders,
  note: deciders,
};

/** Person who wants to do something with a claim. */
export interface Decider {
  accountId: string;
  /** Accounts of the person's mailbox, this one among them: a person with two has one vote. */
  accountIds: readonly string[];
  email: string;
  role: ChurchRole;
  costCentreIds: readonly string[];
  amountLimitCents: number | null;
  years: readonly number[];
}

/** Person who sent a claim. */
export interface Claimant {
  claimantEmail: string | null;
  claimantAccountId: string | null;
}

/** Facts of a claim that the rules need. */
export interface ClaimFacts extends Claimant {
  referenceYear: number | null;
  costCentreIds: readonly string[];
  /** Accounts whose approval nothing took back. */
  approvedBy: readonly string[];
}

/** Tells whether a role may do an action with the claims within its reach. */
export function mayWithClaims(role: ChurchRole, action: 'read' | ClaimAction): boolean {
  return allowed[action].includes(role);
}

/** Tells whether somebody may read a claim: an approver one with their cost centres, an auditor one of their years. */
export function mayReadClaim(
  reader: Pick<Decider, 'role' | 'costCentreIds' | 'years'>,
  claim: Pick<ClaimFacts, 'referenceYear' | 'costCentreIds'>,
): boolean {
  if (!mayWithClaims(reader.role, 'read')) return false;
  if (reader.role === 'approver') return claim.costCentreIds.some((id) => reader.costCentreIds.includes(id));
  if (reader.role === 'auditor')
    return claim.referenceYear !== null && reader.years.includes(claim.referenceYear);
  return true;
}

/** Tells whether it is somebody's own claim, by their accounts or by the mailbox of the claim's confirmed address. */
export function isOwnClaim(
  { accountIds, email }: Pick<Decider, 'accountIds' | 'email'>,
  { claimantAccountId, claimantEmail }: Claimant,
): boolean {
  if (claimantAccountId !== null && accountIds.includes(claimantAccountId)) return true;
  return claimantEmail !== null && isSameMailbox(claimantEmail, email);
}

/** Tells whether two are one person. */
export function isSamePerson(one: Pick<Decider, 'accountIds'>, other: Pick<Decider, 'accountId'>): boolean {
  return one.accountIds.includes(other.accountId);
}

/** Tells whether an account number is somebody's own: a claim of theirs names it. */
export function isOwnAccount(
  decider: Pick<Decider, 'accountIds' | 'email'>,
  payeeClaimants: readonly Claimant[],
): boolean {
  return payeeClaimants.some((claimant) => isOwnClaim(decider, claimant));
}

/** Reason why somebody may not do something with a claim that they may read; undefined when they may. `sumCents`: what would be approved. */
export function refusalOf(
  action: ClaimAction,
  decider: Decider,
  claim: ClaimFacts,
  sumCents: number,
): ErrorCode | undefined {
  if (!mayWithClaims(decider.role, action)) return 'forbidden';
  if (action === 'note') return undefined;
  if (isOwnClaim(decider, claim)) return 'own_claim';
  if (decider.role === 'approver' && !claim.costCentreIds.every((id) => decider.costCentreIds.includes(id)))
    return 'outside_cost_centres';
  if (action !== 'approve') return undefined;
  if (decider.role === 'approver' && sumCents > (decider.amountLimitCents ?? Infinity))
    return 'amount_above_limit';
  return claim.approvedBy.some((id) => decider.accountIds.includes(id)) ? 'approved_already' : undefined;
}

/**
 * Number of approvals that a sum needs: two above the church's limit (four eyes), and one more than there are people whose
 * own account it would be paid to.
 */
export function approvalsNeeded(
  sumCents: number,
  secondApprovalAboveCents: number | null,
  ownAccounts = 0,
): number {
  const bySum = secondApprovalAboveCents !== null && sumCents > secondApprovalAboveCents ? 2 : 1;
  return Math.max(bySum, ownAccounts + 1);
}

/** Tells whether an action makes sense for a claim of this status; notes always do. */
export function isPossible(action: ClaimAction, status: ClaimStatus): boolean {
  return action === 'note' || mayTake(action, status);
}
