import { expect, test } from 'vitest';
import { claimedWith, haveCommon, looksAlike } from './duplicate-rule.ts';

test.each([
  ['the same picture', 0, false, false, true],
  ['a picture that was compressed again', 10, false, false, true],
  ['two invoices on one form with other amounts', 12, false, false, false],
  ['the same, on one day', 12, false, true, false],
  ['a smaller and darker copy with the same amount', 24, true, false, true],
  ['a copy turned by a degree with the same amount', 36, true, false, true],
  ['receipts of one shop with the same amount on other days', 42, true, false, false],
  ['a cropped copy with the same amount and date', 60, true, true, true],
  ['the largest distance', 64, true, true, true],
  ['two purchases that only have amount and date in common', 65, true, true, false],
  ['other pictures', 128, true, true, false],
])('%s', (_, distance, sameAmount, sameDate, alike) => {
  expect(looksAlike({ distance, sameAmount, sameDate })).toBe(alike);
});

test('a receipt of several items is claimed with each amount and with their sum', () => {
  const split = claimedWith([
    { amountCents: 700, date: '2026-03-01' },
    { amountCents: 550, date: '2026-03-02' },
  ]);
  const whole = claimedWith([{ amountCents: 1250, date: '2026-03-02' }]);
  expect(haveCommon(split.amounts, whole.amounts)).toBe(true);
  expect(haveCommon(split.dates, whole.dates)).toBe(true);
  expect(haveCommon(whole.amounts, claimedWith([{ amountCents: 1251, date: '2026-03-02' }]).amounts)).toBe(
    false,
  );
});
