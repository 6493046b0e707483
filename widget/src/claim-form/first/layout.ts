import { html, nothing, type TemplateResult } from 'lit/html.js';
import { choosesReceipts } from './form-value.ts';
import { camera, check, icon } from '../../theme/icons.ts';
import { languageNames, languagesOf } from '../../translations/translate.ts';
import type { PenningClaim } from '../claim-form.ts';
import { renderProblem } from './fields.ts';
import { renderFoot } from './foot.ts';
import { renderItems } from './items.ts';
import { renderPayee } from './payee.ts';

/** Receipts, expenses, payee, foot. */
export const allParts = 4;

/** What stands around every step: the live region, and the step. */
export function renderFrame(form: PenningClaim): TemplateResult {
  const { language } = form.speaker;
  return html`<div
    class="frame"
    part="form"
    lang=${language}
    dir=${language === 'ar' ? 'rtl' : 'ltr'}
    ?data-hosted=${form.hosted}
  >
    <p class="quiet" role="status">${form.announcement}</p>
    ${
      form.nextStep
        ? html`<div class="page brands">${renderBrand(form)}</div>
            ${form.nextStep.render()}`
        : form.stage === 'form'
          ? renderForm(form)
          : renderEmpty(form)
    }
  </div>`;
}

/** Church, logo and language. */
export function renderBrand(form: PenningClaim): TemplateResult {
  const { name, logoUrl } = form.configuration;
  const { language, t } = form.speaker;
  return html`<div class="brand">
    ${logoUrl ? html`<img src=${new URL(logoUrl, form.apiBase).href} alt="" height="40" />` : nothing}
    <div><b>${name}</b>${t('claims')}</div>
    <select
      class="language"
      aria-label=${t('language')}
      @change=${({ target }: Event) => {
        form.chosen = (target as HTMLSelectElement).value;
        void form.speak();
      }}
    >
      ${languagesOf(form.configuration.languages).map(
        (code) =>
          html`<option value=${code} lang=${code} .selected=${code === language}>
            ${languageNames[code]}
          </option>`,
      )}
    </select>
  </div>`;
}

function renderForm(form: PenningClaim): TemplateResult {
  const { t } = form.speaker;
  const { open, suspended } = form.configuration;
  if ((suspended || !open) && form.asking) return form.asking.renderClosed(form);
  const { parts } = form;
  return html`<form
    class="claim"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      form.ask((clerk) => clerk.sending.submit());
    }}
    @input=${() => form.clerk?.editing.read()}
    @change=${({ target }: Event) => {
      const { name, value, type } = target as HTMLInputElement;
      if (name && type !== 'file') form.ask((clerk) => clerk.editing.changed(name, value));
    }}
  >
    <div class="page stack">
      ${renderBrand(form)} ${form.clerk?.renderSummary()} ${renderNotice(form)}
      <header class="stack">
        <h2 id="title" tabindex="-1" aria-level=${form.level}><slot name="title">${t('title')}</slot></h2>
        <p class="lead"><slot name="intro">${t('intro')}</slot></p>
        <p class="ticks">
          <span class="fine">${icon(check)}${t('noAccount')}</span>
          <span class="fine">${icon(check)}${t('twoMinutes')}</span>
        </p>
      </header>
      ${form.restored && form.clerk ? form.asking?.renderRestored(form, form.clerk) : nothing}
      ${renderSection(
        form,
        1,
        t('receipts'),
        html`<p class="hint under" id="receipts-hint">${t('receiptsHint')}</p>
          ${renderPicker(form)}`,
      )}
      ${parts > 1 ? renderSection(form, 2, t('paidFor'), html`${renderRules(form)}${renderItems(form)}`) : nothing}
      ${parts > 2 ? renderSection(form, 3, t('money'), renderPayee(form)) : nothing}
    </div>
    ${parts > 3 ? renderFoot(form) : nothing}
  </form>`;
}

/** What the church pays for, in its own words. */
function renderRules({ configuration, speaker }: PenningClaim): TemplateResult | typeof nothing {
  return configuration.policyText
    ? html`<details class="rules under">
        <summary>${speaker.t('rules')}</summary>
        <p class="hint">${configuration.policyText}</p>
      </details>`
    : nothing;
}

function renderSection(form: PenningClaim, n: number, title: string, content: unknown): TemplateResult {
  return html`<section class="stack">
    <h3 aria-level=${form.level + 1}>${n}. ${title}</h3>
    ${content}
  </section>`;
}

/** The tiles, and the one that adds more. */
export function renderPicker(form: PenningClaim): TemplateResult {
  const { t } = form.speaker;
  const alone = !choosesReceipts(form.value, form.receipts);
  const problems = alone
    ? form.value.items.map((_, index) => renderProblem(form, `items.${index}.receipts`))
    : nothing;
  const choose = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    form.ask((clerk) => clerk.editing.addFiles(files));
  };
  return html`<ul class="tiles">
      ${form.clerk?.renderTiles()}
      <li class="add">
        ${icon(camera)}<label for="receipts">${t('addReceipt')}</label>
        <input
          id="receipts"
          type="file"
          name="receipts"
          multiple
          accept=${form.configuration.limits.mediaTypes.join()}
          aria-describedby="receipts-hint items.0.receipts-problem"
          aria-invalid=${alone && form.clerk?.errors.has('items.0.receipts') ? 'true' : 'false'}
          @change=${choose}
        />
      </li>
    </ul>
    ${problems}`;
}

/** A problem of the whole form. */
export function renderNotice(form: PenningClaim): TemplateResult | typeof nothing {
  const { notice, asking, stage, speaker } = form;
  if (!notice) return nothing;
  return html`<div class="notice stack" id="notice" tabindex="-1">
    <p>${speaker.error(notice.code)} ${form.clerk?.sending.waiting ? speaker.t('waits') : nothing}</p>
    ${asking?.renderNoticeDetails(form)}
    <button
      type="button"
      @click=${() => (stage === 'failed' ? form.load() : form.ask((clerk) => clerk.sending.submit()))}
    >
      ${speaker.t('again')}
    </button>
  </div>`;
}

/** Before the form stands: its shapes, or why it cannot come. */
function renderEmpty(form: PenningClaim): TemplateResult {
  return form.stage === 'failed'
    ? html`<div class="page stack">
        <h2 aria-level=${form.level}>${form.speaker.t('claims')}</h2>
        ${renderNotice(form)}
      </div>`
    : html`<div class="page stack" aria-busy="true">
        <p class="quiet">${form.speaker.t('loading')}</p>
        ${['short', 'high', 'short', 'high'].map((kind) => html`<div class="shape ${kind}"></div>`)}
      </div>`;
}
