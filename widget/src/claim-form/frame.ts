import { html, nothing, type TemplateResult } from 'lit';
import { choosesReceipts } from '../form-value.ts';
import { camera, check, icon } from '../theme/icons.ts';
import type { PenningClaim } from './claim-form.ts';
import { renderProblem } from './fields.ts';
import { renderFoot } from './foot.ts';
import { renderItems } from './items.ts';
import { renderPayee } from './payee.ts';

/** What stands around every step: the live region, and the step. */
export function renderFrame(form: PenningClaim): TemplateResult {
  const step = { loading: renderShapes, failed: renderFailed, form: renderForm }[form.stage];
  return html`<div class="frame" part="form" lang=${form.speaker.language} ?data-hosted=${form.hosted}>
    <p class="quiet" role="status">${form.announcement}</p>
    ${
      form.nextStep
        ? html`<div class="page brands">${renderBrand(form)}</div>
            ${form.nextStep.render()}`
        : step(form)
    }
  </div>`;
}

/** Church and logo. */
export function renderBrand(form: PenningClaim): TemplateResult {
  const { name, logoUrl } = form.configuration;
  return html`<div class="brand">
    ${logoUrl ? html`<img src=${new URL(logoUrl, form.apiBase).href} alt="" height="40" />` : nothing}
    <div><b>${name}</b>${form.speaker.t('claims')}</div>
  </div>`;
}

function renderForm(form: PenningClaim): TemplateResult {
  const { t } = form.speaker;
  const { open, policyText } = form.configuration;
  if (!open && form.clerk) return form.clerk.asking.renderClosed(form);
  const level = form.level + 1;
  const section = (n: number, title: string, content: unknown) =>
    html`<section class="stack">
      <h3 aria-level=${level}>${n}. ${title}</h3>
      ${content}
    </section>`;
  return html`<form
    class="claim"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      form.ask((clerk) => clerk.submit());
    }}
    @input=${() => form.read()}
    @change=${({ target }: Event) => {
      const { name, value, type } = target as HTMLInputElement;
      form.read();
      if (type !== 'file') form.ask((clerk) => clerk.changed(name, value));
    }}
    @dragover=${(event: Event) => event.preventDefault()}
    @drop=${(event: DragEvent) => {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      form.ask((clerk) => clerk.addFiles(files));
    }}
  >
    <div class="page stack">
      ${renderBrand(form)} ${form.clerk?.renderSummary()} ${renderNotice(form)}
      <header class="stack">
        <h2 id="title" tabindex="-1" aria-level=${form.level}>${t('title')}</h2>
        <p class="lead">${t('intro')}</p>
        <p class="ticks">
          <span class="fine">${icon(check)}${t('noAccount')}</span>
          <span class="fine">${icon(check)}${t('twoMinutes')}</span>
        </p>
      </header>
      ${form.restored ? form.clerk?.asking.renderRestored(form) : nothing}
      ${section(
        1,
        t('receipts'),
        html`<p class="hint under" id="receipts-hint">${t('receiptsHint')}</p>
          ${renderPicker(form)}`,
      )}
      ${section(2, t('paidFor'), renderItems(form))} ${section(3, t('money'), renderPayee(form))}
      ${
        policyText
          ? html`<details class="rules">
              <summary>${t('rules')}</summary>
              <p class="hint">${policyText}</p>
            </details>`
          : nothing
      }
    </div>
    ${renderFoot(form)}
  </form>`;
}

function renderPicker(form: PenningClaim): TemplateResult {
  const { t } = form.speaker;
  const alone = !choosesReceipts(form.value, form.receipts);
  const problems = alone
    ? form.value.items.map((_, index) => renderProblem(form, `items.${index}.receipts`))
    : nothing;
  const choose = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    form.ask((clerk) => clerk.addFiles(files));
  };
  return html`<ul class="tiles">
      ${form.clerk?.picker.renderTiles(form, form.clerk)}
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

function renderFailed(form: PenningClaim): TemplateResult {
  return html`<div class="page stack">
    <h2 aria-level=${form.level}>${form.speaker.t('claims')}</h2>
    ${renderNotice(form)}
  </div>`;
}

function renderNotice(form: PenningClaim): TemplateResult | typeof nothing {
  const { t, error } = form.speaker;
  const { notice, stage } = form;
  if (!notice) return nothing;
  const broken = stage === 'failed';
  return html`<div
    class="notice ${notice.code === 'draft_expired' ? 'warn' : 'wrong'} stack"
    id="notice"
    role="group"
    tabindex="-1"
    aria-labelledby="notice-text"
  >
    <p id="notice-text">${error(notice.code)}</p>
    ${notice.requestId ? html`<p class="hint">${t('number', { id: notice.requestId })}</p>` : nothing}
    <div class="row">
      <button type="button" @click=${() => (broken ? form.load() : form.ask((clerk) => clerk.submit()))}>
        ${t('again')}
      </button>
      ${broken && !form.hosted ? html`<a href="${form.apiBase}/c/${form.church ?? ''}">${t('openPage')}</a>` : nothing}
    </div>
  </div>`;
}

function renderShapes(form: PenningClaim): TemplateResult {
  return html`<div class="page stack" aria-busy="true">
    <p class="quiet">${form.speaker.t('loading')}</p>
    ${['short', '', 'high', 'short', 'high', ''].map((kind) => html`<div class="shape ${kind}"></div>`)}
  </div>`;
}
