import { html, nothing, type TemplateResult } from 'lit';
import { choosesReceipts, yearsBefore, type ItemValue } from '../form-value.ts';
import type { PenningClaim } from './claim-form.ts';
import type { Clerk } from './clerk.ts';
import { renderProblem } from './fields.ts';
import { renderBrand } from './frame.ts';

export { laterControls } from '../theme/later.styles.ts';
export { askingStyles } from './asking.styles.ts';
export { renderSummary } from './summary.ts';

/** Says that what was typed is back after the page went away. */
export function renderRestored(form: PenningClaim): TemplateResult {
  const { t } = form.speaker;
  return html`<div class="notice row">
    <p>${t('restored')}</p>
    <button type="button" class="plain" @click=${() => form.restart()}>${t('startAgain')}</button>
  </div>`;
}

/** A church that takes no claims now. */
export function renderClosed(form: PenningClaim): TemplateResult {
  const { t } = form.speaker;
  return html`<div class="page stack">
    ${renderBrand(form)}
    <h2 aria-level=${form.level}>${t('closed')}</h2>
    <p>${t('closedWhy', { church: form.configuration.name })}</p>
  </div>`;
}

/** Which of its two readings an ambiguous amount has: a question, not an error. */
export function renderQuestion(
  { speaker }: PenningClaim,
  clerk: Clerk,
  item: ItemValue,
  name: string,
): TemplateResult | undefined {
  const { t, money } = speaker;
  const choices = item.asked && clerk.checks.readingsOf(item);
  if (!choices) return undefined;
  const question = t('whichAmount', { typed: item.amount, a: money(choices[0]), b: money(choices[1]) });
  return html`<fieldset class="notice warn question" aria-describedby="${name}-why">
    <legend class="quiet">${question}</legend>
    <p aria-hidden="true"><b class="strong">${question}</b></p>
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
export function renderDateOffer(
  { speaker, today }: PenningClaim,
  clerk: Clerk,
  { date }: ItemValue,
  name: string,
): TemplateResult | undefined {
  const earlier = date && yearsBefore(date, 1);
  if (clerk.errors.get(name) !== 'date_in_future' || earlier > today) return undefined;
  return html`<button type="button" class="plain" @click=${() => clerk.assign(name, earlier)}>
    ${speaker.t('useDate', { date: speaker.date(earlier) })}
  </button>`;
}

/** The rate, and what the kilometres come to. */
export function renderDistance(
  { speaker }: PenningClaim,
  clerk: Clerk,
  item: ItemValue,
): TemplateResult | undefined {
  const { t, money } = speaker;
  const rate = clerk.rateOf(item);
  const cents = clerk.centsOf(item);
  if (rate === undefined) return undefined;
  return html`<p class="hint">
    ${t('rate', { rate: money(rate) })}${cents === undefined ? nothing : html` = <b class="strong">${money(cents)}</b>`}
  </p>`;
}

/** Which receipts belong to this expense, when there are several. */
export function renderBelongs(
  form: PenningClaim,
  item: ItemValue,
  index: number,
): TemplateResult | typeof nothing {
  const { t } = form.speaker;
  const name = `items.${index}.receipts`;
  if (!choosesReceipts(form.value, form.receipts)) return nothing;
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
