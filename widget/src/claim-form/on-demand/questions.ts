import { html, nothing, type TemplateResult } from 'lit/html.js';
import { readingsOf } from '../later/amounts.ts';
import { choosesReceipts, mostInMenu, yearsBefore, type ItemValue } from '../first/form-value.ts';
import type { PenningClaim } from '../claim-form.ts';
import type { Clerk } from '../later/form-controller.ts';
import { askingStyles } from './questions.styles.ts';
import { renderField, renderProblem } from '../first/fields.ts';
import { renderBrand } from '../first/layout.ts';
import { hintOf } from '../first/items.ts';
import { renderRefused } from './refused-tile.ts';
import { renderSummary } from './summary.ts';
import { placeErrors } from './place-errors.ts';

/** Questions and problems, and what they wear. */
export const asking = {
  styles: askingStyles,
  renderSummary,
  renderRefused,
  renderRestored,
  renderNoticeDetails,
  renderClosed,
  renderPurpose,
  renderQuestion,
  renderDateOffer,
  renderDistance,
  renderBelongs,
  renderWhyLost,
  placeErrors,
};

/** Says that what was typed is back after the page went away. */
function renderRestored(form: PenningClaim, clerk: Clerk): TemplateResult {
  const { t } = form.speaker;
  return html`<div class="notice row">
    <p>${t('restored', { time: timeOf(form) })}</p>
    <button type="button" class="plain" @click=${() => clerk.sending.restart()}>${t('startAgain')}</button>
  </div>`;
}

/** The number that support asks for, and the way round a form that cannot come. */
function renderNoticeDetails(form: PenningClaim): unknown {
  const { t } = form.speaker;
  const { requestId, retryAfter } = form.notice ?? {};
  return html`${retryAfter ? html`<p>${t('tryIn', { n: Math.ceil(retryAfter / 60) })}</p>` : nothing}
  ${requestId ? html`<p class="hint">${t('number', { id: requestId })}</p>` : nothing}
  ${form.stage === 'failed' && !form.hosted ? html`<a href="${form.apiBase}/c/${form.church ?? ''}">${t('openPage')}</a>` : nothing}`;
}

/** A church that takes no claims now. */
function renderClosed(form: PenningClaim): TemplateResult {
  const { t } = form.speaker;
  const { name, suspended } = form.configuration;
  return html`<div class="page stack">
    ${renderBrand(form)}
    <h2 aria-level=${form.level}>${t('closed')}</h2>
    <p>${suspended ? form.speaker.error('church_suspended') : t('closedWhy', { church: name })}</p>
  </div>`;
}

/** Where a menu would be too long: a field that finds purposes by what is typed. */
function renderPurpose(form: PenningClaim, item: ItemValue, name: string): unknown {
  const { costCentre } = item;
  const { costCentres } = form.configuration;
  if (costCentres.length <= mostInMenu) return undefined;
  const list = `${name}-list`;
  return renderField(form, {
    name,
    label: form.speaker.t('purpose'),
    value: costCentres.find(({ id }) => id === costCentre)?.name ?? costCentre,
    hint: hintOf(form, item),
    input: { list, placeholder: form.speaker.t('choose') },
    below: html`<datalist id=${list}>
      ${costCentres.map((one) => html`<option value=${one.name}></option>`)}
    </datalist>`,
  });
}

/** Which of its two readings an ambiguous amount has: a question, not an error. */
function renderQuestion(
  { speaker }: PenningClaim,
  item: ItemValue,
  name: string,
): TemplateResult | undefined {
  const { t, money } = speaker;
  const choices = item.asked && readingsOf(item);
  if (!choices) return undefined;
  const question = t('whichAmount', { typed: item.amount, a: money(choices[0]), b: money(choices[1]) });
  return html`<fieldset class="notice warn question" aria-describedby="${name}-why">
    <legend class="quiet">${question}</legend>
    <p aria-hidden="true"><b>${question}</b></p>
    <p class="hint" id="${name}-why">${t('whyAmount')}</p>
    ${choices.map(
      (cents) =>
        html`<label class="choice"
          ><input
            type="radio"
            name=${name.replace('amount', 'choice')}
            value=${cents}
            .checked=${item.choice === String(cents)}
          /><span class="sum">${money(cents)}</span></label
        >`,
    )}
  </fieldset>`;
}

/** For a date in the future: the same day last year. */
function renderDateOffer(
  { speaker, today }: PenningClaim,
  clerk: Clerk,
  { date }: ItemValue,
  name: string,
): TemplateResult | undefined {
  const earlier = date && yearsBefore(date, 1);
  if (clerk.errors.get(name) !== 'date_in_future' || earlier > today) return undefined;
  return html`<button type="button" class="plain" @click=${() => clerk.editing.assign(name, earlier)}>
    ${speaker.t('useDate', { date: speaker.date(earlier) })}
  </button>`;
}

/** The rate, and what the kilometres come to. */
function renderDistance(
  { speaker }: PenningClaim,
  clerk: Clerk,
  item: ItemValue,
): TemplateResult | undefined {
  const { t, money } = speaker;
  const rate = clerk.rateOf(item);
  const cents = clerk.centsOf(item);
  if (rate === undefined) return undefined;
  return html`<p class="hint">
    ${t('rate', { rate: money(rate) })}${cents === undefined ? nothing : html` = <b>${money(cents)}</b>`}
  </p>`;
}

/** Which receipts belong to this expense, when there are several. */
function renderBelongs(form: PenningClaim, item: ItemValue, index: number): TemplateResult | typeof nothing {
  const { t } = form.speaker;
  const name = `items.${index}.receipts`;
  if (item.lost || !choosesReceipts(form.value, form.receipts)) return nothing;
  return html`<fieldset class="belongs" aria-describedby="${name}-problem">
    <legend class="label">${t('belongs')}</legend>
    <div class="chips">
      ${form.receipts.map((receipt, number) =>
        receipt.state !== 'refused'
          ? html`<label class="choice"
              ><input
                type="checkbox"
                name=${name}
                value=${receipt.id}
                .checked=${item.receipts.includes(receipt.id)}
              />${t('receipt', { n: number + 1 })}</label
            >`
          : nothing,
      )}
    </div>
    ${renderProblem(form, name)}
  </fieldset>`;
}

/** Why there is no receipt. */
function renderWhyLost(form: PenningClaim, { lostReceipt }: ItemValue, name: string): TemplateResult {
  const { t } = form.speaker;
  return renderField(form, {
    name,
    label: t('whyNoReceipt'),
    hint: t('whyNoReceiptHint'),
    value: lostReceipt,
  });
}

function timeOf({ speaker, restored }: PenningClaim): string {
  return new Intl.DateTimeFormat([speaker.language, 'nl'], { timeStyle: 'short' }).format(new Date(restored));
}
