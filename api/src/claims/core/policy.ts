import type { ClaimAction, ClaimStatus } from '@penning/contract/claim';
import type { ChurchRole } from '@penning/contract/church-roles';
import type { ErrorCode } from '@penning/contract/error-codes';

const deciders = ['administrator', 'treasurer', 'approver'] as const;

/** Who may do what with a claim, as far as the role goes; auditors and support change nothing. */
const allowed: Record<'read' | ClaimAction, readonly ChurchRole[]> = {
  read: [...deciders, 'auditor', 'support', 'program'],
  approve: deciders,
  return: deciders,
  reject: deciders,
  reopen: deciders,
  note: deciders,
};

/** Who wants to do something with a claim. */
export interface Decider {
  accountId: string;
  email: string;
  role: ChurchRole;
  costCentreIds: readonly string[];
  amountLimitCents: number | null;
  years: readonly number[];
}

/** What the rules need to know of a claim. */
export interface ClaimFacts {
  claimantEmail: string | null;
  claimantAccountId: string | null;
  referenceYear: number | null;
  costCentreIds: readonly string[];
  /** Accounts whose approval stands. */
  approvedBy: readonly string[];
}

/** Whether a role may do an action with the claims within its reach. */
export function mayWithClaims(role: ChurchRole, action: 'read' | ClaimAction): boolean {
  return allowed[action].includes(role);
}

/** Whether somebody may read a claim: an approver one with their cost centres, an auditor one of their years. */
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

/** Whether it is somebody's own claim, by their account or by the claim's confirmed address. */
export function isOwnClaim(
  { accountId, email }: Pick<Decider, 'accountId' | 'email'>,
  claim: Pick<ClaimFacts, 'claimantAccountId' | 'claimantEmail'>,
): boolean {
  return claim.claimantAccountId === accountId || claim.claimantEmail?.toLowerCase() === email.toLowerCase();
}

/** Why somebody may not do something with a claim that they may read; undefined when they may. `sumCents`: what would be approved. */
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
  return claim.approvedBy.includes(decider.accountId) ? 'approved_already' : undefined;
}

/** How many approvals a sum needs: two above the church's limit (four eyes). */
export function approvalsNeeded(sumCents: number, secondApprovalAboveCents: number | null): 1 | 2 {
  return secondApprovalAboveCents !== null && sumCents > secondApprovalAboveCents ? 2 : 1;
}

/** In which statuses an action makes sense; notes always. */
const whenPossible: Record<Exclude<ClaimAction, 'note'>, readonly ClaimStatus[]> = {
  approve: ['submitted'],
  return: ['submitted'],
  reject: ['submitted'],
  reopen: ['approved'],
};

/** Whether an action makes sense for a claim as it stands. */
export function isPossible(action: ClaimAction, status: ClaimStatus): boolean {
  return action === 'note' || whenPossible[action].includes(status);
}
