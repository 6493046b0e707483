import { errorStatuses } from '@penning/contract/error-codes';
import { expect, test } from 'vitest';
import { everyLanguage } from './every-language.server.ts';

const { en, nl } = everyLanguage;

/** Every text by its path; functions are called with counts and words. */
function flatten(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([name, value]): [string, string][] => {
    const place = path ? `${path}.${name}` : name;
    if (typeof value === 'function') return [[place, (value as (...given: unknown[]) => string)(2, 3, 4)]];
    return typeof value === 'string' ? [[place, value]] : flatten(value as object, place);
  });
}

test('both languages say the same things', () => {
  expect(flatten(nl).map(([place]) => place)).toEqual(flatten(en).map(([place]) => place));
});

test('no text is empty, shouts, or speaks like a system', () => {
  for (const [place, text] of [...flatten(en), ...flatten(nl)]) {
    expect(text.trim(), place).not.toBe('');
    expect(text, place).not.toMatch(/!|successful|succesvol|token|session|undefined/i);
  }
});

test.each(Object.keys(errorStatuses))('%s has a text in both languages', (code) => {
  for (const { errors } of [en, nl])
    expect(Object.entries(errors).find(([name]) => name === code)?.[1]).toMatch(/\S{2}.*\.$/);
});

test('counts are words up to twelve', () => {
  expect(en.inbox.title('submitted', 3)).toBe('Three claims to decide');
  expect(en.inbox.title('submitted', 1)).toBe('One claim to decide');
  expect(nl.inbox.title('submitted', 1)).toBe('Eén declaratie te beslissen');
  expect(nl.inbox.title('paid', 13)).toBe('13 declaraties');
});
