import { html, nothing, type TemplateResult } from 'lit/html.js';
import { check, icon, warn } from '../../../theme/icons.ts';
import type { Speaker } from '../../../translations/translate.ts';
import type { Clerk } from '../form-controller.ts';
import type { PenningClaim } from '../../claim-form.ts';
import type { Receipt } from './receipt-queue.ts';

const cross = 'M5.5 5.5l9 9m0-9-9 9';
/** A file without a picture. */
export const fileIcon = 'M5 2.5h6.5L15.5 6.5v11H5zM11 2.5V7h4.5';

/** The chosen receipts. */
export function renderTiles({ speaker, asking }: PenningClaim, clerk: Clerk): TemplateResult[] {
  return clerk.receipts.list.map((receipt, index) =>
    ((receipt.state === 'refused' && asking?.renderRefused) || renderTile)(
      speaker,
      clerk,
      receipt,
      index + 1,
    ),
  );
}

function renderTile({ t }: Speaker, clerk: Clerk, receipt: Receipt, n: number): TemplateResult {
  const { state, percent } = receipt;
  return html`<li class="tile" id=${receipt.id}>
    <div class="picture">
      ${receipt.preview ?? icon(fileIcon)}
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
    <b>${t('receipt', { n })}</b>
    ${receipt.prepared && !receipt.preview ? html`<span class="hint name">${receipt.name}</span>` : nothing}
    ${
      state === 'clean'
        ? html`<span class="fine">${icon(check)}${t('received')}</span>`
        : /refused|failed/.test(state)
          ? html`<span class="problem">${t('notSent')}</span
              >${state === 'failed' ? html`<button type="button" class="plain" @click=${() => clerk.receipts.resend()}>${t('again')}</button>` : nothing}`
          : html`<span class="hint"
              >${t(state === 'sending' ? 'sending' : state === 'checking' ? 'checking' : 'waiting', { n: percent })}</span
            >`
    }
    ${receipt.doubtful ? html`<span class="doubt">${icon(warn)}${t('legible')}</span>` : nothing}
  </li>`;
}
