import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  changePassword,
  forgotPassword,
  login,
  readMe,
  register,
  resetPassword,
  verifyEmail,
} from '@penning/contract/accounts';
import { clientOf } from '../../test/builders.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { refusedAs } from '../../test/refusals.ts';
import { patience } from '../../test/patience.ts';
import { setBlocked } from '../mail/address-limits.ts';
import { mailboxKey } from '../mail/mailboxes.ts';
import { AccountLink } from './model.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ environment: { SIGN_UP: 'open', TRUST_PROXY: '1' } });
});
afterAll(() => installation.close());

const password = 'warm bread on thursday';
let people = 0;

/** Somebody with an address and a place of their own. */
function newPerson() {
  people += 1;
  const email = `person-${people}@church.example`;
  const headers = { 'x-forwarded-for': `203.0.${people}.7` };
  const body = { email, name: 'Nora New', language: 'nl' as const };
  const client = clientOf(installation);
  return {
    email,
    headers,
    client,
    register: (fields: Partial<typeof body> = {}) =>
      client.call(register, { body: { ...body, ...fields }, headers }),
    enter: (typed = password) => client.call(login, { body: { email, password: typed }, headers }),
    verify: (token: string, newPassword = password) =>
      client.call(verifyEmail, { body: { token, newPassword }, headers }),
  };
}

async function tokenOf(email: string, count = 1): Promise<string> {
  const mail = await installation.mailbox.waitFor(email, count);
  return /#(\S+)/.exec(mail.text ?? '')?.[1] ?? '';
}

async function buildVerified() {
  const person = newPerson();
  await person.register();
  await person.verify(await tokenOf(person.email));
  return person;
}

test('somebody registers, chooses a password behind the mailed link, and signs in', async () => {
  const { email, client, register: open, enter, verify } = newPerson();
  await open({ email: email.toUpperCase() });
  const mail = await installation.mailbox.waitFor(email);
  expect(mail.subject).toBe('Bevestig uw e-mailadres voor Penning');
  expect(mail.text).toContain(`${installation.config.PUBLIC_CONSOLE_URL}/verify-email#`);
  await expect(enter()).rejects.toEqual(refusedAs('login_failed'));
  const token = await tokenOf(email);
  await expect(verify(`${token}x`)).rejects.toEqual(refusedAs('link_invalid'));
  expect(await verify(token)).toMatchObject({ email });
  await expect(verify(token)).rejects.toEqual(refusedAs('link_invalid'));
  const { accessToken } = await enter();
  expect(await client.call(readMe, {}, accessToken)).toMatchObject({
    email,
    name: 'Nora New',
    language: 'nl',
    operator: false,
  });
});

test('a known address gets the same answer, and a mail that says so', async () => {
  const person = await buildVerified();
  const spelling = person.email.replace('@', '+again@');
  expect(await person.register({ email: spelling })).toEqual({ email: spelling });
  const mail = await installation.mailbox.waitFor(person.email, 2);
  expect(mail.subject).toBe('U hebt al een account bij Penning');
  expect(mail.text).not.toContain('#');
  await expect(person.enter()).resolves.toBeDefined();
});

test('registering again before confirming replaces the first, whose link ends', async () => {
  const person = newPerson();
  await person.register();
  const first = await tokenOf(person.email);
  await person.register({ name: 'Somebody Else' });
  const second = await tokenOf(person.email, 2);
  await expect(person.verify(first)).rejects.toEqual(refusedAs('link_invalid'));
  await person.verify(second);
  await expect(person.enter()).resolves.toBeDefined();
});

test('a stranger who registers somebody’s address first or last chooses no password for it', async () => {
  const person = newPerson();
  const stranger = { ...person, email: person.email.replace('@', '+mine@') };
  const typed = {
    email: person.email,
    name: 'S',
    language: 'nl' as const,
    password: 'what a stranger typed',
  };
  const refused = person.client.call(register, { body: typed, headers: person.headers });
  await expect(refused).rejects.toMatchObject({ problem: { errors: [{ code: 'unknown_field' }] } });
  await stranger.register({ email: stranger.email });
  await person.register();
  await person.verify(await tokenOf(person.email));
  expect(await person.enter()).toMatchObject({ account: { email: person.email } });
  await expect(person.enter('what a stranger typed')).rejects.toEqual(refusedAs('login_failed'));
  const left = await installation.context.database.transaction((trx) =>
    trx('accounts').whereLike('email', `${person.email.split('@')[0]!}%`),
  );
  expect(left).toHaveLength(1);
});

test('one mailbox gets three of all these mails an hour in whatever spelling, and none once its owner stopped them', async () => {
  const { client, email, headers, register: open } = newPerson();
  const forget = (address: string) => client.call(forgotPassword, { body: { email: address }, headers });
  await open();
  await forget(email.toUpperCase());
  await open({ email: email.replace('@', '+b@') });
  await expect(open()).rejects.toEqual(refusedAs('address_hour_limit'));
  await expect(forget(email)).rejects.toEqual(refusedAs('address_hour_limit'));
  const unknown = newPerson();
  for (let each = 0; each < 3; each += 1) await forget(unknown.email);
  await expect(forget(unknown.email)).rejects.toEqual(refusedAs('address_hour_limit'));

  const stopped = await buildVerified();
  const { secrets, database } = installation.context;
  await database.transaction((trx) => setBlocked(trx, mailboxKey(secrets, stopped.email), true));
  await expect(forget(stopped.email)).rejects.toEqual(refusedAs('address_blocked'));
  await expect(stopped.register()).rejects.toEqual(refusedAs('address_blocked'));
});

test.each([
  ['eleven char', 'password_too_short'],
  ['unbelievable', 'password_common'],
  ['UnBelievable', 'password_common'],
  ['aaaaaaaaaaaaaaaa', 'password_common'],
])('the password %s is refused as %s', async (refused, code) => {
  const person = newPerson();
  await person.register();
  const token = await tokenOf(person.email);
  await expect(person.verify(token, refused)).rejects.toEqual(refusedAs(code));
  expect(await person.verify(token)).toMatchObject({ email: person.email });
});

test('nobody registers where sign-up is by invitation', async () => {
  const closed = await startInstallation({ worker: false });
  try {
    const body = { email: 'x@church.example', name: 'X', language: 'en' as const };
    await expect(clientOf(closed).call(register, { body })).rejects.toEqual(refusedAs('sign_up_closed'));
  } finally {
    await closed.close();
  }
});

test('a forgotten password is set by a link that works once and ends all sessions', async () => {
  const { client, email, headers, enter } = await buildVerified();
  const session = await enter();
  await client.call(forgotPassword, { body: { email }, headers });
  const mail = await installation.mailbox.waitFor(email, 2);
  expect(mail.subject).toBe('Kies een nieuw wachtwoord voor Penning');
  const token = await tokenOf(email, 2);
  const reset = (newPassword: string) =>
    client.call(resetPassword, { body: { token, newPassword }, headers });
  await expect(reset('unbelievable')).rejects.toEqual(refusedAs('password_common'));
  await expect(client.call(verifyEmail, { body: { token, newPassword: password } })).rejects.toEqual(
    refusedAs('link_invalid'),
  );
  expect(await reset('quite another password')).toMatchObject({ email });
  await expect(reset('and a third password')).rejects.toEqual(refusedAs('link_invalid'));
  await expect(client.call(readMe, {}, session.accessToken)).rejects.toEqual(refusedAs('token_invalid'));
  await expect(enter()).rejects.toEqual(refusedAs('login_failed'));
  await expect(enter('quite another password')).resolves.toBeDefined();
  expect((await installation.mailbox.waitFor(email, 3)).subject).toBe('Uw wachtwoord is veranderd');
});

test('a reset link that is older than half an hour is refused', async () => {
  const { client, email, headers } = await buildVerified();
  await client.call(forgotPassword, { body: { email }, headers });
  const token = await tokenOf(email, 2);
  await installation.context.database.transaction((trx) =>
    AccountLink.query(trx)
      .patch({ expiresAt: new Date(Date.now() - 1) })
      .where({ id: token.split('.')[0] ?? '' }),
  );
  await expect(
    client.call(resetPassword, { body: { token, newPassword: 'quite another password' } }),
  ).rejects.toEqual(refusedAs('link_invalid'));
});

test('asking for an unknown address answers the same and mails nobody', async () => {
  const { client, email, headers } = newPerson();
  expect(await client.call(forgotPassword, { body: { email }, headers })).toEqual({ email });
  const { email: known, headers: place } = await buildVerified();
  await client.call(forgotPassword, { body: { email: known }, headers: place });
  await installation.mailbox.waitFor(known, 2);
  expect(installation.mailbox.to(email)).toEqual([]);
});

test('a sign-in from a new device and a changed password are mailed, the first and a known one are not', async () => {
  const { client, email, headers, enter } = await buildVerified();
  const { accessToken, deviceToken } = await enter();
  await client.call(login, { body: { email, password, deviceToken }, headers });
  const iphone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
  await client.call(login, { body: { email, password }, headers: { ...headers, 'user-agent': iphone } });
  const mail = await installation.mailbox.waitFor(email, 2);
  expect(mail.subject).toBe('Een nieuw apparaat meldde zich aan bij uw account');
  expect(mail.text).toContain('Safari, iPhone');
  const body = { password, newPassword: 'quite another password' };
  await client.call(changePassword, { body }, accessToken);
  expect((await installation.mailbox.waitFor(email, 3)).subject).toBe('Uw wachtwoord is veranderd');
});

test(
  'a guesser has to wait longer and longer, the person on a known device does not',
  { timeout: patience(60_000) },
  async () => {
    const { client, email, headers, enter } = await buildVerified();
    const { deviceToken } = await enter();
    const guesser = { 'x-forwarded-for': '198.51.100.9' };
    const guess = () =>
      client
        .call(login, { body: { email, password: 'a guess' }, headers: guesser })
        .catch((error: unknown) => (error as { problem: { code: string } }).problem.code);
    const codes = await Promise.all(Array.from({ length: 12 }, guess));
    let failed = codes.filter((code) => code === 'login_failed').length;
    expect(failed).toBeGreaterThanOrEqual(5);
    expect(codes.filter((code) => code === 'too_many_requests')).toHaveLength(12 - failed);
    // The first waits are short enough to pass on a slow machine; after eight guesses it is eight seconds.
    for (; failed < 8; await sleep(500)) if ((await guess()) === 'login_failed') failed += 1;
    const refused = client.call(login, { body: { email, password }, headers: guesser });
    await expect(refused).rejects.toEqual(refusedAs('too_many_requests'));
    await expect(
      client.call(login, { body: { email, password, deviceToken }, headers: guesser }),
    ).resolves.toBeDefined();
    await expect(client.call(login, { body: { email, password }, headers })).resolves.toBeDefined();
  },
);

test('guesses from everywhere slow strangers down, and the person’s own device not at all', async () => {
  const { client, email, headers, enter } = await buildVerified();
  const { deviceToken } = await enter();
  const from = (place: number) => ({ 'x-forwarded-for': `192.0.${place}.1` });
  const guess = (place: number) =>
    client
      .call(login, { body: { email, password: 'a guess' }, headers: from(place) })
      .catch((error: unknown) => (error as { problem: { code: string } }).problem.code);
  const codes = [];
  for (let place = 0; place < 60; place += 10)
    codes.push(...(await Promise.all(Array.from({ length: 10 }, (_, each) => guess(place + each)))));
  expect(codes.filter((code) => code === 'too_many_requests').length).toBeGreaterThan(0);
  const body = { email, password, deviceToken };
  await expect(client.call(login, { body, headers })).resolves.toBeDefined();
});
