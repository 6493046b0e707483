import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as security from '@penning/contract/account-security';
import { login, readMe, refresh } from '@penning/contract/accounts';
import { readChurch, updateChurch } from '@penning/contract/churches';
import { listClaims, readClaim } from '@penning/contract/claims';
import { buildChurch, clientOf } from '../../test/builders.ts';
import { buildClaim } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { refusedAs } from '../../test/refusals.ts';
import { TwoFactor } from './model.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

async function buildPerson() {
  const built = await buildChurch(installation);
  const { email, password } = built.administrator;
  const client = clientOf(installation);
  const enter = () => client.call(login, { body: { email, password } });
  const session = await enter();
  return { ...built, client, email, password, enter, session };
}

/** Somebody whose second factor is on, with the generator of their app. */
async function buildPersonWithApp() {
  const person = await buildPerson();
  const { client, password, session } = person;
  const { accessToken } = session;
  const begun = await client.call(security.beginTwoFactor, { body: { password } }, accessToken);
  const app = new TOTP({ secret: Secret.fromBase32(begun.secret) });
  const { recoveryCodes } = await client.call(
    security.confirmTwoFactor,
    { body: { code: app.generate() } },
    accessToken,
  );
  return { ...person, begun, app, recoveryCodes, code: (steps = 0) => codeOf(app, steps) };
}

/** The code of a later or earlier step of thirty seconds. */
function codeOf(app: TOTP, steps: number): string {
  return app.generate({ timestamp: Date.now() + steps * 30_000 });
}

/** Signs in up to the second step. */
async function challengeOf(enter: () => Promise<unknown>): Promise<string> {
  const error: unknown = await enter().catch((thrown: unknown) => thrown);
  const { problem } = error as { problem: { code: string; challenge?: string } };
  expect(problem.code).toBe('two_factor_required');
  return problem.challenge ?? '';
}

/** Lets the steps that were used lie in the past, as if minutes had gone by. */
async function letMinutesPass(accountId: string): Promise<void> {
  await installation.context.database.transaction((trx) =>
    TwoFactor.query(trx).patch({ lastStep: 0 }).where({ accountId }),
  );
}

test('a second factor is set up with a QR code, confirmed by a first code, and asked for from then on', async () => {
  const { client, begun, enter, code, session, email, administrator } = await buildPersonWithApp();
  expect(begun.otpauthUrl).toContain(`otpauth://totp/Penning:${encodeURIComponent(email)}?`);
  expect(begun.qrSvg).toMatch(/^<svg /);
  const state = await client.call(security.readTwoFactor, {}, session.accessToken);
  expect(state).toEqual({ enabled: true, recoveryCodesLeft: 10 });
  await letMinutesPass(administrator.id);
  const challenge = await challengeOf(enter);
  const body = { challenge, code: code() };
  const { accessToken } = await client.call(security.loginTwoFactor, { body });
  expect(await client.call(readMe, {}, accessToken)).toMatchObject({ email });
  const mail = await installation.mailbox.waitFor(email);
  expect(mail.subject).toBe('Signing in now asks for a code from your phone');
});

test('nothing changes until a code is confirmed', async () => {
  const { client, password, session, enter } = await buildPerson();
  const { accessToken } = session;
  const wrong = client.call(security.beginTwoFactor, { body: { password: 'not mine' } }, accessToken);
  await expect(wrong).rejects.toEqual(refusedAs('password_wrong'));
  const confirm = () => client.call(security.confirmTwoFactor, { body: { code: '000000' } }, accessToken);
  await expect(confirm()).rejects.toEqual(refusedAs('two_factor_not_begun'));
  await client.call(security.beginTwoFactor, { body: { password } }, accessToken);
  await expect(confirm()).rejects.toEqual(refusedAs('two_factor_code_wrong'));
  await expect(enter()).resolves.toBeDefined();
});

test('a code is taken once, also by two who send it at once', async () => {
  const { client, enter, code, administrator } = await buildPersonWithApp();
  await letMinutesPass(administrator.id);
  const step = async (challenge: string, given: string) =>
    client.call(security.loginTwoFactor, { body: { challenge, code: given } });
  const challenges = [await challengeOf(enter), await challengeOf(enter), await challengeOf(enter)] as const;
  const given = code();
  const results = await Promise.allSettled(challenges.slice(0, 2).map((each) => step(each, given)));
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(step(challenges[2], given)).rejects.toEqual(refusedAs('two_factor_code_wrong'));
  await expect(step(challenges[2], code(-1))).rejects.toEqual(refusedAs('two_factor_code_wrong'));
  await expect(step(challenges[2], code(1))).resolves.toBeDefined();
});

test('the code that turned the second factor on does not sign in as well', async () => {
  const { client, enter, code } = await buildPersonWithApp();
  const body = { challenge: await challengeOf(enter), code: code() };
  await expect(client.call(security.loginTwoFactor, { body })).rejects.toEqual(
    refusedAs('two_factor_code_wrong'),
  );
});

test('a phone’s clock may be half a minute off, not a minute', async () => {
  const { client, enter, code, administrator } = await buildPersonWithApp();
  const step = async (given: string) => {
    await letMinutesPass(administrator.id);
    const challenge = await challengeOf(enter);
    return client.call(security.loginTwoFactor, { body: { challenge, code: given } });
  };
  await expect(step(code(1))).resolves.toBeDefined();
  await expect(step(code(3))).rejects.toEqual(refusedAs('two_factor_code_wrong'));
  await expect(step(code(-3))).rejects.toEqual(refusedAs('two_factor_code_wrong'));
});

test('five wrong codes end the sign-in, and its challenge works once', async () => {
  const { client, enter, code, administrator } = await buildPersonWithApp();
  await letMinutesPass(administrator.id);
  const challenge = await challengeOf(enter);
  const step = (given: string) => client.call(security.loginTwoFactor, { body: { challenge, code: given } });
  for (let count = 0; count < 5; count += 1)
    await expect(step('000000')).rejects.toEqual(refusedAs('two_factor_code_wrong'));
  await expect(step(code())).rejects.toEqual(refusedAs('sign_in_expired'));
  await expect(
    client.call(security.loginTwoFactor, { body: { challenge: 'none', code: code() } }),
  ).rejects.toEqual(refusedAs('sign_in_expired'));
});

test('each of the ten recovery codes works once, however it is typed, until new ones are made', async () => {
  const { client, enter, recoveryCodes, session, password } = await buildPersonWithApp();
  expect(new Set(recoveryCodes).size).toBe(10);
  const step = async (code: string) =>
    client.call(security.loginTwoFactor, { body: { challenge: await challengeOf(enter), code } });
  const [first = '', second = ''] = recoveryCodes;
  await expect(step(` ${first.toUpperCase().replaceAll('-', ' ')}`)).resolves.toBeDefined();
  await expect(step(first)).rejects.toEqual(refusedAs('two_factor_code_wrong'));
  const { accessToken } = session;
  expect(await client.call(security.readTwoFactor, {}, accessToken)).toMatchObject({ recoveryCodesLeft: 9 });
  const fresh = await client.call(security.replaceRecoveryCodes, { body: { password } }, accessToken);
  await expect(step(second)).rejects.toEqual(refusedAs('two_factor_code_wrong'));
  await expect(step(fresh.recoveryCodes[0] ?? '')).resolves.toBeDefined();
});

test('turned off, the second factor is asked for no more', async () => {
  const { client, enter, password, session } = await buildPersonWithApp();
  const off = (typed: string) =>
    client.call(security.disableTwoFactor, { body: { password: typed } }, session.accessToken);
  await expect(off('not mine')).rejects.toEqual(refusedAs('password_wrong'));
  await off(password);
  await expect(enter()).resolves.toBeDefined();
});

test('a church that asks for a second factor is seen only by who signed in with one', async () => {
  const built = await buildPersonWithApp();
  const { client, church, session, enter, recoveryCodes } = built;
  const params = { slug: church.slug };
  const claim = await buildClaim(installation, built);
  const update = { params, body: { requiresTwoFactor: true } };
  expect(await client.call(updateChurch, update, session.accessToken)).toMatchObject({
    requiresTwoFactor: true,
  });
  await client.call(readChurch, { params }, session.accessToken);
  const colleague = await buildPerson();
  await installation.context.database.inChurch(church.id, (trx) =>
    trx('memberships').insert({
      churchId: church.id,
      accountId: colleague.administrator.id,
      role: 'treasurer',
    }),
  );
  const { accessToken } = colleague.session;
  const refusals = [
    client.call(readChurch, { params }, accessToken),
    client.call(listClaims, { params }, accessToken),
    client.call(readClaim, { params: { ...params, id: claim.id } }, accessToken),
  ];
  for (const result of await Promise.allSettled(refusals))
    expect(result).toMatchObject({ reason: refusedAs('two_factor_needed') });
  const { secret } = await client.call(
    security.beginTwoFactor,
    { body: { password: colleague.password } },
    accessToken,
  );
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await client.call(security.confirmTwoFactor, { body: { code } }, accessToken);
  await expect(client.call(readChurch, { params }, accessToken)).resolves.toBeDefined();
  const body = { challenge: await challengeOf(enter), code: recoveryCodes[0] ?? '' };
  const again = await client.call(security.loginTwoFactor, { body });
  const renewed = await client.call(refresh, { body: { refreshToken: again.refreshToken } });
  await expect(client.call(readChurch, { params }, renewed.accessToken)).resolves.toBeDefined();
});
