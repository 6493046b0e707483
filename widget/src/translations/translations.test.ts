import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatCents } from '@penning/contract/money';
import { expect, test } from 'vitest';
import { en } from './en.ts';
import * as enLater from './en.later.ts';
import * as enRare from './en.rare.ts';
import { nl } from './nl.ts';
import * as nlLater from './nl.later.ts';
import * as nlRare from './nl.rare.ts';
import { pagesEn } from './pages.en.ts';
import { pagesNl } from './pages.nl.ts';
import { chooseLanguage, fill, speaker } from './translate.ts';

const dictionaries: [string, Record<string, string>, Record<string, string>][] = [
  ['form', en, nl],
  ['later', enLater.label, nlLater.label],
  ['rare', enRare.label, nlRare.label],
  ['error', enRare.error, nlRare.error],
  ['pages', pagesEn.label, pagesNl.label],
];

const placeholders = (text: string) => [...text.split('|')[0]!.matchAll(/\{\w+\}/g)].map(String).sort();

const source = fileURLToPath(new URL('..', import.meta.url));
const code = readdirSync(source, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts') && !name.startsWith('translations') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(source + name, 'utf8'))
  .join('\n');

test.each(dictionaries)(
  '%s: both languages have the same keys and placeholders, and no empty text',
  (_, english, dutch) => {
    expect(Object.keys(dutch).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(english)) {
      expect(placeholders(dutch[key]!), key).toEqual(placeholders(text));
      expect(text && dutch[key], key).toBeTruthy();
    }
  },
);

test.each(dictionaries.filter(([name]) => name !== 'error'))('%s: every text is used', (_, english) => {
  const inside = readFileSync(new URL('translate.ts', import.meta.url), 'utf8');
  const unused = Object.keys(english).filter(
    (key) => !code.includes(`'${key}'`) && !inside.includes(`'${key}'`),
  );
  expect(unused).toEqual([]);
});

test('every status has its words in both languages', () => {
  expect(Object.keys(pagesNl.status)).toEqual(Object.keys(pagesEn.status));
});

test('texts are filled and counted', () => {
  expect(fill('{n} receipt|{n} receipts', { n: 1 })).toBe('1 receipt');
  expect(fill('{n} receipt|{n} receipts', { n: 2 })).toBe('2 receipts');
  expect(fill('no plural {n}', { n: 2 })).toBe('no plural 2');
});

test('the language is the first wanted one that the church uses', () => {
  expect(chooseLanguage([null, 'nl-BE', 'en'])).toBe('nl');
  expect(chooseLanguage(['nl', 'en'], ['en'])).toBe('en');
  expect(chooseLanguage(['pl'], ['nl', 'en'])).toBe('nl');
  expect(chooseLanguage([], [])).toBe('en');
});

test.each(['en', 'nl'] as const)('amounts in %s are written as the contract writes them', (language) => {
  for (const cents of [0, 5, 1250, 125_000, 1_000_000])
    expect(speaker(language).money(cents)).toBe(formatCents(cents, language));
});
