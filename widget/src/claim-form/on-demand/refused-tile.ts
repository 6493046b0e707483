import { html, type TemplateResult } from 'lit/html.js';
import type { Clerk } from '../later/form-controller.ts';
import { icon } from '../../theme/icons.ts';
import type { Speaker } from '../../translations/translate.ts';
import type { Receipt } from '../later/receipts/receipt-queue.ts';
import { fileIcon } from '../later/receipts/tiles.ts';

/** A receipt that cannot be used: why, and the ways out. */
export function renderRefused(
  { t, error }: Speaker,
  clerk: Clerk,
  receipt: Receipt,
  n: number,
): TemplateResult {
  const other = ({ target }: Event) => {
    (target as HTMLElement).closest('ul')?.querySelector<HTMLInputElement>('[name=receipts]')?.click();
    clerk.editing.removeReceipt(receipt);
  };
  return html`<li class="refused card stack" id=${receipt.id}>
    <div class="why">
      <span class="sign">${icon(fileIcon)}</span>
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
        @click=${() => clerk.editing.removeReceipt(receipt)}
      >
        ${t('remove')}
      </button>
    </div>
  </li>`;
}
