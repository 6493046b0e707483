import { expect, test } from 'vitest';
import { effortFactors, effortStep } from './effort.ts';

test.each([
  ['a quiet week', { drafts: 0, confirmed: 0, failures: 0 }, 0, 0],
  ['a full church hall on a Sunday', { drafts: 39, confirmed: 0, failures: 0 }, 0, 0],
  ['a hundred claims that are confirmed', { drafts: 130, confirmed: 100, failures: 10 }, 0, 0],
  ['drafts that nobody confirms', { drafts: 40, confirmed: 0, failures: 0 }, 0, 1],
  ['more of them', { drafts: 80, confirmed: 0, failures: 0 }, 0, 2],
  ['a flood', { drafts: 160, confirmed: 0, failures: 0 }, 0, 3],
  ['a flood without end stays below the step by hand', { drafts: 1e9, confirmed: 0, failures: 1e9 }, 0, 3],
  ['failures alone weigh half', { drafts: 0, confirmed: 0, failures: 80 }, 0, 1],
  ['confirmed drafts of earlier are no credit', { drafts: 0, confirmed: 50, failures: 80 }, 0, 1],
  ['raised by hand in a quiet week', { drafts: 0, confirmed: 0, failures: 0 }, 4, 4],
  ['raised by hand below the flood', { drafts: 160, confirmed: 0, failures: 0 }, 1, 3],
  ['a floor that does not exist', { drafts: 0, confirmed: 0, failures: 0 }, 9, 4],
])('%s', (_, pressure, floor, step) => {
  expect(effortStep(pressure, floor)).toBe(step);
});

test('every step asks for more than the one before', () => {
  expect(effortFactors[0]).toBe(1);
  expect([...effortFactors].sort((a, b) => a - b)).toEqual([...effortFactors]);
});
