import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errorsOf } from '@penning/contract/endpoint-errors';
import { endpoints } from '@penning/contract/endpoints';
import { limits } from '@penning/contract/limits';
import { formatCents } from '@penning/contract/money';
import { expect, test } from 'vitest';
import { en } from './en/first.ts';
import * as enLater from './en/later.ts';
import * as enOnDemand from './en/on-demand.ts';
import { nl } from './nl/first.ts';
import { pagesEn } from './en/pages.ts';
import { pagesNl } from './nl/pages.ts';
import { createI18n, fill, loadTexts } from './i18n.ts';
import { chooseLanguage, languageNames, languagesOf } from './languages.ts';

type Dictionary = Record<string, string>;
const read = (language: string, part: string) =>
  import(`./${language}/${part}.ts`) as Promise<{ label: Dictionary; error?: Dictionary }>;
const languages = Object.keys(languageNames) as (keyof typeof languageNames)[];

/** Every dictionary of every language beside the English one, by name. */
const dictionaries: [string, Dictionary, Dictionary][] = [];
for (const language of languages.filter((one) => one !== 'en')) {
  const form = language === 'nl' ? nl : (await read(language, 'first')).label;
  const onDemand = await read(language, 'on-demand');
  dictionaries.push(
    [language, en, form],
    [`${language}.later`, enLater.label, (await read(language, 'later')).label],
    [`${language}.on-demand`, enOnDemand.label, onDemand.label],
    [`${language} errors`, enOnDemand.error, onDemand.error ?? {}],
  );
}
dictionaries.push(['nl pages', pagesEn.label, pagesNl.label]);

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

const source = fileURLToPath(new URL('..', import.meta.url));
const code = readdirSync(source, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts') && !name.startsWith('translations') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(source + name, 'utf8'))
  .join('\n');

test.each(dictionaries)(
  '%s: the same keys and placeholders as English, and no empty text',
  (_, english, other) => {
    expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(english)) {
      const forms = other[key]!.split('|');
      expect(placeholders(forms.at(-1)!), key).toEqual(placeholders(text.split('|').at(-1)!));
      expect(text && forms.every(Boolean), key).toBeTruthy();
    }
  },
);

test.each(languages)('%s: a counted text has as many forms as the language counts with', (language) => {
  const counted = dictionaries.filter(([name]) => name.startsWith(language));
  const most = new Intl.PluralRules(language).resolvedOptions().pluralCategories.length;
  for (const [, english, other] of counted)
    for (const key of Object.keys(english).filter((one) => english[one]?.includes('|'))) {
      const forms = other[key]!.split('|').length;
      expect(forms, key).toBeGreaterThan(1);
      expect(forms, key).toBeLessThanOrEqual(most);
    }
});

test.each([
  ['form', en],
  ['later', enLater.label],
  ['on-demand', enOnDemand.label],
  ['pages', pagesEn.label],
])('%s: every text is used', (_, english) => {
  const inside = readFileSync(new URL('i18n.ts', import.meta.url), 'utf8');
  const unused = Object.keys(english).filter(
    (key) => !code.includes(`'${key}'`) && !inside.includes(`'${key}'`),
  );
  expect(unused.filter((key) => !['network', 'internal_error'].includes(key))).toEqual([]);
});

test.each(languages)('%s: the number of pages is the limit’s', async (language) => {
  const { error } = await read(language, 'on-demand');
  expect(error?.['receipt_too_many_pages']).toMatch(new RegExp(`\\b${limits.receiptPages}\\b`));
});

test('no label has the name of a problem', () => {
  const labels = [en, enLater.label, enOnDemand.label].flatMap((one) => Object.keys(one));
  expect(new Set(labels).size).toBe(labels.length);
  expect(Object.keys(enOnDemand.error).filter((key) => labels.includes(key))).toEqual([]);
});

test('every code that a claimant’s call can be refused with has a text, or is a fault of ours', () => {
  const called = Object.values(endpoints).filter(
    ({ access, tag, path }) =>
      access !== 'account' && tag !== 'accounts' && !path.startsWith('/v1/invitations/'),
  );
  expect(called.length).toBeGreaterThan(15);
  const codes = new Set(called.flatMap(errorsOf));
  expect([...codes].filter((code) => !(code in enOnDemand.error)).sort()).toEqual([
    'internal_error',
    'json_invalid',
    'media_type_unsupported',
    'receipt_different',
    'two_factor_needed',
    'type_invalid',
    'unknown_field',
    'validation_failed',
  ]);
});

test('every status has its words in both languages', () => {
  expect(Object.keys(pagesNl.status)).toEqual(Object.keys(pagesEn.status));
});

test.each([
  ['en', 1, '1 receipt'],
  ['en', 2, '2 receipts'],
  ['nl', 1, '1 bon'],
  ['pl', 1, '1 paragon'],
  ['pl', 3, '3 paragony'],
  ['pl', 5, '5 paragonów'],
  ['uk', 2, '2 чеки'],
  ['ar', 2, 'إيصالان'],
  ['ar', 7, '7 إيصالات'],
  ['fr', 2, '2 reçus'],
] as const)('%s counts %i receipts as "%s"', async (language, n, text) => {
  await loadTexts(language, 'later');
  expect(createI18n(language).t('count', { n })).toBe(text);
});

test('a text without forms is filled as it is', () => {
  expect(fill('no plural {n}', { n: 2 })).toBe('no plural 2');
});

test('the language is the first wanted one that the form has', () => {
  expect(chooseLanguage([null, 'nl-BE', 'en'])).toBe('nl');
  expect(chooseLanguage(['nl', 'en'], languagesOf(['en']))).toBe('en');
  expect(chooseLanguage(['pl'], languagesOf(['nl', 'en']))).toBe('pl');
  expect(chooseLanguage(['xx'], languagesOf(['nl']))).toBe('nl');
  expect(chooseLanguage([], [])).toBe('en');
});

test.each(['en', 'nl'] as const)('amounts in %s are written as the contract writes them', (language) => {
  for (const cents of [0, 5, 1250, 125_000, 1_000_000])
    expect(createI18n(language).money(cents)).toBe(formatCents(cents, language));
});

test('a moment is told on the clock of its time zone', () => {
  const { date } = createI18n('en');
  expect(date('2026-04-07T17:12:00Z', true, 'Europe/Amsterdam')).toMatch(/7 April 2026.*19:12/);
  expect(date('2026-04-07T17:12:00Z', true, 'Pacific/Auckland')).toMatch(/8 April 2026.*05:12/);
});
