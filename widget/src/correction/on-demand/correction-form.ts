import { html, nothing, type TemplateResult } from 'lit';
import type { FormWork } from '../../claim-form/first/form-host.ts';
import { renderItems } from '../../claim-form/first/items.ts';
import { renderNotice } from '../../claim-form/first/notice.ts';
import { renderPicker } from '../../claim-form/first/picker.ts';
import { chevron } from '../../hosted-page/icons.ts';
import { icon } from '../../theme/icons.ts';
import type { CorrectionHost } from './correction-host.ts';

/** The question, an answer, receipts, everything that was sent, and one button. */
export function renderCorrection(host: CorrectionHost): TemplateResult {
  const { page, form } = host;
  const { work, stage } = form;
  return html`<div class="frame stack" lang=${form.i18n.language}>
    <p class="quiet" role="status">${form.announcement}</p>
    ${renderAsked(host)}
    ${
      stage === 'form' && work
        ? renderForm(host, work)
        : stage === 'failed'
          ? renderNotice(form)
          : html`<p class="quiet">${page.t('loading')}</p>
              <div class="shape high"></div>`
    }
  </div>`;
}

/** The church's question, who asks, and when. */
function renderAsked({ page, view }: CorrectionHost): TemplateResult {
  const asked = view.timeline.findLast(({ action }) => action === 'claim.returned');
  const date = asked ? page.i18n.date(asked.at, true, view.church.timeZone) : '';
  return html`<section class="notice warn stack" aria-labelledby="question">
    <h3 id="question" aria-level="2">${page.t('asks')}</h3>
    <div class="asked">
      <p class="note strong">${view.question}</p>
      ${asked ? html`<p class="hint">${asked.actor.name ? page.t('by', { date, name: asked.actor.name }) : date}</p>` : nothing}
    </div>
    <p>${page.texts.status.returned[2]}</p>
  </section>`;
}

function renderForm(host: CorrectionHost, work: FormWork): TemplateResult {
  const { page, form } = host;
  const { value, busy } = form;
  const { t } = form.i18n;
  return html`<form
    class="stack"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      form.withWork(() => work.submission.submit());
    }}
    @input=${() => work.edits.read()}
    @change=${({ target }: Event) => leave(work, target as HTMLInputElement)}
  >
    ${work.renderSummary()} ${renderNotice(form)} ${renderDraftNotice(host, work)}
    <div class="field">
      <label class="label" for="answer">${page.t('answer')}</label>
      <textarea id="answer" name="answer" rows="3" maxlength="1000" .value=${value.answer ?? ''}></textarea>
    </div>
    <section class="stack">
      <h3 aria-level="3">${t('receipts')}</h3>
      <p class="hint under" id="receipts-hint">${t('receiptsHint')}</p>
      ${renderPicker(form)}
    </section>
    <details
      .open=${host.open}
      @toggle=${({ target }: Event) => host.fold((target as HTMLDetailsElement).open)}
    >
      <summary>${page.t('changeSent')}${icon(chevron)}</summary>
      <div class="stack items">${renderItems(form)}</div>
    </details>
    <div class="stack">
      <p class="line total"><b>${t('total')}</b>${work.renderTotal()}</p>
      <button class="main" aria-disabled=${busy ? 'true' : 'false'}>
        ${busy ? t(work.receipts.busy ? 'busyReceipts' : 'busy') : page.t('sendAgain')}
      </button>
    </div>
  </form>`;
}

/** Checks a control of an item that was left. */
function leave({ edits }: FormWork, { name, value, type }: HTMLInputElement): void {
  if (name.startsWith('items') && type !== 'file') edits.changed(name, value);
}

function renderDraftNotice({ page, form }: CorrectionHost, work: FormWork): unknown {
  const { draftNotice } = form;
  if (!draftNotice) return nothing;
  if ('keepThis' in draftNotice) return form.questions?.renderDraftNotice(form, work);
  const time = form.i18n.date(draftNotice.at.toISOString(), true);
  return html`<div class="notice row">
    <p>${page.t('typedBefore', { time })}</p>
    <button type="button" class="plain" @click=${() => work.flow.restart()}>${page.t('asSent')}</button>
  </div>`;
}
