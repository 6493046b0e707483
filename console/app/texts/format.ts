import type { Language } from '@penning/contract/fields';
import { textsIn } from './texts.ts';

/** Churches keep Dutch time, wherever the server or the treasurer is. */
const timeZone = 'Europe/Amsterdam';
const dayMs = 24 * 60 * 60 * 1000;

/** A calendar day for people: `14 March 2026`, `14 maart 2026`; the year is left out when it is this one. */
export function formatDay(day: string, language: Language, now: string): string {
  const year = day.slice(0, 4) === dayOf(now).slice(0, 4) ? undefined : 'numeric';
  return dayFormat(language, year).format(new Date(`${day}T12:00:00Z`));
}

/** A moment for people: `Today 19:12`, `Yesterday 19:12`, `14 March 19:12`. */
export function formatMoment(moment: string, language: Language, now: string): string {
  const { time } = textsIn(language);
  const day = dayOf(moment);
  const name =
    day === dayOf(now)
      ? time.today
      : day === dayOf(new Date(Date.parse(now) - dayMs).toISOString())
        ? time.yesterday
        : formatDay(day, language, now);
  return time.at(name, formatClock(moment, language));
}

/** The time of a moment: `19:12`, `19.12 uur`. */
export function formatClock(moment: string, language: Language): string {
  const [hours = '', minutes = ''] = clockFormat.format(new Date(moment)).split(':');
  return textsIn(language).time.clock(hours, minutes);
}

/** A moment for lists: the time today and yesterday, else the day. */
export function formatWhen(moment: string, language: Language, now: string): string {
  const recent = Date.parse(now) - Date.parse(moment) < 2 * dayMs;
  return recent ? formatMoment(moment, language, now) : formatDay(dayOf(moment), language, now);
}

/** Like a moment, inside a sentence: `today 19:12`. */
export function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A number as people write it: `12.5`, `12,5`. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-IE' : language, { maximumFractionDigits: 1 }).format(
    value,
  );
}

/** The calendar day of a moment in Dutch time, `2026-03-14`. */
export function dayOf(moment: string): string {
  return isoFormat.format(new Date(moment));
}

function dayFormat(language: Language, year: 'numeric' | undefined) {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year,
    timeZone: 'UTC',
  });
}

const isoFormat = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone,
});
const clockFormat = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone,
});
