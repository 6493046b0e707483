import type { MemberRole, RoleAndReach } from '@penning/contract/members';

/** A role with only the bounds that it has: an approver's cost centres and sum, an auditor's years. */
export function keepReach({ role, costCentreIds, amountLimitCents, years }: RoleAndReach): RoleAndReach {
  return {
    role,
    costCentreIds: role === 'approver' ? unique(costCentreIds.map((id) => id.toLowerCase())) : [],
    amountLimitCents: role === 'approver' ? amountLimitCents : null,
    years: role === 'auditor' ? unique(years).sort((one, other) => one - other) : [],
  };
}

/** Tells if a role may be given by an inviter; an operator may invite only the first administrator, who then invites the others. */
export function mayInviteAs(inviter: string, role: MemberRole): boolean {
  return inviter !== 'founder' || role === 'administrator';
}

/** State of a request for support access. */
export function supportStateOf(
  access: { granted: boolean | null; expiresAt: Date | null; endedAt: Date | null },
  now: Date,
): 'asked' | 'granted' | 'refused' | 'ended' {
  if (access.granted === false) return 'refused';
  if (access.endedAt || (access.expiresAt && access.expiresAt <= now)) return 'ended';
  return access.granted ? 'granted' : 'asked';
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
