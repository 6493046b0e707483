import { html, nothing, type TemplateResult } from 'lit/html.js';
import { yearsBefore, type ItemValue } from './form-value.ts';
import { car, icon, plus } from '../../theme/icons.ts';
import type { PenningClaim } from '../claim-form.ts';
import { renderField } from './fields.ts';

/** The cards of what was paid, and the buttons that add one. */
export function renderItems(form: PenningClaim): TemplateResult {
  const { t } = form.speaker;
  const { items } = form.value;
  const { limits, mileageRates } = form.configuration;
  const full = items.length >= limits.items;
  return html`${items.map((item, index) => renderItem(form, item, index))}
  ${
    full
      ? html`<p class="hint">${form.speaker.error('items_too_many')}</p>`
      : html`<div class="row two">
          <button type="button" @click=${() => form.ask((clerk) => clerk.editing.addItem('expense'))}>
            ${icon(plus)}${t('addExpense')}
          </button>
          ${mileageRates.length > 0 ? html`<button type="button" @click=${() => form.ask((clerk) => clerk.editing.addItem('mileage'))}>${icon(car)}${t('addMileage')}</button>` : nothing}
        </div>`
  }`;
}

/** How a line is called: "Expense 2". */
export function itemName(form: PenningClaim, index: number): string {
  const { items } = form.value;
  const kind = items[index]?.kind ?? 'expense';
  return form.speaker.t(kind, { n: items.slice(0, index + 1).filter((item) => item.kind === kind).length });
}

function renderItem(form: PenningClaim, item: ItemValue, index: number): TemplateResult {
  const { t } = form.speaker;
  const title = itemName(form, index);
  const at = (field: string) => `items.${index}.${field}`;
  const mileage = item.kind === 'mileage';
  return html`<fieldset class="item card" part="item">
    <legend class="quiet">${title}</legend>
    <div class="row">
      <h4 aria-hidden="true">${title}</h4>
      ${form.clerk?.renderRemove(index, title)}
    </div>
    <div class="grid">
      ${
        form.asking?.renderPurpose(form, item, at('costCentre')) ??
        renderField(form, {
          name: at('costCentre'),
          label: t('purpose'),
          value: item.costCentre,
          hint: hintOf(form, item),
          options: form.configuration.costCentres,
          input: { placeholder: t('choose') },
        })
      }
      ${renderField(form, { name: at('description'), label: t('what'), value: item.description })}
      ${renderDate(form, item, at('date'))}
      ${mileage ? form.clerk?.renderKilometres(item, at('kilometres')) : renderAmount(form, item, index)}
    </div>
    ${form.asking?.renderQuestion(form, item, at('amount'))}
    ${mileage ? nothing : html`${renderLost(form, item, at('lost'))}${form.asking?.renderBelongs(form, item, index)}`}
  </fieldset>`;
}

/** What the church says of the chosen purpose. */
export function hintOf({ configuration }: PenningClaim, { costCentre }: ItemValue): string | undefined {
  return configuration.costCentres.find(({ id }) => id === costCentre)?.hint;
}

/** Where the church takes it: there is no receipt, and why. */
function renderLost(form: PenningClaim, item: ItemValue, name: string): unknown {
  if (!form.configuration.lostReceipts || form.clerk?.receiptsOf(item).length) return nothing;
  return html`<label class="option"
      ><input
        type="checkbox"
        name=${name}
        .checked=${item.lost !== ''}
      />${form.speaker.t('noReceipt')}</label
    >${item.lost ? form.asking?.renderWhyLost(form, item, `${name}Receipt`) : nothing}`;
}

function renderDate(form: PenningClaim, item: ItemValue, name: string): TemplateResult {
  const { today, clerk } = form;
  return renderField(form, {
    name,
    label: form.speaker.t(item.kind === 'expense' ? 'date' : 'day'),
    value: item.date,
    input: { type: 'date', max: today, min: yearsBefore(today, form.configuration.limits.ageYears) },
    below: clerk && form.asking?.renderDateOffer(form, clerk, item, name),
  });
}

function renderAmount(form: PenningClaim, item: ItemValue, index: number): TemplateResult {
  const name = `items.${index}.amount`;
  return renderField(form, {
    name,
    label: form.speaker.t('amount'),
    value: item.amount,
    before: '€',
    input: { mode: 'decimal' },
  });
}
