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

// On these pages there is nothing beside the form: it has the first heading and no border.
const element = document.querySelector('penning-claim');
element?.toggleAttribute('hosted', true);
element?.addEventListener('penning-ready', () => {
  const { language } = element.form.i18n;
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = `${element.form.i18n.t('claims')} · ${element.form.configuration.name}`;
});

// In a frame of a church's site the page says how high it is; `iframe-host.ts` listens there.
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
