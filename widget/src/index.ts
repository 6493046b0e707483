import { PenningClaim } from './claim-form/claim-form.ts';
import { apiBaseOf } from './element/api-base.ts';

declare global {
  interface HTMLElementTagNameMap {
    'penning-claim': PenningClaim;
  }
}

/** Makes the element, once: a page may have two copies of the script. */
function start(): void {
  if (!customElements.get('penning-claim')) customElements.define('penning-claim', PenningClaim);
}

/** Brings the original script; the element is made without it where that cannot come. */
function bringOriginal(base: string): void {
  const script = document.createElement('script');
  Object.assign(script, { type: 'module', src: `${base}/widget/v1/penning.js`, onerror: start });
  document.head.append(script);
}

// A copy on the church's own domain has none of its later parts beside it: the original comes instead.
const named = document.querySelector('penning-claim[api]')?.getAttribute('api');
if (named && !apiBaseOf(named).startsWith(new URL(import.meta.url).origin)) bringOriginal(apiBaseOf(named));
else start();
