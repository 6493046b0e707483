import { html, type TemplateResult } from 'lit/html.js';
import { icon, warn } from '../../theme/icons.ts';
import type { PenningClaim } from '../claim-form.ts';
import type { Clerk } from '../later/form-controller.ts';
import { itemName } from '../first/items.ts';

/** What is still wrong, counted, each point a link to its control. */
export function renderSummary(form: PenningClaim, clerk: Clerk): TemplateResult {
  const { t } = form.speaker;
  const { points } = clerk;
  return html`<div
    class="notice wrong summary"
    id="summary"
    part="summary"
    role="group"
    tabindex="-1"
    aria-labelledby="summary-title"
  >
    <h3 id="summary-title" aria-level=${form.level}>${icon(warn)}${t('almost', { n: points.length })}</h3>
    <p class="hint">${t('kept')}</p>
    <ul>
      ${points.map(
        ([name, code]) =>
          html`<li>
            <a href="#${name}" @click=${(event: Event) => goTo(form, event, name)}
              >${placeOf(form, name)}:
              ${lowerFirst(
                form.speaker
                  .error(code)
                  .split(/(?<=[.?]) /)[0]
                  ?.replace(/\.$/, '') ?? '',
              )}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

function goTo(form: PenningClaim, event: Event, name: string): void {
  event.preventDefault();
  event.stopPropagation();
  form.focusOn(name === 'items' ? 'items.0.amount' : name);
}

/** The name of a control for people: "Expense 2, Amount". */
function placeOf(form: PenningClaim, name: string): string {
  const { t } = form.speaker;
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
  const comma = form.speaker.language === 'ar' ? '، ' : ', ';
  return [itemName(form, Number(index)), label[field ?? '']].filter(Boolean).join(comma);
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z’]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}
