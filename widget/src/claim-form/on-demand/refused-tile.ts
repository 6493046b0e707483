import { html, type TemplateResult } from 'lit';
import { file, icon } from '../../theme/icons.ts';
import type { FormView, FormWork } from '../first/form-host.ts';
import type { Receipt } from '../first/receipt.ts';

/** A receipt that cannot be used: why, and the ways out. */
export function renderRefused(
  { i18n }: FormView,
  work: FormWork,
  receipt: Receipt,
  n: number,
): TemplateResult {
  const { t, error } = i18n;
  const other = ({ target }: Event) => {
    (target as HTMLElement).closest('ul')?.querySelector<HTMLInputElement>('[name=receipts]')?.click();
    work.edits.removeReceipt(receipt);
  };
  return html`<li class="refused card stack" id=${receipt.id}>
    <div class="why">
      <span class="sign">${icon(file)}</span>
      <div>
        <b>${t('receipt', { n })} · ${receipt.name}</b>
        <p class="problem">${error(receipt.code ?? 'internal_error')}</p>
      </div>
    </div>
    <div class="row">
      <button type="button" @click=${other}>${t('otherFile')}</button>
      <button
        type="button"
        class="plain"
        aria-label=${t('removeReceipt', { n })}
        @click=${() => work.edits.removeReceipt(receipt)}
      >
        ${t('remove')}
      </button>
    </div>
  </li>`;
}
