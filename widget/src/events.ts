import type { ClaimStatus } from '@penning/contract/claim';
import type { Code } from './translations/translate.ts';

/** What a page may know about a claim: never who claims, what or how much. */
interface ClaimDetail {
  claimId: string;
  reference: string | null;
  status: ClaimStatus;
}

/** The events of `<penning-claim>` with their details. */
export interface PenningEvents {
  'penning-ready': Record<string, never>;
  'penning-submitted': ClaimDetail;
  'penning-confirmed': ClaimDetail;
  'penning-error': { code: Code; message: string };
}

declare global {
  interface HTMLElementEventMap {
    'penning-ready': CustomEvent<PenningEvents['penning-ready']>;
    'penning-submitted': CustomEvent<PenningEvents['penning-submitted']>;
    'penning-confirmed': CustomEvent<PenningEvents['penning-confirmed']>;
    'penning-error': CustomEvent<PenningEvents['penning-error']>;
  }
}

/** Tells the page; bubbles out of the shadow root. */
export function tell<Name extends keyof PenningEvents>(
  element: HTMLElement,
  name: Name,
  detail: PenningEvents[Name],
): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
