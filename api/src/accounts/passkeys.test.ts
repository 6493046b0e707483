import { afterAll, beforeAll, expect, test } from 'vitest';
import * as security from '@penning/contract/account-security';
import { login, readMe } from '@penning/contract/accounts';
import { buildChurch, clientOf } from '../../test/builders.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { limits } from '@penning/contract/limits';
import { refusedAs } from '../../test/refusals.ts';
import { PasskeyDevice } from '../../test/tour/passkey.ts';
import { Passkey } from './model.ts';

// That a real browser's passkey is taken is shown in deploy/acceptance/accounts.spec.ts; here what is refused.

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({
    worker: false,
    environment: { PUBLIC_CONSOLE_URL: 'https://console.church.example' },
  });
});
afterAll(() => installation.close());

const forged = {
  id: 'Zm9yZ2Vk',
  rawId: 'Zm9yZ2Vk',
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: 'e30', authenticatorData: 'e30', signature: 'e30', attestationObject: 'e30' },
};

async function buildPerson() {
  const { email, password } = (await buildChurch(installation)).administrator;
  const client = clientOf(installation);
  const { accessToken } = await client.call(login, { body: { email, password } });
  return { client, password, accessToken };
}

test('a passkey is for the console’s host, kept by the device and asks its owner', async () => {
  const { client, password, accessToken } = await buildPerson();
  const { options } = await client.call(security.beginPasskey, { body: { password } }, accessToken);
  expect(options).toMatchObject({
    rp: { id: 'console.church.example' },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const wrong = client.call(security.beginPasskey, { body: { password: 'not mine' } }, accessToken);
  await expect(wrong).rejects.toEqual(refusedAs('password_wrong'));
});

test('a challenge to make a passkey is for one person and one try', async () => {
  const { client, password, accessToken } = await buildPerson();
  const stranger = await buildPerson();
  const { challengeId } = await client.call(security.beginPasskey, { body: { password } }, accessToken);
  const body = { challengeId, name: 'Forged', credential: forged };
  const keep = (token: string) => client.call(security.createPasskey, { body }, token);
  await expect(keep(stranger.accessToken)).rejects.toEqual(refusedAs('sign_in_expired'));
  await expect(keep(accessToken)).rejects.toEqual(refusedAs('passkey_refused'));
  await expect(keep(accessToken)).rejects.toEqual(refusedAs('sign_in_expired'));
  expect(await client.call(security.listPasskeys, {}, accessToken)).toEqual({ passkeys: [] });
});

test('a challenge to sign in works for one try, and an unknown passkey opens nothing', async () => {
  const { client } = await buildPerson();
  const { challengeId } = await client.call(security.beginPasskeyLogin, {});
  const enter = () => client.call(security.loginPasskey, { body: { challengeId, credential: forged } });
  await expect(enter()).rejects.toEqual(refusedAs('passkey_refused'));
  await expect(enter()).rejects.toEqual(refusedAs('sign_in_expired'));
});

test('somebody has ten passkeys at most, also when several begin at once', async () => {
  const { client, password, accessToken } = await buildPerson();
  const { PUBLIC_CONSOLE_URL: origin } = installation.config;
  const begin = () => client.call(security.beginPasskey, { body: { password } }, accessToken);
  const begun = [await begin(), await begin()];
  const { id: accountId } = await client.call(readMe, {}, accessToken);
  await installation.context.database.transaction(async (trx) => {
    for (let count = 1; count < limits.passkeys; count += 1)
      await Passkey.query(trx).insert({
        accountId,
        name: `Key ${count}`,
        credentialId: `${accountId} ${count}`,
        publicKey: Buffer.from('key'),
        counter: 0,
        transports: [],
      });
  });
  const results = await Promise.allSettled(
    begun.map(({ challengeId, options }) => {
      const credential = new PasskeyDevice(origin).create(options);
      return client.call(
        security.createPasskey,
        { body: { challengeId, name: 'Phone', credential } },
        accessToken,
      );
    }),
  );
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refusal = results.find(({ status }) => status === 'rejected');
  expect(refusal).toMatchObject({ reason: refusedAs('list_too_long') });
  await expect(begin()).rejects.toEqual(refusedAs('list_too_long'));
  expect((await client.call(security.listPasskeys, {}, accessToken)).passkeys).toHaveLength(limits.passkeys);
});
