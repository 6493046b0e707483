import { html, nothing, type TemplateResult } from 'lit';
import { check, icon } from '../../theme/icons.ts';
import { renderBrand } from './brand.ts';
import { renderFoot } from './foot.ts';
import type { FormView } from './form-host.ts';
import { renderItems } from './items.ts';
import { renderNotice } from './notice.ts';
import { renderPayee } from './payee.ts';
import { renderPicker } from './picker.ts';

/** Number of the form's parts: receipts, expenses, payee, foot. */
export const allParts = 4;

/** Frame of every step: the live region, and the step. */
export function renderLayout(form: FormView): TemplateResult {
  const { language } = form.i18n;
  return html`<div
    class="frame"
    part="form"
    lang=${language}
    dir=${language === 'ar' ? 'rtl' : 'ltr'}
    ?data-hosted=${form.host.hosted}
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

function renderForm(form: FormView): TemplateResult {
  const { t } = form.i18n;
  const { open, suspended } = form.configuration;
  if ((suspended || !open) && form.questions) return form.questions.renderClosed(form);
  const { parts } = form;
  return html`<form
    class="claim"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      form.withWork((work) => work.submission.submit());
    }}
    @input=${() => form.work?.edits.read()}
    @change=${({ target }: Event) => {
      const { name, value, type } = target as HTMLInputElement;
      if (name && type !== 'file') form.withWork((work) => work.edits.changed(name, value));
    }}
  >
    <div class="page stack">
      ${renderBrand(form)} ${form.work?.renderSummary()} ${renderNotice(form)}
      <header class="stack">
        <h2 id="title" tabindex="-1" aria-level=${form.host.level}>
          <slot name="title">${t('title')}</slot>
        </h2>
        <p class="lead"><slot name="intro">${t('intro')}</slot></p>
        <p class="ticks">
          <span class="fine">${icon(check)}${t('noAccount')}</span>
          <span class="fine">${icon(check)}${t('twoMinutes')}</span>
        </p>
      </header>
      ${form.draftNotice && form.work ? form.questions?.renderDraftNotice(form, form.work) : nothing}
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

/** The church's rules, in its own words. */
function renderRules({ configuration, i18n }: FormView): TemplateResult | typeof nothing {
  return configuration.policyText
    ? html`<details class="rules under">
        <summary>${i18n.t('rules')}</summary>
        <p class="hint">${configuration.policyText}</p>
      </details>`
    : nothing;
}

function renderSection(form: FormView, n: number, title: string, content: unknown): TemplateResult {
  return html`<section class="stack">
    <h3 aria-level=${form.host.level + 1}>${n}. ${title}</h3>
    ${content}
  </section>`;
}

/** Shapes of the form while it loads, or why it cannot be shown, with the link that the page wrote inside the element. */
function renderEmpty(form: FormView): TemplateResult {
  return form.stage === 'failed'
    ? html`<div class="page stack">
        <h2 aria-level=${form.host.level}>${form.i18n.t('claims')}</h2>
        ${renderNotice(form)}
        ${form.questions && form.notice?.code !== 'answer_foreign' ? nothing : html`<slot></slot>`}
      </div>`
    : html`<div class="page stack" aria-busy="true">
        <p class="quiet">${form.i18n.t('loading')}</p>
        ${['short', 'high', 'short', 'high'].map((kind) => html`<div class="shape ${kind}"></div>`)}
      </div>`;
}
