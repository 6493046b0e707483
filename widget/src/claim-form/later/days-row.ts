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
  return html`<div class="row days" role="group" aria-label=${i18n.t('day')}>
    ${namedDays(i18n.language).map(
      ([day, word]) =>
        html`<button
          type="button"
          aria-pressed=${day === date ? 'true' : 'false'}
          @click=${() => choose(day)}
        >
          ${word}
        </button>`,
    )}
  </div>`;
}

/** Styles of the buttons for days: under the date, also where the amount stands beside it. */
export const dayStyles = css`
  .days {
    grid-column: 1 / -1;
    justify-content: start;
    margin-top: -8px;
  }
  .days button {
    padding-inline: 10px;
    font-weight: 500;
  }
  .days [aria-pressed='true'] {
    border-color: var(--accent);
    color: var(--accent);
  }
  .days + * {
    order: 1;
  }
  @container (min-width: 340px) {
    .days {
      order: 2;
    }
  }
  @container (min-width: 920px) {
    .item .days {
      order: 1;
      grid-column: 2 / -1 !important;
    }
    .days + * {
      order: 0;
    }
    .item .description {
      order: 2;
    }
  }
`;
