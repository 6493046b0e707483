import { html, type TemplateResult } from 'lit';
import type { FormView } from './form-host.ts';
import { itemName } from './items.ts';

/** The running total and the button, at the foot or in the side column. */
export function renderFoot(form: FormView): TemplateResult {
  const { t, money } = form.i18n;
  const { work, value, busy } = form;
  return html`<div class="foot" part="foot">
    <h3 class="wide" aria-level=${form.host.level + 1}>${t('yourClaim')}</h3>
    <ul class="wide lines">
      ${value.items.map((item, index) => {
        const cents = work?.checks.centsOf(item);
        return html`<li class="line">
          <span>${item.description || itemName(form, index)}</span
          ><span class="sum" translate="no">${cents === undefined ? '–' : money(cents)}</span>
        </li>`;
      })}
    </ul>
    <p class="line total">
      <span><b>${t('total')}</b>${work?.renderCount()}</span>
      ${work?.renderTotal() ?? html`<span class="sum" translate="no">${money(0)}</span>`}
    </p>
    <button class="main" part="submit" aria-disabled=${busy ? 'true' : 'false'}>
      ${busy ? t(form.work?.receipts.busy ? 'busyReceipts' : 'busy') : t('proceed')}
    </button>
    <p class="hint">${t('lastStep')}</p>
    <slot name="privacy"></slot>
  </div>`;
}
