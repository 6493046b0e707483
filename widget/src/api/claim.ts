import type { ClaimStatus } from '@penning/contract/claim-steps';

/** A claim's draft on the server and the token that opens it. */
export interface ClaimHandle {
  id: string;
  token: string;
  expiresAt: string;
}

/** Answer of the API to submitting, confirming, correcting and withdrawing. */
export interface Outcome {
  id: string;
  status: ClaimStatus;
  reference: string | null;
  /** With it the next claim from this device needs no code. */
  deviceToken?: string;
}
