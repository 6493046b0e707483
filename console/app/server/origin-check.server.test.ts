import { expect, test } from 'vitest';
import { comesFromOwnPages, onlyReads } from './origin-check.server.ts';

const own = 'https://console.example.org';
const host = 'console.example.org';

test.each<[string, Record<string, string>, boolean]>([
  ['the own origin', { origin: own }, true],
  ['the own origin, same site', { origin: own, 'sec-fetch-site': 'same-origin' }, true],
  ['a further name that the operator lists', { origin: 'http://127.0.0.1:3000' }, true],
  [
    'the host that was asked, which a stranger chooses',
    { origin: 'http://evil.example', host: 'evil.example' },
    false,
  ],
  ['no origin but the same site', { 'sec-fetch-site': 'same-origin' }, true],
  ['another origin', { origin: 'https://evil.example', host }, false],
  ['another port', { origin: `${own}:8443`, host }, false],
  ['another scheme of the own host', { origin: `http://${host}`, host }, false],
  ['a subdomain', { origin: `https://x.${host}`, host }, false],
  ['a sister site, whatever it says', { origin: own, 'sec-fetch-site': 'same-site' }, false],
  ['a foreign site, whatever it says', { origin: own, 'sec-fetch-site': 'cross-site' }, false],
  ['typed by hand', { 'sec-fetch-site': 'none' }, false],
  ['a hidden origin', { origin: 'null', host }, false],
  ['nothing at all', { host }, false],
])('%s', (_name, headers, accepted) => {
  expect(comesFromOwnPages(new Headers(headers), [own, 'http://127.0.0.1:3000'])).toBe(accepted);
});

test('only GET and HEAD pass without a check', () => {
  expect(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'].map(onlyReads)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
