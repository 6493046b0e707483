/** Types of `<penning-claim>` for pages written in TypeScript: `/widget/v1/penning.d.ts`. */

/** Status of a claim. */
export type ClaimStatus =
  | 'draft'
  | 'unconfirmed'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'scheduled'
  | 'paid'
  | 'rejected'
  | 'withdrawn'
  | 'donated';

/** The element; each property is the attribute of that name. */
export interface PenningClaimElement extends HTMLElement {
  church: string;
  api: string;
  draft: string;
}

/** Event `penning-submitted` or `penning-confirmed`: never who claims, what or how much. */
export type PenningClaimEvent = CustomEvent<{
  claimId: string;
  reference: string | null;
  status: ClaimStatus;
}>;

/** Event `penning-error`. */
export type PenningErrorEvent = CustomEvent<{ code: string; message: string }>;

declare global {
  interface HTMLElementTagNameMap {
    'penning-claim': PenningClaimElement;
  }
  interface HTMLElementEventMap {
    'penning-ready': CustomEvent<Record<string, never>>;
    'penning-submitted': PenningClaimEvent;
    'penning-confirmed': PenningClaimEvent;
    'penning-error': PenningErrorEvent;
  }
}
