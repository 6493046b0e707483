import { html, nothing, type TemplateResult } from 'lit';
import { check, cross, file, icon, warn } from '../../../theme/icons.ts';
import type { FormView, FormWork } from '../../first/form-host.ts';
import type { Receipt } from '../../first/receipt.ts';

/** Tiles of the chosen receipts. */
export function renderTiles(form: FormView, work: FormWork): TemplateResult[] {
  const { list } = work.receipts;
  const tiles = list.map((receipt, index) =>
    ((receipt.state === 'refused' && form.questions?.renderRefused) || renderTile)(
      form,
      work,
      receipt,
      index + 1,
    ),
  );
  const all = list.filter(({ state }) => state !== 'refused').length;
  const n = list.filter(({ state }) => state === 'clean').length;
  // Of one receipt its own tile says it.
  if (all > 1 && n < all)
    tiles.push(html`<li class="progress hint">${form.i18n.t('progress', { n, all })}</li>`);
  return tiles;
}

function renderTile(
  { i18n, questions }: FormView,
  work: FormWork,
  receipt: Receipt,
  n: number,
): TemplateResult {
  const { t } = i18n;
  const { state, percent } = receipt;
  return html`<li class="tile" id=${receipt.id}>
    <div class="picture">
      ${receipt.preview ?? icon(file)}
      ${state === 'sending' ? html`<progress max="100" .value=${percent} aria-label=${t('receipt', { n })}></progress>` : nothing}
      <button
        type="button"
        class="remove"
        aria-label=${t('removeReceipt', { n })}
        @click=${() => work.edits.removeReceipt(receipt)}
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
              >${state === 'failed' ? html`<button type="button" class="plain" @click=${() => work.receipts.resend()}>${t('again')}</button>` : nothing}`
          : html`<span class="hint"
              >${t(state === 'sending' ? 'sending' : state === 'checking' ? 'checking' : 'waiting', { n: percent })}</span
            >`
    }
    ${receipt.doubtful ? html`<span class="doubt">${icon(warn)}${t('legible')}</span>` : nothing}
    ${questions && receipt.warnings?.length ? html`<span class="doubt">${icon(warn)}${questions.warningsOf(i18n, receipt.warnings)}</span>` : nothing}
  </li>`;
}
