import { expect, test } from 'vitest';
import { cleanLines, cleanText, email, iban, line, name } from './fields.ts';
import { origin } from './churches.ts';

test('texts lose what could steer a header, a terminal or the reading direction', () => {
  expect(cleanText('  Anna\r\nBcc: x@y.nl ')).toBe('Anna Bcc: x@y.nl');
  expect(cleanText('evil\u202Egpj.exe')).toBe('evilgpj.exe');
  expect(cleanText('Zoë\u0000 \u0007 Łukasz')).toBe('Zoë Łukasz');
  expect(cleanText('Zoe\u0308')).toBe('Zoë');
  expect(cleanText('שלום عليكم Ελλάς')).toBe('שלום عليكم Ελλάς');
  expect(cleanLines('one\r\n two  three \u202e\n\n')).toBe('one\n two three');
});

test.each([
  'anna@example.org',
  'anna+kerk@example.church',
  'a.b@sub.example.co.uk',
  'operator@penning.localhost',
  'o@localhost',
  "o'brien@example.org",
  `${'x'.repeat(64)}@example.org`,
  'anna@xn--kerk-zrich-feb.ch',
])('%s is an address', (text) => {
  expect(email.safeParse(text).success).toBe(true);
});

test.each([
  '',
  'anna',
  'anna@',
  '@example.org',
  'anna@example',
  'a b@example.org',
  'a@b.nl\nBcc: c@d.nl',
  'a@b.nl, c@d.nl',
  'anna..b@example.org',
  '.anna@example.org',
  'anna.@example.org',
  'anna@example..org',
  'anna@-example.org',
  'anna@example-.org',
  `anna@${'x'.repeat(64)}.org`,
  `${'x'.repeat(65)}@example.org`,
  `anna@${'example.'.repeat(40)}org`,
  'anna@192.168.1.1',
  'anna@[192.168.1.1]',
  '"anna b"@example.org',
  'josé@example.org',
  'anna@zürich.ch/path',
  'anna@zürich.ch:25',
  'anna@@example.org',
])('%s is no address', (text) => {
  expect(email.safeParse(text).success).toBe(false);
});

test('an address keeps its name and gets a small domain', () => {
  expect(email.parse(' Anna.Vries@Example.ORG ')).toBe('Anna.Vries@example.org');
});

test.each([
  ['mailto:anna@example.org', 'anna@example.org'],
  ['Anna de Vries <anna@example.org>', 'anna@example.org'],
  ['anna@example.org,', 'anna@example.org'],
  ['anna@example.org.', 'anna@example.org'],
  ['\u200banna@example.org\u2060', 'anna@example.org'],
  ['ａｎｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'anna@example.org'],
  ['o’brien@example.org', "o'brien@example.org"],
  ['anna@Kerk-Zürich.ch', 'anna@xn--kerk-zrich-feb.ch'],
  ['anna@почта.рф', 'anna@xn--80a1acny.xn--p1ai'],
])('%s is read as %s', (typed, address) => {
  expect(email.parse(typed)).toBe(address);
});

test.each(['\u200d', '\u00ad\u200c', '\u3164', '\u2800', '\u{e0041}\u{e0042}', '\u115f\u1160', ' \n\t'])(
  'a text that shows nothing is empty (%j)',
  (typed) => {
    expect(cleanText(typed)).toBe('');
    expect(cleanLines(typed)).toBe('');
    for (const field of [name, line(200)])
      expect(field.safeParse(typed).error?.issues[0]?.message).toBe('required');
  },
);

test.each(['123', '…', '👍', '. . .'])('%s is no name', (typed) => {
  expect(name.safeParse(typed).error?.issues[0]?.message).toBe('name_without_letter');
  expect(line(200).safeParse(typed).success).toBe(true);
});

test.each(['Anna', 'እምባ', '王芳', 'سمير', 'अनिल', 'می‌خواهم', 'Ø', 'Anna 2'])('%s is a name', (typed) => {
  expect(name.parse(typed)).toBe(typed);
});

test('an IBAN field tells why', () => {
  expect(iban.safeParse('NL91ABNA0417164301').error?.issues[0]?.message).toBe('iban_check_digits');
  expect(iban.safeParse(' ').error?.issues[0]?.message).toBe('required');
});

test.each([
  ['https://www.Church.example/', 'https://www.church.example'],
  ['http://localhost:4200', 'http://localhost:4200'],
])('%s is an origin', (typed, meant) => {
  expect(origin.parse(typed)).toBe(meant);
});

test.each([
  'http://church.example',
  'church.example',
  'https://church.example/path',
  'https://*',
  'null',
  'javascript:alert(1)',
])('%s is no origin', (typed) => {
  expect(origin.safeParse(typed).success).toBe(false);
});
