import { expect, test } from 'vitest';
import { closedReasons, remedyFor } from './closed.ts';

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
  [{ confirmedFinanceAddresses: 0 }, ['nobody']],
  [{ suspendedAt: then }, ['suspended']],
  [{ waitingSince: then, costCentres: 0 }, ['waiting', 'purposeless']],
  [{ archivedAt: then, waitingSince: then, costCentres: 0 }, ['archived']],
])('a church with %o is closed because of %j', (fields, reasons) => {
  expect(closedReasons({ ...open, ...fields })).toEqual(reasons);
});

test('only who can mend a reason is led there', () => {
  const administrator = { slug: 'a', role: 'administrator' as const, may: ['configure' as const] };
  const treasurer = { slug: 'a', role: 'treasurer' as const, may: [] };
  const operator = { slug: 'a', role: 'operator' as const, may: ['archive' as const] };
  expect(remedyFor('nobody', administrator)).toBe('/churches/a/settings/finance-addresses');
  expect(remedyFor('nobody', treasurer)).toBeUndefined();
  expect(remedyFor('waiting', administrator)).toBeUndefined();
  expect(remedyFor('waiting', operator)).toBe('/waiting-churches');
  expect(remedyFor('suspended', operator)).toBe('/abuse');
  expect(remedyFor('archived', operator)).toBe('/churches/a/settings/archive');
});
