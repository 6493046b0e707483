import { expect, test } from 'vitest';
import { formatCents, mileageCents, parseAmount } from './money.ts';

test.each([
  ['12,50', 1250],
  ['12.50', 1250],
  ['12', 1200],
  ['0,05', 5],
  ['12,5', 1250],
  ['€ 12,50', 1250],
  ['12,50 €', 1250],
  ['EUR 12', 1200],
  ['1.250,00', 125_000],
  ['1,250.00', 125_000],
  ['1 250,00', 125_000],
  ['1.250.000', 125_000_000],
  ['1250', 125_000],
  ['1250,5', 125_050],
  [' 27,08 ', 2708],
  ['1’250.50', 125_050],
  ['0', 0],
])('%s is %i cents', (typed, cents) => {
  expect(parseAmount(typed)).toEqual({ kind: 'amount', cents });
});

test.each([
  ['1.250', 125, 125_000],
  ['12,500', 1250, 1_250_000],
  ['1,999', 200, 199_900],
])('%s can mean two things and is asked back', (typed, small, large) => {
  expect(parseAmount(typed)).toEqual({ kind: 'ambiguous', choices: [small, large] });
});

test.each([
  '',
  'abc',
  '12,,5',
  '1.2.3',
  '12,3456',
  '-5',
  '1,25,00',
  '1.25.000',
  ',50',
  '12.',
  '0.125',
  '99999999999999999',
  '１２',
])('"%s" is no amount', (typed) => {
  expect(parseAmount(typed)).toEqual({ kind: 'invalid' });
});

test('money is written as people of the language write it', () => {
  expect(formatCents(125_000, 'en')).toBe('€1,250.00');
  expect(formatCents(125_000, 'nl').replace(/\s/g, ' ')).toBe('€ 1.250,00');
});

test.each([
  [42, 23, 966],
  [0.1, 23, 2],
  [10.5, 23, 242],
  [0.3, 21, 6],
  [1999.9, 23, 45_998],
])('%d km at %d cents is %d cents', (kilometres, rate, cents) => {
  expect(mileageCents(kilometres, rate)).toBe(cents);
});
