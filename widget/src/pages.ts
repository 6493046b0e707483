import './index.ts';
import { PenningStatus } from './claim-status/claim-status.ts';
import { PenningConfirmAddress } from './mail-links/confirm-address.ts';
import { PenningConfirm } from './mail-links/confirm-claim.ts';
import { PenningDevice } from './mail-links/device.ts';
import { PenningNotMe } from './mail-links/not-me.ts';

declare global {
  interface HTMLElementTagNameMap {
    'penning-status': PenningStatus;
    'penning-confirm': PenningConfirm;
    'penning-confirm-address': PenningConfirmAddress;
    'penning-not-me': PenningNotMe;
    'penning-device': PenningDevice;
  }
}

// On these pages the form stands alone: it has the first heading and no border.
const form = document.querySelector('penning-claim');
form?.toggleAttribute('hosted', true);
form?.addEventListener('penning-ready', () => {
  document.documentElement.lang = form.speaker.language;
  document.title = `${form.speaker.t('claims')} · ${form.configuration.name}`;
});

// In a frame of a church's site the page says how high it is; `frame.ts` listens there.
if (window.parent !== window) {
  const tellHeight = () =>
    window.parent.postMessage({ type: 'penning-height', height: document.documentElement.offsetHeight }, '*');
  new ResizeObserver(tellHeight).observe(document.documentElement);
}

customElements.define('penning-status', PenningStatus);
customElements.define('penning-confirm', PenningConfirm);
customElements.define('penning-confirm-address', PenningConfirmAddress);
customElements.define('penning-not-me', PenningNotMe);
customElements.define('penning-device', PenningDevice);
