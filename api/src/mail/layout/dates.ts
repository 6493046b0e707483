import type { Language } from '@penning/contract/fields';

/** How dates and sums are written in each language. */
export const locales: Record<Language, string> = { en: 'en-IE', nl: 'nl-NL' };

/** Churches' clocks: `7 April 2026, 19:12` and `7 april 2026, 19.12 uur`. */
export function tellMoment(at: Date, language: Language): string {
  const zone = { timeZone: 'Europe/Amsterdam' } as const;
  const date = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', ...zone }).format(at);
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', ...zone }).format(at);
  return language === 'nl' ? `${date}, ${time.replace(':', '.')} uur` : `${date}, ${time}`;
}
