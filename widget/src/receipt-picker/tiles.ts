import { html, nothing, type TemplateResult } from 'lit-html';
import { check, icon, warn } from '../theme/icons.ts';
import type { Speaker } from '../translations/translate.ts';
import type { Clerk } from '../claim-form/clerk.ts';
import type { PenningClaim } from '../claim-form/claim-form.ts';
import type { Receipt } from './receipts.ts';

const cross = 'M5.5 5.5l9 9m0-9-9 9';
const file = 'M5 2.5h6.5L15.5 6.5v11H5zM11 2.5V7h4.5';

/** The chosen receipts. */
export function renderTiles({ speaker }: PenningClaim, clerk: Clerk): TemplateResult[] {
  return clerk.receipts.list.map((receipt, index) =>
    (receipt.state === 'refused' ? renderRefused : renderTile)(speaker, clerk, receipt, index + 1),
  );
}

function renderTile({ t }: Speaker, clerk: Clerk, receipt: Receipt, n: number): TemplateResult {
  const { state, percent } = receipt;
  return html`<li class="tile" id=${receipt.id}>
    <div class="picture">
      ${receipt.preview ?? icon(file)}
      ${state === 'sending' ? html`<progress max="100" .value=${percent} aria-label=${t('receipt', { n })}></progress>` : nothing}
      <button
        type="button"
        class="remove"
        aria-label=${t('removeReceipt', { n })}
        @click=${() => clerk.editing.removeReceipt(receipt)}
      >
        <span>${icon(cross)}</span>
      </button>
    </div>
    <b class="strong">${t('receipt', { n })}</b>
    ${
      state === 'clean'
        ? html`<span class="fine">${icon(check)}${t('received')}</span>`
        : state === 'failed'
          ? html`<span class="problem">${t('notSent')}</span
              ><button type="button" class="plain" @click=${() => clerk.receipts.resend()}>
                ${t('again')}
              </button>`
          : html`<span class="hint"
              >${t(state === 'sending' ? 'sending' : state === 'checking' ? 'checking' : 'waiting', { n: percent })}</span
            >`
    }
    ${receipt.doubtful ? html`<span class="doubt">${icon(warn)}${t('legible')}</span>` : nothing}
  </li>`;
}

function renderRefused({ t, error }: Speaker, clerk: Clerk, receipt: Receipt, n: number): TemplateResult {
  const other = ({ target }: Event) => {
    (target as HTMLElement).closest('ul')?.querySelector<HTMLInputElement>('[name=receipts]')?.click();
    clerk.editing.removeReceipt(receipt);
  };
  return html`<li class="refused card stack" id=${receipt.id}>
    <div class="why">
      <span class="sign">${icon(file)}</span>
      <div>
        <b class="strong">${t('receipt', { n })} · ${receipt.name}</b>
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
