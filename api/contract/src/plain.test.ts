import { expect, test } from 'vitest';
import { hasInk, hasLetter, plain } from './plain.ts';

test.each([
  ['\u202a １２\u200b,\u00ad50 \u202c', '12,50'],
  ['a\u2010b\u2011c\u2012d\u2013e\u2014f\u2212g\uff0dh', 'a-b-c-d-e-f-g-h'],
  ['1’250 1´250', "1'250 1'250"],
  ['a\u00a0\u202f\u2009\u3000b', 'a b'],
  ['ｉｂａｎ', 'iban'],
  ['\u3164\ufe0f\u034f', ''],
])('%j is plainly %j', (typed, meant) => {
  expect(plain(typed)).toBe(meant);
});

test('the digits of every script that the machine knows are 0 to 9', () => {
  const systems = Intl.supportedValuesOf('numberingSystem').filter((system) => {
    const written = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(1_234_567_890);
    return /^\p{Nd}{10}$/u.test(written);
  });
  expect(systems.length).toBeGreaterThan(50);
  for (const system of systems) {
    const written = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(1_234_567_890);
    expect(plain(written), system).toBe('1234567890');
  }
});

test('every digit of Unicode has a value, and no digit of another script stays', () => {
  for (let at = 0; at <= 0x10ffff; at++) {
    const character = /^\p{Nd}$/u.test(String.fromCodePoint(at)) ? String.fromCodePoint(at) : '';
    if (character) expect(plain(character), at.toString(16)).toMatch(/^\d$/);
  }
});

test.each(['a', '٣', '👍', '\u0600'])('%j can be seen', (text) => {
  expect(hasInk(text)).toBe(true);
});

test('a letter that is only a filler is none', () => {
  expect(hasLetter('\u3164\u115f')).toBe(false);
  expect(hasLetter('1\u3164a')).toBe(true);
});
