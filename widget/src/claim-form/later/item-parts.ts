import { html, nothing, type TemplateResult } from 'lit';
import { renderField } from '../first/fields.ts';
import type { FormView, FormWork } from '../first/form-host.ts';
import type { ItemValue } from '../first/form-value.ts';
import { readingsOf } from './amounts.ts';
import type { FormChecks } from './form-checks.ts';

/** Button that takes one of several items away. */
export function renderRemove(
  { i18n, value }: FormView,
  item: string,
  remove: () => void,
): TemplateResult | typeof nothing {
  if (value.items.length < 2) return nothing;
  return html`<button
    type="button"
    class="plain"
    aria-label=${i18n.t('removeItem', { item })}
    @click=${remove}
  >
    ${i18n.t('remove')}
  </button>`;
}

/** Distance of a mileage item, with the rate and what it comes to. */
export function renderKilometres(
  form: FormView,
  work: FormWork,
  item: ItemValue,
  name: string,
): TemplateResult {
  return renderField(form, {
    name,
    label: form.i18n.t('kilometres'),
    value: item.kilometres,
    input: { mode: 'decimal' },
    below: form.questions?.renderDistance(form, work, item),
  });
}

/** The total as far as it is known, or that an amount is still asked; no `output`, which would be read out at every key. */
export function renderTotal({ value, i18n }: FormView, checks: FormChecks): TemplateResult {
  const { total } = checks;
  const open = total === undefined && value.items.some((item) => item.asked && readingsOf(item));
  const known = value.items.reduce((sum, item) => sum + (checks.centsOf(item) ?? 0), 0);
  return html`<span class=${open ? 'hint' : 'sum'} translate=${open ? 'yes' : 'no'}
    >${open ? i18n.t('totalOpen') : i18n.money(total ?? known)}</span
  >`;
}

/** Number of receipts. */
export function renderCount({ i18n }: FormView, n: number): TemplateResult | typeof nothing {
  return n ? html`<span class="hint"> · ${i18n.t('count', { n })}</span>` : nothing;
}
