import type { ClaimStatus } from '@penning/contract/claim';

/*
 *  draft ──▶ unconfirmed ──▶ submitted ──▶ approved ──▶ scheduled ──▶ paid
 *                 │            │ ▲  │  ▲      │  │          │
 *                 │   returned◀┘ │  │  └──────┘  │  ◀───────┘ (batch cancelled, payment failed)
 *                 │      │ └─────┘  ├──▶ rejected └──▶ donated
 *                 ▼      ▼          ▼
 *               withdrawn ◀─────────┘
 */
const ways: Record<ClaimStatus, readonly ClaimStatus[]> = {
  draft: ['unconfirmed'],
  unconfirmed: ['submitted', 'withdrawn'],
  submitted: ['approved', 'returned', 'rejected', 'withdrawn'],
  returned: ['submitted', 'withdrawn'],
  approved: ['scheduled', 'donated', 'submitted'],
  scheduled: ['paid', 'approved'],
  paid: [],
  rejected: [],
  withdrawn: [],
  donated: [],
};

/** Whether a claim may go from one status to another; the database refuses the others too. */
export function mayBecome(from: ClaimStatus, to: ClaimStatus): boolean {
  return ways[from].includes(to);
}
