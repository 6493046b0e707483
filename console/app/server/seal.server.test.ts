import { expect, test } from 'vitest';
import { seal, unseal } from './seal.server.ts';

const secret = Buffer.alloc(32, 1);

test('what was sealed comes back, and never looks the same twice', () => {
  const sealed = seal('a session, ł€', secret, 'test');
  expect(unseal(sealed, secret, 'test')).toBe('a session, ł€');
  expect(seal('a session, ł€', secret, 'test')).not.toBe(sealed);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('session');
});

test('changed, cut, foreign and empty seals are refused', () => {
  const sealed = seal('a session', secret, 'test');
  const changed = Buffer.from(sealed, 'base64url');
  changed[14] = (changed[14] ?? 0) ^ 1;
  for (const text of [changed.toString('base64url'), sealed.slice(0, -4), sealed.slice(0, 20), '', 'x'])
    expect(unseal(text, secret, 'test')).toBeNull();
  expect(unseal(sealed, Buffer.alloc(32, 2), 'test')).toBeNull();
  expect(unseal(sealed, secret, 'another purpose')).toBeNull();
});
