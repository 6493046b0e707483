import { html, nothing, type TemplateResult } from 'lit';
import { renderBrand } from '../first/brand.ts';
import { today, yearsBefore } from '../first/days.ts';
import { renderField, renderProblem } from '../first/fields.ts';
import type { FormView, FormWork } from '../first/form-host.ts';
import { choosesReceipts, mostInMenu, type ItemValue } from '../first/form-value.ts';
import { renderElsewhere } from './elsewhere.ts';
import { hintOf } from '../first/items.ts';

/** Says that the draft is back after the page went away, or that another tab keeps it. */
export function renderDraftNotice({ i18n, draftNotice, configuration }: FormView, work: FormWork): unknown {
  const { t } = i18n;
  if (!draftNotice) return nothing;
  if ('keepThis' in draftNotice) return renderElsewhere(i18n, draftNotice);
  const { timeZone } = configuration;
  const short = { timeStyle: 'short', timeZone } as const;
  const time = new Intl.DateTimeFormat([i18n.language, 'nl'], short).format(draftNotice.at);
  return html`<div class="notice row">
    <p>${t('restored', { time: time })} ${draftNotice.withoutAccount ? t('accountAgain') : nothing}</p>
    <button type="button" class="plain" @click=${() => work.flow.restart()}>${t('startAgain')}</button>
  </div>`;
}

/** Says how long to wait and which number support asks for, with a link to the form's own page when it cannot be shown here. */
export function renderNoticeDetails(form: FormView): TemplateResult {
  const { t } = form.i18n;
  const { code, requestId, retryAfter } = form.notice ?? {};
  // A wrong address has no hosted form either: the page's own link stays.
  const hasPage = form.stage === 'failed' && !form.host.hosted && code !== 'answer_foreign';
  return html`${retryAfter ? html`<p>${t('tryIn', { n: Math.ceil(retryAfter / 60) })}</p>` : nothing}
  ${requestId ? html`<p class="hint">${t('number', { id: requestId })}</p>` : nothing}
  ${hasPage ? html`<a href="${form.host.apiBase}/c/${form.host.church ?? ''}">${t('openPage')}</a>` : nothing}`;
}

/** Page of a church that takes no claims now. */
export function renderClosed(form: FormView): TemplateResult {
  const { t } = form.i18n;
  const { name, suspended } = form.configuration;
  return html`<div class="page stack">
    ${renderBrand(form)}
    <h2 aria-level=${form.host.level}>${t('closed')}</h2>
    <p>${suspended ? form.i18n.error('church_suspended') : t('closedWhy', { church: name })}</p>
  </div>`;
}

/** Field that finds purposes by typing, where a menu would be too long. */
export function renderPurpose(form: FormView, item: ItemValue, name: string): TemplateResult | undefined {
  const { costCentre } = item;
  const { costCentres } = form.configuration;
  if (costCentres.length <= mostInMenu) return undefined;
  const list = `${name}-list`;
  return renderField(form, {
    name,
    label: form.i18n.t('purpose'),
    value: costCentres.find(({ id }) => id === costCentre)?.name ?? costCentre,
    hint: hintOf(form, item),
    input: { list, placeholder: form.i18n.t('choose') },
    below: html`<datalist id=${list}>
      ${costCentres.map((one) => html`<option value=${one.name}></option>`)}
    </datalist>`,
  });
}

/** Question which of its two readings an ambiguous amount has; it is no error. */
export function renderQuestion(
  { i18n }: FormView,
  work: FormWork,
  item: ItemValue,
  name: string,
): TemplateResult | undefined {
  const { t, money } = i18n;
  const choices = item.asked && work.checks.readingsOf(item);
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
          /><span class="sum" translate="no">${money(cents)}</span></label
        >`,
    )}
  </fieldset>`;
}

/** Button that takes the same day last year for a date in the future. */
export function renderDateOffer(
  { i18n }: FormView,
  work: FormWork,
  { date }: ItemValue,
  name: string,
): TemplateResult | undefined {
  const earlier = date && yearsBefore(date, 1);
  if (work.checks.errors.get(name) !== 'date_in_future' || earlier > today()) return undefined;
  return html`<button type="button" class="plain" @click=${() => work.edits.assign(name, earlier)}>
    ${i18n.t('useDate', { date: i18n.date(earlier) })}
  </button>`;
}

/** The rate, and the amount of the kilometres. */
export function renderDistance(
  { i18n }: FormView,
  work: FormWork,
  item: ItemValue,
): TemplateResult | undefined {
  const { t, money } = i18n;
  const rate = work.checks.rateOf(item);
  const cents = work.checks.centsOf(item);
  if (rate === undefined) return undefined;
  return html`<p class="hint">
    ${t('rate', { rate: money(rate) })}${cents === undefined ? nothing : html` = <b translate="no">${money(cents)}</b>`}
  </p>`;
}

/** Boxes for the receipts of this expense, when there are several. */
export function renderBelongs(
  form: FormView,
  item: ItemValue,
  index: number,
): TemplateResult | typeof nothing {
  const { t } = form.i18n;
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

/** Field for the reason why there is no receipt. */
export function renderWhyLost(form: FormView, { lostReceipt }: ItemValue, name: string): TemplateResult {
  const { t } = form.i18n;
  return renderField(form, {
    name,
    label: t('whyNoReceipt'),
    hint: t('whyNoReceiptHint'),
    value: lostReceipt,
  });
}
