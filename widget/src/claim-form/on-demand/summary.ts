import { html, type TemplateResult } from 'lit';
import { icon, warn } from '../../theme/icons.ts';
import type { FormView, FormWork } from '../first/form-host.ts';
import { itemName } from '../first/items.ts';

/** Summary of what is still wrong, counted, each point a link to its control. */
export function renderSummary(form: FormView, work: FormWork): TemplateResult {
  const { t } = form.i18n;
  const { points } = work.checks;
  return html`<div
    class="notice wrong summary"
    id="summary"
    part="summary"
    role="group"
    tabindex="-1"
    aria-labelledby="summary-title"
  >
    <h3 id="summary-title" aria-level=${form.host.level}>
      ${icon(warn)}${t('almost', { n: points.length })}
    </h3>
    <p class="hint">${t('kept')}</p>
    <ul>
      ${points.map(
        ([name, code]) =>
          html`<li>
            <a href="#${name}" @click=${(event: Event) => goTo(form, event, name)}
              >${placeOf(form, name)}:
              ${lowerFirst(
                form.i18n
                  .error(code)
                  .replace(/([.?]) .*$/s, '$1')
                  .replace(/\.$/, ''),
              )}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

function goTo(form: FormView, event: Event, name: string): void {
  event.preventDefault();
  event.stopPropagation();
  form.focusOn(name === 'items' ? 'items.0.amount' : name);
}

/** Name of a control for people: "Expense 2, Amount". */
function placeOf(form: FormView, name: string): string {
  const { t } = form.i18n;
  const receipt = form.receipts.findIndex(({ id }) => id === name);
  if (receipt >= 0) return t('receipt', { n: receipt + 1 });
  const [, index, field] = name.split('.');
  if (!index)
    return (
      (
        { name: t('name'), email: t('email'), iban: t('iban'), accountHolder: t('holder') } as Record<
          string,
          string
        >
      )[name] ?? t('total')
    );
  const mileage = form.value.items[Number(index)]?.kind === 'mileage';
  const label: Record<string, string> = {
    costCentre: t('purpose'),
    description: t('what').replace(/[?؟]/, ''),
    date: t(mileage ? 'day' : 'date'),
    amount: t('amount'),
    kilometres: t('kilometres'),
    lostReceipt: t('whyNoReceipt').replace(/[?؟]/, ''),
  };
  const comma = form.i18n.language === 'ar' ? '، ' : ', ';
  return [itemName(form, Number(index)), label[field ?? '']].filter(Boolean).join(comma);
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z’]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}
