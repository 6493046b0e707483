import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as security from '@penning/contract/account-security';
import { changePassword, login, resetPassword } from '@penning/contract/accounts';
import { confirmFinanceAddress } from '@penning/contract/church-settings';
import { confirmClaim } from '@penning/contract/claims';
import { forgetDevices } from '@penning/contract/mail-links';
import { readInvitation } from '@penning/contract/invitations';
import { submitted, refusalOf } from '../../test/abuse/bombing.ts';
import { buildChurch, clientOf, signIn } from '../../test/builders.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { refusedAs } from '../../test/refusals.ts';
import { patience } from '../../test/patience.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ environment: { TRUST_PROXY: '1', RATE_LIMIT_SCALE: '100' } });
});
afterAll(() => installation.close());

const from = (network: number, host = 1) => ({ 'x-forwarded-for': `10.${network}.0.${host}` });

/** Somebody with a second factor who signed in on a device before. */
async function personWithApp() {
  const { administrator } = await buildChurch(installation);
  const { email, password, id } = administrator;
  const client = clientOf(installation);
  const session = await client.call(login, { body: { email, password }, headers: from(200) });
  const { accessToken, deviceToken } = session;
  const { secret } = await client.call(security.beginTwoFactor, { body: { password } }, accessToken);
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  await client.call(security.confirmTwoFactor, { body: { code: app.generate() } }, accessToken);
  const challenge = async (headers: Record<string, string>, known?: string): Promise<string> => {
    const asked = client.call(login, { body: { email, password, deviceToken: known }, headers });
    const error: unknown = await asked.catch((thrown: unknown) => thrown);
    return (error as { problem: { challenge?: string } }).problem.challenge ?? '';
  };
  return { client, email, password, id, accessToken, deviceToken, app, challenge };
}

test(
  'codes of a second factor guessed from forty networks are refused, the person is told once, and their device signs in',
  { timeout: patience(60_000) },
  async () => {
    const { client, email, deviceToken, app, challenge } = await personWithApp();
    const answers: string[] = [];
    for (let network = 1; network <= 40; network += 1) {
      const id = await challenge(from(network));
      for (let each = 0; each < 2; each += 1)
        answers.push(
          (await refusalOf(
            client.call(security.loginTwoFactor, {
              body: { challenge: id, code: '000000' },
              headers: from(network),
            }),
          )) ?? 'signed in',
        );
    }
    expect(answers.filter((code) => code === 'two_factor_code_wrong').length).toBeLessThan(25);
    expect(answers.at(-1)).toBe('too_many_requests');
    const subject = 'Somebody types wrong codes at your account';
    await installation.mailbox.waitForSubject(email, subject);
    const told = installation.mailbox.to(email).filter((mail) => mail.subject === subject);
    expect(told).toHaveLength(1);

    const headers = from(200);
    const code = app.generate({ timestamp: Date.now() + 30_000 });
    const body = { challenge: await challenge(headers, deviceToken), code, deviceToken };
    await expect(client.call(security.loginTwoFactor, { body, headers })).resolves.toBeDefined();
  },
);

test('who guesses the password in a stolen session waits, and the person’s own session does not', async () => {
  const { client, email, password, accessToken } = await signedInTwice();
  const change = (typed: string, token: string) =>
    refusalOf(
      client.call(
        changePassword,
        { body: { password: typed, newPassword: 'quite another password' } },
        token,
      ),
    );
  const answers: (string | undefined)[] = [];
  for (let each = 0; each < 14; each += 1) answers.push(await change('a guess', accessToken.stolen));
  expect(answers).toContain('too_many_requests');
  expect(await change(password, accessToken.own)).toBeUndefined();
  expect(email).toBeTruthy();
});

async function signedInTwice() {
  const { administrator } = await buildChurch(installation);
  const client = clientOf(installation);
  const accessToken = {
    stolen: await signIn(installation, administrator),
    own: await signIn(installation, administrator),
  };
  return { client, ...administrator, accessToken };
}

test('made-up tokens of every mailed link make their network wait, and the right link works from there', async () => {
  const client = clientOf(installation);
  const headers = from(77);
  const built = await buildChurch(installation);
  const calls = [
    (token: string) =>
      client.call(resetPassword, { body: { token, newPassword: 'a long password' }, headers }),
    (token: string) => client.call(confirmFinanceAddress, { body: { token }, headers }),
    (token: string) => client.call(readInvitation, { body: { token }, headers }),
    (token: string) => client.call(forgetDevices, { body: { token }, headers }),
  ];
  const answers: (string | undefined)[] = [];
  for (let each = 0; each < 80; each += 1)
    answers.push(await refusalOf(calls[each % 4]!(`${each}.made-up.${each}`)));
  expect(answers[0]).toBe('link_invalid');
  expect(answers.at(-1)).toBe('too_many_requests');

  const expires = Math.floor(Date.now() / 1000) + 600;
  const { id } = await installation.context.database.inChurch(built.church.id, async (trx) => {
    const row = { churchId: built.church.id, email: 'late@church.example', language: 'en' };
    const [made]: { id: string }[] = await trx('finance_addresses').insert(row).returning('id');
    return made!;
  });
  const text = `${built.church.id}.${id}.${expires}`;
  const token = `${text}.${installation.context.secrets.sign('finance address', text)}`;
  await expect(client.call(confirmFinanceAddress, { body: { token }, headers })).resolves.toBeDefined();
});

test('wrong codes of many claims make their network wait, and the right code works from there', async () => {
  const client = clientOf(installation);
  const headers = from(78);
  const built = await buildChurch(installation);
  const confirm = (claim: { id: string; token: string }, code: string) =>
    client.call(confirmClaim, { params: { id: claim.id }, body: { code }, headers }, claim.token);
  const answers: (string | undefined)[] = [];
  for (let count = 0; count < 16; count += 1) {
    const claim = await submitted(installation, built);
    const right = installation.context.secrets.claimCode(claim.id, 1);
    const wrong = right === '000000' ? '000001' : '000000';
    for (let each = 0; each < 4; each += 1) answers.push(await refusalOf(confirm(claim, wrong)));
  }
  expect(answers[0]).toBe('code_wrong');
  expect(answers.at(-1)).toBe('too_many_requests');
  const claim = await submitted(installation, built);
  const code = installation.context.secrets.claimCode(claim.id, 1);
  await expect(confirm(claim, code)).resolves.toMatchObject({ status: 'submitted' });
  await expect(confirm(claim, code)).resolves.not.toEqual(refusedAs('too_many_requests'));
});
