import { expect, test } from 'vitest';
import { namedDays } from './days-row.ts';

test.each([
  [
    'en',
    '2026-11-28',
    [
      ['2026-11-28', 'Today'],
      ['2026-11-27', 'Yesterday'],
      ['2026-11-22', 'Sunday'],
    ],
  ],
  [
    'nl',
    '2026-03-03',
    [
      ['2026-03-03', 'Vandaag'],
      ['2026-03-02', 'Gisteren'],
      ['2026-03-01', 'Zondag'],
    ],
  ],
  [
    'tr',
    '2026-11-28',
    [
      ['2026-11-28', 'Bugün'],
      ['2026-11-27', 'Dün'],
      ['2026-11-22', 'Pazar'],
    ],
  ],
  [
    'ar',
    '2026-11-28',
    [
      ['2026-11-28', 'اليوم'],
      ['2026-11-27', 'أمس'],
      ['2026-11-22', 'الأحد'],
    ],
  ],
] as const)('%s names today, yesterday and Sunday on %s', (language, now, days) => {
  expect(namedDays(language, now)).toEqual(days);
});

test('on a Sunday and a Monday two days are enough', () => {
  expect(namedDays('en', '2026-11-29').map(([, word]) => word)).toEqual(['Today', 'Yesterday']);
  expect(namedDays('en', '2026-11-30')).toEqual([
    ['2026-11-30', 'Today'],
    ['2026-11-29', 'Yesterday'],
  ]);
});
