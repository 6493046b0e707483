import { html, nothing, type TemplateResult } from 'lit';
import { today, yearsBefore } from './days.ts';
import { car, icon, plus } from '../../theme/icons.ts';
import type { FormView } from './form-host.ts';
import type { ItemValue } from './form-value.ts';
import { renderField } from './fields.ts';

/** Cards of the expenses, and the buttons that add one. */
export function renderItems(form: FormView): TemplateResult {
  const { t } = form.i18n;
  const { items } = form.value;
  const { limits, mileageRates } = form.configuration;
  const full = items.length >= limits.items;
  return html`${items.map((item, index) => renderItem(form, item, index))}
  ${
    full
      ? html`<p class="hint">${form.i18n.error('items_too_many')}</p>`
      : html`<div class="row two">
          <button type="button" @click=${() => form.withWork((work) => work.edits.addItem('expense'))}>
            ${icon(plus)}${t('addExpense')}
          </button>
          ${mileageRates.length > 0 ? html`<button type="button" @click=${() => form.withWork((work) => work.edits.addItem('mileage'))}>${icon(car)}${t('addMileage')}</button>` : nothing}
        </div>`
  }`;
}

/** Name of a line: "Expense 2". */
export function itemName(form: FormView, index: number): string {
  const { items } = form.value;
  const kind = items[index]?.kind ?? 'expense';
  return form.i18n.t(kind, { n: items.slice(0, index + 1).filter((item) => item.kind === kind).length });
}

function renderItem(form: FormView, item: ItemValue, index: number): TemplateResult {
  const { t } = form.i18n;
  const title = itemName(form, index);
  const at = (field: string) => `items.${index}.${field}`;
  const mileage = item.kind === 'mileage';
  return html`<fieldset class="item card" part="item">
    <legend class="quiet">${title}</legend>
    <div class="row">
      <h4 aria-hidden="true">${title}</h4>
      ${form.work?.renderRemove(index, title)}
    </div>
    <div class="grid">
      ${
        form.questions?.renderPurpose(form, item, at('costCentre')) ??
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
      <div class="row days" role="group" aria-label=${t('day')}>
        ${form.work?.renderDays(item, at('date'))}
      </div>
      ${mileage ? form.work?.renderKilometres(item, at('kilometres')) : renderAmount(form, item, index)}
    </div>
    ${form.work && form.questions?.renderQuestion(form, form.work, item, at('amount'))}
    ${mileage ? nothing : html`${renderLost(form, item, at('lost'))}${form.questions?.renderBelongs(form, item, index)}`}
  </fieldset>`;
}

/** The church's hint for the chosen purpose. */
export function hintOf({ configuration }: FormView, { costCentre }: ItemValue): string | undefined {
  return configuration.costCentres.find(({ id }) => id === costCentre)?.hint;
}

/** Box for an expense without a receipt, where the church takes it, and the reason. */
function renderLost(form: FormView, item: ItemValue, name: string): unknown {
  if (!form.configuration.lostReceipts || form.work?.checks.receiptsOf(item).length) return nothing;
  return html`<label class="option"
      ><input type="checkbox" name=${name} .checked=${item.lost !== ''} />${form.i18n.t('noReceipt')}</label
    >${item.lost ? form.questions?.renderWhyLost(form, item, `${name}Receipt`) : nothing}`;
}

function renderDate(form: FormView, item: ItemValue, name: string): TemplateResult {
  const { work } = form;
  const latest = today();
  return renderField(form, {
    name,
    label: form.i18n.t(item.kind === 'expense' ? 'date' : 'day'),
    value: item.date,
    input: { type: 'date', max: latest, min: yearsBefore(latest, form.configuration.limits.ageYears) },
    below: work && form.questions?.renderDateOffer(form, work, item, name),
  });
}

function renderAmount(form: FormView, item: ItemValue, index: number): TemplateResult {
  const name = `items.${index}.amount`;
  return renderField(form, {
    name,
    label: form.i18n.t('amount'),
    value: item.amount,
    before: '€',
    input: { mode: 'decimal' },
  });
}
