import { css, html, type TemplateResult } from 'lit';
import { today } from '../first/days.ts';
import type { FormView } from '../first/form-host.ts';
import type { ItemValue } from '../first/form-value.ts';
import { localeOf, type WidgetLanguage } from '../../translations/languages.ts';

type NamedDay = [day: string, word: string];

/** Named days by language and day: `Intl` is slow. */
const known: Record<string, NamedDay[]> = {};

/** Today, yesterday and the last Sunday before them, in a language's words; `now` is a day. */
export function namedDays(language: WidgetLanguage, now = today()): NamedDay[] {
  return (known[language + now] ??= nameDays(localeOf(language), now));
}

function nameDays(locale: string | string[], now: string): NamedDay[] {
  const noon = Date.parse(`${now}T12:00Z`);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
  const sinceSunday = new Date(noon).getUTCDay();
  return [0, 1, sinceSunday].slice(0, sinceSunday > 1 ? 3 : 2).map((days) => {
    const day = new Date(noon - days * 86_400_000).toISOString().slice(0, 10);
    const word = days > 1 ? weekday.format(new Date(`${day}T12:00`)) : relative.format(-days, 'day');
    return [day, word.slice(0, 1).toLocaleUpperCase(locale) + word.slice(1)];
  });
}

/** Buttons for the days of most receipts, for who would rather not type a date. */
export function renderDays(
  { i18n }: FormView,
  { date }: ItemValue,
  choose: (day: string) => void,
): TemplateResult {
  return html`${namedDays(i18n.language).map(
    ([day, word]) =>
      html`<button type="button" aria-pressed=${day === date ? 'true' : 'false'} @click=${() => choose(day)}>
        ${word}
      </button>`,
  )}`;
}

/** Styles of the buttons for days; their place is kept by the form's own styles. */
export const dayStyles = css`
  .days button {
    padding-inline: 10px;
    font-weight: 500;
  }
  .days [aria-pressed='true'] {
    border-color: var(--accent);
    color: var(--accent);
  }
`;
