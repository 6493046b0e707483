/** Statuses of a claim; docs/architecture.md lists where each may go. */
export const claimStatuses = [
  'draft',
  'unconfirmed',
  'submitted',
  'returned',
  'approved',
  'scheduled',
  'paid',
  'rejected',
  'withdrawn',
  'donated',
] as const;

/** A claim's status. */
export type ClaimStatus = (typeof claimStatuses)[number];

/** Steps that a claim can take after its address was confirmed. */
export const timelineActions = [
  'claim.submitted',
  'claim.voucher-made',
  'claim.returned',
  'claim.corrected',
  'claim.approved-first',
  'claim.approved',
  'claim.rejected',
  'claim.reopened',
  'claim.scheduled',
  'claim.paid',
  'claim.donated',
  'claim.withdrawn',
] as const;

/** A step's name. */
export type TimelineAction = (typeof timelineActions)[number];

/** Actions of the church's people on a claim. */
export const claimActions = ['approve', 'return', 'reject', 'reopen', 'note'] as const;

/** Action of somebody of the church on a claim. */
export type ClaimAction = (typeof claimActions)[number];
