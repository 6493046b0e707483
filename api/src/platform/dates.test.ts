import { expect, test } from 'vitest';
import { dayOf, formatMoment } from './dates.ts';

test.each([
  ['2026-04-07T22:30:00Z', 'Europe/Amsterdam', '2026-04-08'],
  ['2026-12-31T22:59:59Z', 'Europe/Amsterdam', '2026-12-31'],
  ['2026-12-31T22:59:59Z', 'Europe/London', '2026-12-31'],
  ['2026-12-31T22:59:59Z', 'Pacific/Auckland', '2027-01-01'],
  ['2026-01-01T03:00:00Z', 'America/Curacao', '2025-12-31'],
])('%s in %s is on %s', (moment, timeZone, day) => {
  expect(dayOf(new Date(moment), timeZone)).toBe(day);
});

test('a moment is written on the clock of its time zone', () => {
  const at = new Date('2026-04-07T17:12:00Z');
  expect(formatMoment(at, 'en', 'Europe/Amsterdam')).toBe('7 April 2026, 19:12');
  expect(formatMoment(at, 'nl', 'Europe/Amsterdam')).toBe('7 april 2026, 19.12 uur');
  expect(formatMoment(at, 'nl', 'Pacific/Auckland')).toBe('8 april 2026, 05.12 uur');
});
