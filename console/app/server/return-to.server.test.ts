import { expect, test } from 'vitest';
import { safeReturnTo, signInAddress } from './return-to.server.ts';

test.each([
  ['/', '/'],
  ['/churches/grace-rotterdam?status=paid', '/churches/grace-rotterdam?status=paid'],
  ['/churches/x/claims/1?_data=routes%2F_app&receipt=2', '/churches/x/claims/1?receipt=2'],
  ['/churches/x/settings?index=', '/churches/x/settings'],
])('%s leads to %s', (wanted, meant) => {
  expect(safeReturnTo(wanted)).toBe(meant);
});

test.each([
  null,
  undefined,
  '',
  'churches',
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/%5c/../..//evil.example',
  'javascript:alert(1)',
  '/sign-in?returnTo=/',
  '/sign-out',
])('%s never leaves the site', (wanted) => {
  const meant = safeReturnTo(wanted);
  expect(new URL(meant, 'https://console.example.org').origin).toBe('https://console.example.org');
  expect(meant).not.toMatch(/^\/\/|^\/sign-/);
});

test('the sign-in page knows where to go on', () => {
  expect(signInAddress('http://localhost:3000/')).toBe('/sign-in');
  expect(signInAddress('http://localhost:3000/churches/x?q=a%26b')).toBe(
    '/sign-in?returnTo=%2Fchurches%2Fx%3Fq%3Da%2526b',
  );
});
