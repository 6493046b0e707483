import { html, nothing, type TemplateResult } from 'lit/html.js';
import { renderNotice, renderPicker } from '../../claim-form/first/layout.ts';
import { renderItems } from '../../claim-form/first/items.ts';
import { chevron } from '../../theme/page-icons.ts';
import { icon } from '../../theme/icons.ts';
import type { PenningCorrection } from './correction.ts';

/** The question, an answer, receipts, everything that was sent, and one button. */
export function renderCorrection(form: PenningCorrection): TemplateResult {
  const { page, clerk, stage } = form;
  return html`<div class="frame stack" lang=${form.speaker.language}>
    <p class="quiet" role="status">${form.announcement}</p>
    ${renderAsked(form)}
    ${
      stage === 'form' && clerk
        ? renderForm(form)
        : stage === 'failed'
          ? renderNotice(form)
          : html`<p class="quiet">${page.t('loading')}</p>
              <div class="shape high"></div>`
    }
  </div>`;
}

/** In the church's own words, who asks, and when. */
function renderAsked({ page, view }: PenningCorrection): TemplateResult {
  const asked = view.timeline.findLast(({ action }) => action === 'claim.returned');
  const date = asked ? page.speaker.date(asked.at, true) : '';
  return html`<section class="notice warn stack" aria-labelledby="question">
    <h3 id="question" aria-level="2">${page.t('asks')}</h3>
    <div class="asked">
      <p class="note strong">${view.question}</p>
      ${asked ? html`<p class="hint">${asked.actor.name ? page.t('by', { date, name: asked.actor.name }) : date}</p>` : nothing}
    </div>
    <p>${page.texts.status.returned[2]}</p>
  </section>`;
}

function renderForm(form: PenningCorrection): TemplateResult {
  const { page, clerk, value, busy } = form;
  const { t } = form.speaker;
  return html`<form
    class="stack"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      form.ask(() => clerk?.sending.submit());
    }}
    @input=${() => clerk?.editing.read()}
    @change=${({ target }: Event) => form.left(target as HTMLInputElement)}
  >
    ${clerk?.renderSummary()} ${renderNotice(form)} ${form.restored ? renderRestored(form) : nothing}
    <div class="field">
      <label class="label" for="answer">${page.t('answer')}</label>
      <textarea id="answer" name="answer" rows="3" maxlength="1000" .value=${value.answer}></textarea>
    </div>
    <section class="stack">
      <h3 aria-level="3">${t('receipts')}</h3>
      <p class="hint under" id="receipts-hint">${t('receiptsHint')}</p>
      ${renderPicker(form)}
    </section>
    <details
      .open=${form.open}
      @toggle=${({ target }: Event) => form.fold((target as HTMLDetailsElement).open)}
    >
      <summary>${page.t('changeSent')}${icon(chevron)}</summary>
      <div class="stack items">${renderItems(form)}</div>
    </details>
    <div class="stack">
      <p class="line total"><b>${t('total')}</b>${clerk?.renderTotal()}</p>
      <button class="main" aria-disabled=${busy ? 'true' : 'false'}>
        ${busy ? t(clerk?.receipts.busy ? 'busyReceipts' : 'busy') : page.t('sendAgain')}
      </button>
    </div>
  </form>`;
}

function renderRestored(form: PenningCorrection): TemplateResult {
  const time = form.speaker.date(form.restored, true);
  return html`<div class="notice row">
    <p>${form.page.t('typedBefore', { time })}</p>
    <button type="button" class="plain" @click=${() => form.clerk?.sending.restart()}>
      ${form.page.t('asSent')}
    </button>
  </div>`;
}
