import { afterAll, beforeAll, expect, test } from 'vitest';
import { listSessions, logoutEverywhere, revokeSession } from '@penning/contract/account-security';
import { changePassword, login, logout, readMe, refresh } from '@penning/contract/accounts';
import { buildChurch, clientOf } from '../../test/builders.ts';
import { refusedAs } from '../../test/refusals.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { AccessTokens } from '../authentication/access-tokens.ts';
import { Secrets } from '../platform/secrets.ts';
import { AccountSession } from './model.ts';
import { graceSeconds } from './sessions.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
});
afterAll(() => installation.close());

async function buildPerson() {
  const { administrator } = await buildChurch(installation);
  const client = clientOf(installation);
  const body = { email: administrator.email, password: administrator.password };
  return { client, body, enter: () => client.call(login, { body }) };
}

/** Makes the last renewal of a session older than the grace. */
async function ageRenewal(refreshToken: string): Promise<void> {
  await installation.context.database.transaction((trx) =>
    AccountSession.query(trx)
      .patch({ renewedAt: new Date(Date.now() - graceSeconds * 1_000 - 1) })
      .where({ id: refreshToken.split('.')[0] ?? '' }),
  );
}

test('a wrong password and an unknown address get the same answer', async () => {
  const { client, body } = await buildPerson();
  const answers = await Promise.all(
    [body.email, 'nobody@church.example'].map(async (email) => {
      const error: unknown = await client
        .call(login, { body: { email, password: 'wrong' } })
        .catch((thrown: unknown) => thrown);
      return { ...(error as { problem: object }).problem, requestId: '' };
    }),
  );
  expect(answers[0]).toMatchObject({ code: 'login_failed', status: 401 });
  expect(answers[1]).toEqual(answers[0]);
});

test('an older refresh token that comes back ends the session for everybody', async () => {
  const { client, enter, body } = await buildPerson();
  const first = await client.call(login, { body: { ...body, email: body.email.toUpperCase() } });
  expect((await client.call(readMe, {}, first.accessToken)).email).toBe(body.email);
  const second = await client.call(refresh, { body: { refreshToken: first.refreshToken } });
  const third = await client.call(refresh, { body: { refreshToken: second.refreshToken } });
  await expect(client.call(refresh, { body: { refreshToken: first.refreshToken } })).rejects.toEqual(
    refusedAs('token_invalid'),
  );
  await expect(client.call(refresh, { body: { refreshToken: third.refreshToken } })).rejects.toEqual(
    refusedAs('token_invalid'),
  );
  await expect(client.call(readMe, {}, third.accessToken)).rejects.toEqual(refusedAs('token_invalid'));
  await expect(enter()).resolves.toBeDefined();
});

test('the predecessor answers for a few seconds only', async () => {
  const { client, enter } = await buildPerson();
  const { refreshToken } = await enter();
  const { refreshToken: next } = await client.call(refresh, { body: { refreshToken } });
  expect((await client.call(refresh, { body: { refreshToken } })).refreshToken).toBe(next);
  await ageRenewal(refreshToken);
  await expect(client.call(refresh, { body: { refreshToken } })).rejects.toEqual(refusedAs('token_invalid'));
  await expect(client.call(refresh, { body: { refreshToken: next } })).rejects.toEqual(
    refusedAs('token_invalid'),
  );
});

test('ten renewals at once with one token all get the same successor, and nobody is thrown out', async () => {
  const { client, enter } = await buildPerson();
  const { refreshToken } = await enter();
  const renewed = await Promise.all(
    Array.from({ length: 10 }, () => client.call(refresh, { body: { refreshToken } })),
  );
  const successors = new Set(renewed.map((session) => session.refreshToken));
  expect(successors.size).toBe(1);
  for (const { accessToken } of renewed) await client.call(readMe, {}, accessToken);
  const [next = ''] = successors;
  await expect(client.call(refresh, { body: { refreshToken: next } })).resolves.toBeDefined();
});

test('signing out ends the session and its access token at once', async () => {
  const { client, enter } = await buildPerson();
  const { refreshToken, accessToken } = await enter();
  await client.call(logout, { body: { refreshToken } });
  await expect(client.call(refresh, { body: { refreshToken } })).rejects.toEqual(refusedAs('token_invalid'));
  await expect(client.call(readMe, {}, accessToken)).rejects.toEqual(refusedAs('token_invalid'));
});

test('a person sees their devices and can sign one out, but nobody else’s', async () => {
  const { client, body, enter } = await buildPerson();
  const here = await enter();
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const there = await client.call(login, { body, headers: { 'user-agent': firefox } });
  const { sessions } = await client.call(listSessions, {}, here.accessToken);
  expect(sessions.map(({ device, current }) => ({ device, current }))).toEqual(
    expect.arrayContaining([
      { device: 'Firefox, Linux', current: false },
      { device: '', current: true },
    ]),
  );
  const other = sessions.find((session) => !session.current)!;
  const stranger = await (await buildPerson()).enter();
  const revoke = { params: { id: other.id } };
  await expect(client.call(revokeSession, revoke, stranger.accessToken)).rejects.toEqual(
    refusedAs('not_found'),
  );
  await client.call(revokeSession, revoke, here.accessToken);
  await expect(client.call(readMe, {}, there.accessToken)).rejects.toEqual(refusedAs('token_invalid'));
  await expect(client.call(readMe, {}, here.accessToken)).resolves.toBeDefined();
});

test('signing out everywhere ends every session', async () => {
  const { client, enter } = await buildPerson();
  const sessions = [await enter(), await enter(), await enter()];
  await client.call(logoutEverywhere, {}, sessions[0]!.accessToken);
  for (const { accessToken } of sessions)
    await expect(client.call(readMe, {}, accessToken)).rejects.toEqual(refusedAs('token_invalid'));
});

test('a new password ends the other sessions and not this one', async () => {
  const { client, body, enter } = await buildPerson();
  const [here, there] = [await enter(), await enter()];
  const newPassword = 'quite another password';
  const change = (password: string) =>
    client.call(changePassword, { body: { password, newPassword } }, here.accessToken);
  await expect(change('not my password')).rejects.toEqual(refusedAs('password_wrong'));
  await change(body.password);
  await expect(client.call(readMe, {}, here.accessToken)).resolves.toBeDefined();
  await expect(client.call(readMe, {}, there.accessToken)).rejects.toEqual(refusedAs('token_invalid'));
  await expect(enter()).rejects.toEqual(refusedAs('login_failed'));
  await expect(
    client.call(login, { body: { email: body.email, password: newPassword } }),
  ).resolves.toBeDefined();
});

test('clocks may be half a minute apart, not more', async () => {
  const { client, enter } = await buildPerson();
  const { accessTokens } = installation.context;
  const { account, refreshToken } = await enter();
  const claims = { accountId: account.id, sessionId: refreshToken.split('.')[0] ?? '' };
  const issuedAt = (secondsAgo: number) =>
    accessTokens.issue(claims, new Date(Date.now() - secondsAgo * 1_000));
  const read = async (secondsAgo: number) => client.call(readMe, {}, (await issuedAt(secondsAgo)).token);
  await expect(read(-25)).resolves.toBeDefined();
  await expect(read(15 * 60 + 20)).resolves.toBeDefined();
  await expect(read(15 * 60 + 40)).rejects.toEqual(refusedAs('token_expired'));
});

test('tokens of the previous key are taken, tokens of any other are not', async () => {
  const { enter } = await buildPerson();
  const { config, database } = installation.context;
  const { accessToken, account } = await enter();
  const newer = Buffer.alloc(32, 1);
  const rotated = new AccessTokens(new Secrets(newer, config.SECRET_KEY), database);
  expect(await rotated.verify(accessToken)).toMatchObject({ accountId: account.id });
  const stranger = new AccessTokens(new Secrets(newer), database);
  await expect(stranger.verify(accessToken)).rejects.toThrow('token_invalid');
});
