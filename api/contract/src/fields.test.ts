import { expect, test } from 'vitest';
import { cleanLines, cleanText, email, iban } from './fields.ts';
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
])('%s is no address', (text) => {
  expect(email.safeParse(text).success).toBe(false);
});

test('an address keeps its name and gets a small domain', () => {
  expect(email.parse(' Anna.Vries@Example.ORG ')).toBe('Anna.Vries@example.org');
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
