import type { Session } from '@penning/contract/accounts';
import { afterEach, expect, test, vi } from 'vitest';
import { createRenewal, needsRenewal } from './session-renewal.server.ts';

afterEach(() => {
  vi.useRealTimers();
});

function sessionUntil(accessTokenExpiresAt: string): Session {
  const account = {
    id: '0b0f3c9a-0000-4000-8000-000000000001',
    email: 'a@example.org',
    name: 'Anna',
    language: 'en' as const,
    operator: false,
  };
  const accessTokenSeconds = 900;
  return { accessToken: 'access', accessTokenExpiresAt, accessTokenSeconds, refreshToken: 'next', account };
}

test('a session is renewed in the last minute of its access token', () => {
  const session = sessionUntil('2026-11-21T12:15:00Z');
  expect(needsRenewal(session, Date.parse('2026-11-21T12:13:00Z'))).toBe(false);
  expect(needsRenewal(session, Date.parse('2026-11-21T12:14:30Z'))).toBe(true);
  expect(needsRenewal(session, Date.parse('2026-11-21T12:20:00Z'))).toBe(true);
});

test('parallel requests and stragglers use a refresh token once', async () => {
  vi.useFakeTimers();
  const renew = vi.fn(async () => sessionUntil('2026-11-21T12:30:00Z'));
  const renewOnce = createRenewal(renew);
  const [one, two] = await Promise.all([renewOnce('old'), renewOnce('old')]);
  expect(one).toBe(two);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await renewOnce('old')).toBe(one);
  expect(renew).toHaveBeenCalledOnce();
  await renewOnce('another');
  expect(renew).toHaveBeenCalledTimes(2);
});

test('a renewal is forgotten after five minutes', async () => {
  vi.useFakeTimers();
  const renew = vi.fn(async () => sessionUntil('2026-11-21T12:30:00Z'));
  const renewOnce = createRenewal(renew);
  await renewOnce('old');
  await vi.advanceTimersByTimeAsync(5 * 60_000 + 1);
  await renewOnce('old');
  expect(renew).toHaveBeenCalledTimes(2);
});

test('a failed renewal may be tried again', async () => {
  const renew = vi
    .fn(async () => sessionUntil('2026-11-21T12:30:00Z'))
    .mockRejectedValueOnce(new Error('unreachable'));
  const renewOnce = createRenewal(renew);
  await expect(renewOnce('old')).rejects.toThrow('unreachable');
  await expect(renewOnce('old')).resolves.toMatchObject({ refreshToken: 'next' });
});
