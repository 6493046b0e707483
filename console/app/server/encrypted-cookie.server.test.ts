import { expect, test } from 'vitest';
import { encryptCookie, decryptCookie } from './encrypted-cookie.server.ts';

const secret = Buffer.alloc(32, 1);

test('what was sealed comes back, and never looks the same twice', () => {
  const sealed = encryptCookie('a session, ł€', secret, 'test');
  expect(decryptCookie(sealed, secret, 'test')).toBe('a session, ł€');
  expect(encryptCookie('a session, ł€', secret, 'test')).not.toBe(sealed);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('session');
});

test('changed, cut, foreign and empty seals are refused', () => {
  const sealed = encryptCookie('a session', secret, 'test');
  const changed = Buffer.from(sealed, 'base64url');
  changed[14] = (changed[14] ?? 0) ^ 1;
  for (const text of [changed.toString('base64url'), sealed.slice(0, -4), sealed.slice(0, 20), '', 'x'])
    expect(decryptCookie(text, secret, 'test')).toBeNull();
  expect(decryptCookie(sealed, Buffer.alloc(32, 2), 'test')).toBeNull();
  expect(decryptCookie(sealed, secret, 'another purpose')).toBeNull();
});
