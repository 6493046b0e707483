import { html, type TemplateResult } from 'lit';
import { icon, warn } from '../../theme/icons.ts';
import type { FormView, FormWork } from '../first/form-host.ts';
import { itemName } from '../first/items.ts';

/** Summary of what is still wrong, counted, each line a link to its control. */
export function renderSummary(form: FormView, work: FormWork): TemplateResult {
  const { t } = form.i18n;
  const lines = linesOf(form, work.checks.points);
  return html`<div
    class="notice wrong summary"
    id="summary"
    part="summary"
    role="group"
    tabindex="-1"
    aria-labelledby="summary-title"
  >
    <h3 id="summary-title" aria-level=${form.host.level}>${icon(warn)}${t('almost', { n: lines.length })}</h3>
    <p class="hint">${t('kept')}</p>
    <ul>
      ${lines.map(
        ({ name, text }) =>
          html`<li>
            <a href="#${name}" @click=${(event: Event) => goTo(form, event, name)}>${text}</a>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** A line for each point; the empty fields of an expense are one, at the first of them. */
function linesOf(form: FormView, points: FormWork['checks']['points']): { name: string; text: string }[] {
  const { t, error } = form.i18n;
  return points.flatMap(([name, code]) => {
    const item = /^items\.(\d+)\./.exec(name);
    const empty =
      item && code === 'required'
        ? points.filter(([other, problem]) => other.startsWith(item[0]) && problem === code)
        : [];
    if (item && empty.length > 1) {
      const text = `${itemName(form, Number(item[1]))}: ${t('emptyFields', { n: empty.length })}`;
      return empty[0]?.[0] === name ? [{ name, text }] : [];
    }
    const problem = error(code)
      .replace(/([.?]) .*$/s, '$1')
      .replace(/\.$/, '');
    return [{ name, text: `${placeOf(form, name)}: ${lowerFirst(problem)}` }];
  });
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
