import { afterAll, beforeAll, expect, test } from 'vitest';
import { login, logout, readMe, refresh } from '@penning/contract/accounts';
import { buildChurch, clientOf } from '../../test/builders.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { ensureOperator } from './service.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
});
afterAll(() => installation.close());

const refusedAs = (code: string) =>
  expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown }) as unknown;

test('a wrong password and an unknown address get the same answer', async () => {
  const client = clientOf(installation);
  const { administrator } = await buildChurch(installation);
  const wrong = client.call(login, { body: { email: administrator.email, password: 'wrong' } });
  const unknown = client.call(login, { body: { email: 'nobody@church.example', password: 'wrong' } });
  const [one, other] = await Promise.allSettled([wrong, unknown]);
  expect(one).toMatchObject({ reason: refusedAs('login_failed') });
  expect(other).toMatchObject({ reason: refusedAs('login_failed') });
});

test('a refresh token works once, and coming back ends the session', async () => {
  const client = clientOf(installation);
  const { administrator } = await buildChurch(installation);
  const first = await client.call(login, {
    body: { email: administrator.email.toUpperCase(), password: administrator.password },
  });
  expect((await client.call(readMe, {}, first.accessToken)).email).toBe(administrator.email);
  const second = await client.call(refresh, { body: { refreshToken: first.refreshToken } });
  await expect(client.call(refresh, { body: { refreshToken: first.refreshToken } })).rejects.toEqual(
    refusedAs('token_invalid'),
  );
  await expect(client.call(refresh, { body: { refreshToken: second.refreshToken } })).rejects.toEqual(
    refusedAs('token_invalid'),
  );
});

test('ten renewals at once with one token give one session', async () => {
  const client = clientOf(installation);
  const { administrator } = await buildChurch(installation);
  const { refreshToken } = await client.call(login, {
    body: { email: administrator.email, password: administrator.password },
  });
  const results = await Promise.allSettled(
    Array.from({ length: 10 }, () => client.call(refresh, { body: { refreshToken } })),
  );
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
});

test('signing out ends the session', async () => {
  const client = clientOf(installation);
  const { administrator } = await buildChurch(installation);
  const { refreshToken } = await client.call(login, {
    body: { email: administrator.email, password: administrator.password },
  });
  await client.call(logout, { body: { refreshToken } });
  await expect(client.call(refresh, { body: { refreshToken } })).rejects.toEqual(refusedAs('token_invalid'));
});

test('the first operator is made once', async () => {
  const operator = { email: 'First@penning.example', password: 'a long enough password', name: 'First' };
  const made = await Promise.all([
    ensureOperator(installation.context, operator),
    ensureOperator(installation.context, operator),
  ]);
  expect(made.sort()).toEqual([false, true]);
});

test('guessing passwords is slowed down, with a time to come back', async () => {
  const guess = () =>
    fetch(`${installation.url}/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'nobody@church.example', password: 'guess' }),
    });
  const answers = [];
  for (let count = 0; count < 12; count += 1)
    answers.push(...(await Promise.all(Array.from({ length: 10 }, guess))));
  const limited = answers.filter((answer) => answer.status === 429);
  expect(limited.length).toBeGreaterThan(0);
  expect(Number(limited[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await limited[0]?.json()).toMatchObject({ code: 'too_many_requests' });
});
