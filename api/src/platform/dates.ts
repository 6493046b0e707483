import type { Language } from '@penning/contract/fields';

/** Writing of dates and sums in each language. */
export const locales: Record<Language, string> = { en: 'en-IE', nl: 'nl-NL' };

/** The calendar day of a moment in a time zone, `YYYY-MM-DD`. */
export function dayOf(moment: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return format.format(moment);
}

/** A day as people write it: `7 April 2026`, in Dutch `7 april 2026`. */
export function formatDay(at: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(at);
}

/** A moment as people write it: `7 April 2026, 19:12`, in Dutch `7 april 2026, 19.12 uur`. */
export function formatMoment(at: Date, language: Language, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(at);
  return `${formatDay(at, language, timeZone)}, ${language === 'nl' ? `${time.replace(':', '.')} uur` : time}`;
}
