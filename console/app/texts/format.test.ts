import { expect, test } from 'vitest';
import { everyLanguage } from './every-language.server.ts';
import { formatDay, formatMoment, formatNumber, formatWhen, inSentence } from './format.ts';
import { addTexts } from './texts.ts';

addTexts(everyLanguage);

const now = '2026-11-21T09:00:00Z';
const zone = 'Europe/Amsterdam';

test.each([
  ['2026-11-21T08:05:00Z', 'Today 09:05', 'Vandaag 09.05 uur'],
  ['2026-11-20T22:30:00Z', 'Yesterday 23:30', 'Gisteren 23.30 uur'],
  ['2026-11-20T23:30:00Z', 'Today 00:30', 'Vandaag 00.30 uur'],
  ['2026-04-07T17:12:00Z', '7 April 19:12', '7 april 19.12 uur'],
  ['2025-12-23T17:12:00Z', '23 December 2025 18:12', '23 december 2025 18.12 uur'],
])('%s is %s and %s in Dutch time', (moment, english, dutch) => {
  expect(formatMoment(moment, 'en', now, zone)).toBe(english);
  expect(formatMoment(moment, 'nl', now, zone)).toBe(dutch);
});

test('lists leave out the time of older days', () => {
  expect(formatWhen('2026-11-20T09:30:00Z', 'en', now, zone)).toBe('Yesterday 10:30');
  expect(formatWhen('2026-11-03T09:30:00Z', 'nl', now, zone)).toBe('3 november');
});

test('days, numbers and sentences', () => {
  expect(formatDay('2026-03-14', 'nl', now, zone)).toBe('14 maart');
  expect(formatDay('2025-03-14', 'en', now, zone)).toBe('14 March 2025');
  expect([formatNumber(12.5, 'en'), formatNumber(12.5, 'nl')]).toEqual(['12.5', '12,5']);
  expect(inSentence('Vandaag 09.05 uur')).toBe('vandaag 09.05 uur');
});

test('a moment can be shown in another time zone', () => {
  const moment = '2026-11-21T08:05:00Z';
  expect(formatMoment(moment, 'en', now, 'Atlantic/Reykjavik')).toBe('Today 08:05');
  expect(formatMoment(moment, 'en', '2026-11-22T12:30:00Z', 'Pacific/Auckland')).toBe('21 November 21:05');
  expect(formatWhen('2026-11-20T22:30:00Z', 'en', now, 'Pacific/Auckland')).toBe('Today 11:30');
});
