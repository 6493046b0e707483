import { expect, test } from 'vitest';
import type { ClaimSubmission } from '@penning/contract/claim';
import { claimStatuses } from '@penning/contract/claim-steps';
import { yearsBefore } from '../core/calendar.ts';
import { validateItems, type RuleFacts } from './validate-items.ts';
import { mayBecome } from '../core/status.ts';

const costCentreId = '0b0f3c9a-0000-4000-8000-000000000001';
const receiptId = '0b0f3c9a-0000-4000-8000-000000000002';

function submission(
  item: Partial<Extract<ClaimSubmission['items'][number], { kind: 'expense' }>> = {},
): ClaimSubmission {
  return {
    claimant: { name: 'Anna', email: 'anna@example.org' },
    payee: { iban: 'NL91ABNA0417164300', accountHolder: 'A. de Vries' },
    items: [
      {
        kind: 'expense',
        date: '2026-03-14',
        costCentreId,
        description: 'Coffee',
        amountCents: 2708,
        receiptIds: [receiptId],
        ...item,
      },
    ],
    note: '',
    language: 'en',
  };
}

const facts: RuleFacts = {
  earliestToday: '2026-04-07',
  latestToday: '2026-04-07',
  amountLimitCents: 1_000_000,
  costCentreIds: new Set([costCentreId]),
  receiptStates: new Map([[receiptId, 'clean']]),
  lostReceipts: false,
  mileageRate: (day) => (day >= '2024-01-01' ? 23 : undefined),
};

test.each([
  ['today', { date: '2026-04-07' }, []],
  ['tomorrow', { date: '2026-04-08' }, ['items.0.date date_in_future']],
  ['two years ago to the day', { date: '2024-04-07' }, []],
  ['two years and a day ago', { date: '2024-04-06' }, ['items.0.date date_too_old']],
  ['exactly the limit', { amountCents: 1_000_000 }, []],
  ['a cent above the limit', { amountCents: 1_000_001 }, ['items.0.amountCents amount_too_high']],
  ['no receipt', { receiptIds: [] }, ['items.0.receiptIds receipt_missing']],
  ['a receipt twice', { receiptIds: [receiptId, receiptId.toUpperCase()] }, []],
])('%s', (_name, item, expected) => {
  const { errors } = validateItems(submission(item), facts);
  expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
});

test('a day counts as today wherever it is today already or still', () => {
  const around = { ...facts, earliestToday: '2026-04-06', latestToday: '2026-04-08' };
  for (const date of ['2026-04-08', '2024-04-06'])
    expect(validateItems(submission({ date }), around).errors).toEqual([]);
  for (const date of ['2026-04-09', '2024-04-05'])
    expect(validateItems(submission({ date }), around).errors).toHaveLength(1);
});

test('kilometres are paid at the rate of their day', () => {
  const mileage = {
    ...submission(),
    items: [
      { kind: 'mileage' as const, date: '2026-03-22', costCentreId, description: 'Visit', kilometres: 42 },
    ],
  };
  expect(validateItems(mileage, facts).items[0]).toMatchObject({
    amountCents: 966,
    centsPerKilometre: 23,
  });
  const none = validateItems(mileage, { ...facts, mileageRate: () => undefined });
  expect(none.errors[0]).toMatchObject({ path: 'items.0.kilometres', code: 'mileage_not_offered' });
});

test('a refused receipt cannot be claimed with', () => {
  const { errors } = validateItems(submission(), {
    ...facts,
    receiptStates: new Map([[receiptId, 'refused']]),
  });
  expect(errors[0]).toMatchObject({ path: 'items.0.receiptIds.0', code: 'receipts_refused' });
});

test('the day some years before a leap day is in February too', () => {
  expect(yearsBefore('2028-02-29', 2)).toBe('2026-02-28');
  expect(yearsBefore('2028-02-29', 4)).toBe('2024-02-29');
});

test('only the ways of the contract lead from status to status', () => {
  const ways = claimStatuses.flatMap((from) =>
    claimStatuses.filter((to) => mayBecome(from, to)).map((to) => `${from} ${to}`),
  );
  expect(ways).toEqual([
    'draft unconfirmed',
    'unconfirmed submitted',
    'unconfirmed withdrawn',
    'submitted returned',
    'submitted approved',
    'submitted rejected',
    'submitted withdrawn',
    'returned submitted',
    'returned withdrawn',
    'approved submitted',
    'approved scheduled',
    'approved donated',
    'scheduled approved',
    'scheduled paid',
  ]);
});
