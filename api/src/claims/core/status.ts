import type { ClaimStatus } from '@penning/contract/claim-steps';

/*
 *  draft ──▶ unconfirmed ──▶ submitted ──▶ approved ──▶ scheduled ──▶ paid
 *                 │            │ ▲  │  ▲      │  │          │
 *                 │   returned◀┘ │  │  └──────┘  │  ◀───────┘ (batch cancelled, payment failed)
 *                 │      │ └─────┘  ├──▶ rejected └──▶ donated
 *                 ▼      ▼          ▼
 *               withdrawn ◀─────────┘
 */

/**
 * Steps of a claim: from which statuses, to which one. Everything that is asked about statuses follows from this table;
 * tests compare the database's trigger and docs/architecture.md with it.
 */
const steps = {
  submit: { from: ['draft'], to: 'unconfirmed' },
  confirm: { from: ['unconfirmed'], to: 'submitted' },
  approve: { from: ['submitted'], to: 'approved' },
  return: { from: ['submitted'], to: 'returned' },
  reject: { from: ['submitted'], to: 'rejected' },
  correct: { from: ['returned'], to: 'submitted' },
  reopen: { from: ['approved'], to: 'submitted' },
  withdraw: { from: ['unconfirmed', 'submitted', 'returned'], to: 'withdrawn' },
  schedule: { from: ['approved'], to: 'scheduled' },
  unschedule: { from: ['scheduled'], to: 'approved' },
  pay: { from: ['scheduled'], to: 'paid' },
  donate: { from: ['approved'], to: 'donated' },
} as const satisfies Record<string, { from: readonly ClaimStatus[]; to: ClaimStatus }>;

/** Name of a step that changes a claim's status. */
type ClaimStep = keyof typeof steps;

/** Status after a step. */
export function statusAfter<S extends ClaimStep>(step: S): (typeof steps)[S]['to'] {
  return steps[step].to;
}

/** Tells whether a claim of this status may take a step. */
export function mayTake(step: ClaimStep, status: ClaimStatus): boolean {
  const from: readonly ClaimStatus[] = steps[step].from;
  return from.includes(status);
}

/** Tells whether a claim may go from one status to another; the database refuses the others too. */
export function mayBecome(from: ClaimStatus, to: ClaimStatus): boolean {
  return Object.values(steps).some((step) => {
    const before: readonly ClaimStatus[] = step.from;
    return before.includes(from) && step.to === to;
  });
}

/** Tells whether the claimant may change the claim's items and receipts: it is a draft, or returned to them. */
export function isChangeableByClaimant(status: ClaimStatus): boolean {
  return mayTake('submit', status) || mayTake('correct', status);
}

const approved: readonly ClaimStatus[] = (['approve', 'schedule', 'pay', 'donate'] as const).map(statusAfter);

/** Tells whether the church has approved the claim and has not taken that back. */
export function isApproved(status: ClaimStatus): boolean {
  return approved.includes(status);
}

/** Statuses in which a claim asks for no money. */
export const idleStatuses: readonly ClaimStatus[] = [
  ...steps.submit.from,
  ...steps.confirm.from,
  statusAfter('withdraw'),
  statusAfter('reject'),
];

/** Tells whether a claim of this status asks for no money. */
export function isIdle(status: ClaimStatus): boolean {
  return idleStatuses.includes(status);
}
