import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ItemValue } from '../first/form-value.ts';
import type { Clerk } from './form-controller.ts';
import { renderField } from '../first/fields.ts';

/** Takes one of several items away. */
export function renderRemove(clerk: Clerk, index: number, item: string): TemplateResult | typeof nothing {
  const { t } = clerk.form.speaker;
  if (clerk.form.value.items.length < 2) return nothing;
  return html`<button
    type="button"
    class="plain"
    aria-label=${t('removeItem', { item })}
    @click=${() => clerk.editing.removeItem(index)}
  >
    ${t('remove')}
  </button>`;
}

/** The distance of a mileage item, with the rate and what it comes to. */
export function renderKilometres(clerk: Clerk, item: ItemValue, name: string): TemplateResult {
  const { form } = clerk;
  return renderField(form, {
    name,
    label: form.speaker.t('kilometres'),
    value: item.kilometres,
    input: { mode: 'decimal' },
    below: form.asking?.renderDistance(form, clerk, item),
  });
}

/** What is known of the total: the sum, or that an amount is still asked; no `output`, which would be read out at every key. */
export function renderTotal(clerk: Clerk): TemplateResult {
  const { value, speaker } = clerk.form;
  const { total } = clerk;
  const open = total === undefined && value.items.some((item) => item.asked && clerk.readingsOf(item));
  const known = value.items.reduce((sum, item) => sum + (clerk.centsOf(item) ?? 0), 0);
  return html`<span class=${open ? 'hint' : 'sum'}
    >${open ? speaker.t('totalOpen') : speaker.money(total ?? known)}</span
  >`;
}

/** How many receipts there are. */
export function renderCount({ form, receipts }: Clerk): TemplateResult | typeof nothing {
  const n = receipts.ids.length;
  return n ? html`<span class="hint"> · ${form.speaker.t('count', { n })}</span>` : nothing;
}
