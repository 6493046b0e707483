import { expect, test } from 'vitest';
import { allowsOrigin, originPattern } from './origins.ts';

const allowed = ['https://church.example', 'https://*.parish.example', 'http://localhost:4200'];

test.each([
  ['https://church.example', true],
  ['http://church.example', false],
  ['https://church.example:8443', false],
  ['https://www.church.example', false],
  ['https://church.example.evil.example', false],
  ['https://north.parish.example', true],
  ['https://a.north.parish.example', true],
  ['https://parish.example', false],
  ['http://north.parish.example', false],
  ['https://north.parish.example:8443', false],
  ['https://evilparish.example', false],
  ['https://evil.example/.parish.example', false],
  ['https://evil.example#.parish.example', false],
  ['https://user@x.parish.example', false],
  ['http://localhost:4200', true],
  ['http://localhost:4201', false],
  ['null', false],
  ['', false],
])('%s may call: %s', (origin, expected) => {
  expect(allowsOrigin(allowed, origin)).toBe(expected);
});

test('a church without allowed origins has the hosted page only', () => {
  expect(allowsOrigin([], 'https://church.example')).toBe(false);
});

test.each([
  ['https://www.church.example', true],
  ['https://church.example:8443', true],
  ['https://*.parish.example', true],
  ['https://*.parish.example:8443', true],
  ['http://localhost:4200', true],
  ['https://*.example', false],
  ['https://*', false],
  ['https://*.*.example', false],
  ['https://north.*.example', false],
  ['http://*.parish.example', false],
  ['http://church.example', false],
  ['https://church.example/path', false],
  ['https://-church.example', false],
  ['https://..example', false],
])('%s can be allowed: %s', (origin, expected) => {
  expect(originPattern.test(origin)).toBe(expected);
});
