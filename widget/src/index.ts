import { PenningClaim } from './claim-form/claim-form.ts';

declare global {
  interface HTMLElementTagNameMap {
    'penning-claim': PenningClaim;
  }
}

if (!customElements.get('penning-claim')) customElements.define('penning-claim', PenningClaim);
