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
  // As people write and paste them; shared/notes/reports-tried.md, section 4.
  ['12,-', 1200],
  ['€ 12,-', 1200],
  ['12,--', 1200],
  ['12.-', 1200],
  ['12,=', 1200],
  ['12,–', 1200],
  ['5,- €', 500],
  ['1.250,-', 125_000],
  ['12,00 euro', 1200],
  ['12 euro', 1200],
  ['12 euros', 1200],
  ['Euro 12,50', 1250],
  ['12,50 eur.', 1250],
  ['EUR. 12,50', 1250],
  ['€.12,50', 1250],
  ['12€50', 1250],
  ['12 euro 50', 1250],
  ['12 євро', 1200],
  ['12,50 يورو', 1250],
  ['12,', 1200],
  ['12.', 1200],
  ['12,50.', 1250],
  [',50', 50],
  ['.50', 50],
  ['€ ,50', 50],
  ['+12,50', 1250],
  ["1'250.00", 125_000],
  ['1´250,00', 125_000],
  ['1\u00a0250,00', 125_000],
  ['1\u202f250,00', 125_000],
  ['\u200b12,\u206050\u202c', 1250],
  ['\u202a12,50\u200e', 1250],
  ['１２，５０', 1250],
  ['١٢٫٥٠', 1250],
  ['١٬٢٥٠٫٥٠', 125_050],
  ['१२.५०', 1250],
  ['12·50', 1250],
  ['12:50', 1250],
  ['1,23,456.00', 12_345_600],
])('%s is %i cents', (typed, cents) => {
  expect(parseAmount(typed)).toEqual({ kind: 'amount', cents });
});

test.each([
  ['1.250', 125, 125_000],
  ['12,500', 1250, 1_250_000],
  ['1,999', 200, 199_900],
  ['€ 1.250', 125, 125_000],
  ['١٫٢٥٠', 125, 125_000],
  ['EUR.50', 50, 5000],
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
  '0.125',
  '.125',
  '99999999999999999',
  '-12,50',
  '€ -5',
  '−12,50',
  '(12,50)',
  '1e3',
  '£12,50',
  '$12.50',
  '12..50',
  '12½',
  '12⁵⁰',
  '12 50',
  '12 euro 5',
  'euro',
  ',',
  'oo',
])('"%s" is no amount', (typed) => {
  expect(parseAmount(typed)).toEqual({ kind: 'invalid', code: 'amount_invalid' });
});

test.each(['1O', 'O,50', '12,5o', '1.25O,0O', '€ 1О', '1Ο,-'])('"%s" has a letter for a zero', (typed) => {
  expect(parseAmount(typed)).toEqual({ kind: 'invalid', code: 'letter_for_zero' });
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
