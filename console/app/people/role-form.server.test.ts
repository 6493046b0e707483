import { expect, test } from 'vitest';
import { readRole } from './role-form.server.ts';

function formOf(entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const reach: [string, string][] = [
  ['costCentreIds', 'a'],
  ['costCentreIds', 'b'],
  ['years', '2025'],
];

test('a role takes only the reach that goes with it', () => {
  expect(readRole(formOf([['role', 'approver'], ['amountLimit', '250'], ...reach]))).toEqual({
    role: { role: 'approver', costCentreIds: ['a', 'b'], amountLimitCents: 25_000, years: [] },
  });
  expect(readRole(formOf([['role', 'auditor'], ['amountLimit', 'much'], ...reach]))).toEqual({
    role: { role: 'auditor', costCentreIds: [], amountLimitCents: null, years: [2025] },
  });
  expect(readRole(formOf([['role', 'treasurer'], ...reach]))).toEqual({
    role: { role: 'treasurer', costCentreIds: [], amountLimitCents: null, years: [] },
  });
});

test('an approver without an amount has no limit of their own', () => {
  expect(readRole(formOf([['role', 'approver'], ['amountLimit', ' '], ...reach]))).toMatchObject({
    role: { amountLimitCents: null },
  });
});

test('an amount that can mean two things is asked back until one is chosen for what was typed', async () => {
  const typed: [string, string][] = [
    ['role', 'approver'],
    ['amountLimit', '1.250'],
  ];
  const asked = readRole(formOf(typed));
  expect('refused' in asked && (await asked.refused.json())).toMatchObject({
    choices: { amountLimit: [125, 125_000] },
    errors: {},
  });
  const chosen = readRole(formOf([...typed, ['amountLimitCents', '125000'], ['amountLimitAsked', '1.250']]));
  expect(chosen).toMatchObject({ role: { amountLimitCents: 125_000 } });
  const stale = readRole(formOf([...typed, ['amountLimitCents', '125000'], ['amountLimitAsked', '1.251']]));
  expect(stale).toHaveProperty('refused');
});

test('no role, or one that does not exist, is refused at its field', async () => {
  const read = readRole(formOf([['role', 'king']]));
  expect('refused' in read && (await read.refused.json())).toMatchObject({
    errors: { role: 'choice_invalid' },
  });
});
