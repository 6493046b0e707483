import { expect, test } from 'vitest';
import { checkIban, groupIban, maskIban, normalizeIban } from './iban.ts';

test.each([
  'NL91ABNA0417164300',
  'nl91 abna 0417 1643 00',
  'IBAN NL91 ABNA 0417 1643 00',
  'IBAN: NL91 ABNA 0417 1643 00',
  'iban:nl91abna0417164300',
  'NL91-ABNA-0417-1643-00',
  'NL91–ABNA–0417–1643–00',
  'NL91‑ABNA‑0417‑1643‑00',
  'NL91.ABNA.0417.1643.00,',
  'NL91/ABNA/0417_1643·00',
  '[NL91 ABNA 0417 1643 00]',
  '\u202aNL91\u200bABNA\u20600417\u00ad1643\u200e00\u202c',
  'ＮＬ９１ ＡＢＮＡ ０４１７ １６４３ ００',
  'NL٩١ ABNA ٠٤١٧ ١٦٤٣ ٠٠',
  'DE89370400440532013000',
  'BE68539007547034',
  'GB29NWBK60161331926819',
  'MT84MALT011000012345MTLCAST001S',
])('%s is valid', (iban) => {
  expect(checkIban(iban)).toBe('valid');
});

test.each([
  ['NL91ABNA0417164301', 'iban_check_digits'],
  ['NL91ABNA0417163400', 'iban_check_digits'],
  ['NL91ABNA041716430', 'iban_length'],
  ['XX91ABNA0417164300', 'iban_country'],
  ['0417164300', 'iban_format'],
  ['NL91ABNAO4171643OO', 'letter_for_zero'],
  ['NL91 ABNA 0417 1643 0О', 'letter_for_zero'],
  ['NL9OINGB0000000000', 'iban_format'],
  ['NL91АBNA0417164300', 'iban_format'],
  ['NL91ıNGB0417164300', 'iban_format'],
  ['NL91ABNA0417164300 (A. de Vries)', 'iban_length'],
  ['', 'iban_format'],
])('%s is refused as %s', (iban, reason) => {
  expect(checkIban(iban)).toBe(reason);
});

test('every single wrong digit and every swap of neighbours is found', () => {
  const iban = 'NL91ABNA0417164300';
  for (let index = 8; index < iban.length; index += 1) {
    const digit = (Number(iban[index]) + 1) % 10;
    expect(checkIban(iban.slice(0, index) + digit + iban.slice(index + 1))).toBe('iban_check_digits');
    const [one, two] = [iban[index], iban[index + 1]];
    if (two && one !== two)
      expect(checkIban(iban.slice(0, index) + two + one + iban.slice(index + 2))).toBe('iban_check_digits');
  }
});

test('an IBAN is brought to machine form, groups and mask', () => {
  expect(normalizeIban(' nl91-abna.0417 1643 00 ')).toBe('NL91ABNA0417164300');
  expect(groupIban('NL91ABNA0417164300')).toBe('NL91 ABNA 0417 1643 00');
  expect(maskIban('NL91ABNA0417164300')).toBe('NL91 •••• 4300');
});
