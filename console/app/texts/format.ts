import type { Language } from '@penning/contract/fields';
import { textsIn } from './texts.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A calendar day in words: `14 March 2026`, `14 maart 2026`; the year is left out when it is the present one. */
export function formatDay(day: string, language: Language, now: string, timeZone: string): string {
  const thisYear = dayOf(now, timeZone).slice(0, 4);
  const year = day.slice(0, 4) === thisYear ? undefined : 'numeric';
  return dayFormat(language, year).format(new Date(`${day}T12:00:00Z`));
}

/** A moment in words: `Today 19:12`, `Yesterday 19:12`, `14 March 19:12`. */
export function formatMoment(moment: string, language: Language, now: string, timeZone: string): string {
  const { time } = textsIn(language);
  const day = dayOf(moment, timeZone);
  const yesterday = dayOf(new Date(Date.parse(now) - dayMs).toISOString(), timeZone);
  const name =
    day === dayOf(now, timeZone)
      ? time.today
      : day === yesterday
        ? time.yesterday
        : formatDay(day, language, now, timeZone);
  return time.at(name, formatClock(moment, language, timeZone));
}

/** The time of a moment: `19:12`, `19.12 uur`. */
export function formatClock(moment: string, language: Language, timeZone: string): string {
  const { hours, minutes } = localTime(moment, timeZone);
  return textsIn(language).time.clock(hours, minutes);
}

/** A moment for lists: the time today and yesterday, else the day. */
export function formatWhen(moment: string, language: Language, now: string, timeZone: string): string {
  const recent = Date.parse(now) - Date.parse(moment) < 2 * dayMs;
  return recent
    ? formatMoment(moment, language, now, timeZone)
    : formatDay(dayOf(moment, timeZone), language, now, timeZone);
}

/** Lowers the first letter of a moment for use inside a sentence: `today 19:12`. */
export function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A number as people write it: `12.5`, `12,5`. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-IE' : language, { maximumFractionDigits: 1 }).format(
    value,
  );
}

/** The calendar day of a moment in a time zone, `2026-03-14`. */
export function dayOf(moment: string, timeZone: string): string {
  return localTime(moment, timeZone).day;
}

/** Turns a moment into a day and a time; the only place that depends on the time zone. */
function localTime(moment: string, timeZone: string): { day: string; hours: string; minutes: string } {
  const parts = zoneFormat(timeZone).formatToParts(new Date(moment));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === name)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    hours: part('hour'),
    minutes: part('minute'),
  };
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** Keeps one format for each time zone, because making one takes longer than using it. */
function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  const format =
    zoneFormats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    });
  zoneFormats.set(timeZone, format);
  return format;
}

function dayFormat(language: Language, year: 'numeric' | undefined) {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year,
    timeZone: 'UTC',
  });
}
