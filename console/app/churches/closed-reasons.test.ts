import { expect, test } from 'vitest';
import { closedReasons, pageThatFixes } from './closed-reasons.ts';

const open = {
  archivedAt: null,
  suspendedAt: null,
  waitingSince: null,
  confirmedFinanceAddresses: 1,
  costCentres: 1,
};
const then = '2026-11-21T09:30:00.000Z';

test.each([
  [{}, []],
  [{ confirmedFinanceAddresses: 0 }, ['noAddress']],
  [{ suspendedAt: then }, ['suspended']],
  [{ waitingSince: then, costCentres: 0 }, ['waiting', 'noPurpose']],
  [{ archivedAt: then, waitingSince: then, costCentres: 0 }, ['archived']],
])('a church with %o is closed because of %j', (fields, reasons) => {
  expect(closedReasons({ ...open, ...fields })).toEqual(reasons);
});

test('only people who can fix a reason get a link to its page', () => {
  const administrator = { slug: 'a', role: 'administrator' as const, may: ['configure' as const] };
  const treasurer = { slug: 'a', role: 'treasurer' as const, may: [] };
  const operator = { slug: 'a', role: 'operator' as const, may: ['archive' as const] };
  expect(pageThatFixes('noAddress', administrator)).toBe('/churches/a/settings/finance-addresses');
  expect(pageThatFixes('noAddress', treasurer)).toBeUndefined();
  expect(pageThatFixes('waiting', administrator)).toBeUndefined();
  expect(pageThatFixes('waiting', operator)).toBe('/waiting-churches');
  expect(pageThatFixes('suspended', operator)).toBe('/abuse');
  expect(pageThatFixes('archived', operator)).toBe('/churches/a/settings/archive');
});
