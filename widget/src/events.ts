import type { ClaimStatus } from '@penning/contract/claim-steps';
import type { Code } from './translations/codes.ts';

/** Facts that a page may know about a claim: never who claims, what or how much. */
export interface ClaimDetail {
  claimId: string;
  reference: string | null;
  status: ClaimStatus;
}

class PenningEvent<Detail> extends CustomEvent<Detail> {
  constructor(name: string, detail: Detail) {
    super(`penning-${name}`, { detail, bubbles: true, composed: true });
  }
}

/** `penning-ready`: the form is drawn. */
export class PenningReadyEvent extends PenningEvent<Record<string, never>> {}
/** `penning-submitted` and `penning-confirmed`: the claim was sent, then its address was proven. */
export class PenningClaimEvent extends PenningEvent<ClaimDetail> {}
/** `penning-error`: something went wrong as a whole. */
export class PenningErrorEvent extends PenningEvent<{ code: Code; message: string }> {}

declare global {
  interface HTMLElementEventMap {
    'penning-ready': PenningReadyEvent;
    'penning-submitted': PenningClaimEvent;
    'penning-confirmed': PenningClaimEvent;
    'penning-error': PenningErrorEvent;
  }
}
