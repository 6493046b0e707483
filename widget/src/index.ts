import { PenningClaim } from './claim-form/claim-form.ts';

declare global {
  interface HTMLElementTagNameMap {
    'penning-claim': PenningClaim;
  }
}

// A page may have two copies of the script.
if (!customElements.get('penning-claim')) customElements.define('penning-claim', PenningClaim);
