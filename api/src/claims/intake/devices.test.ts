import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmClaim, listClaims, submitClaim } from '@penning/contract/claims';
import { forgetDevices } from '@penning/contract/mail-links';
import { asOwner } from '../../../test/abuse/counting.ts';
import { refusalOf, submitted } from '../../../test/abuse/bombing.ts';
import { buildChurch, clientOf, signIn, type BuiltChurch } from '../../../test/builders.ts';
import { insertDraft, mileageFor } from '../../../test/claims.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';
import { patience } from '../../../test/patience.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

/** Confirms a first claim with its code and has the device remembered. */
async function rememberedDevice(built: BuiltChurch): Promise<{ email: string; deviceToken: string }> {
  const claim = await submitted(installation, built);
  const code = installation.context.secrets.claimCode(claim.id, 1);
  const call = () =>
    clientOf(installation).call(
      confirmClaim,
      { params: { id: claim.id }, body: { code, rememberDevice: true } },
      claim.token,
    );
  const { deviceToken } = await call();
  expect((await call()).deviceToken).toBe(deviceToken);
  return { email: claim.email, deviceToken: deviceToken ?? '' };
}

async function submitWith(built: BuiltChurch, email: string, deviceToken: string) {
  const draft = await insertDraft(installation, built);
  const body = { ...mileageFor(built, email), deviceToken };
  const answer = await clientOf(installation).call(
    submitClaim,
    { params: { id: draft.id }, body },
    draft.token,
  );
  return { draft, body, answer };
}

test('a remembered device submits at once, without a code, and the claimant’s mail says how to forget it', async () => {
  const built = await buildChurch(installation);
  const { email, deviceToken } = await rememberedDevice(built);
  const { draft, body, answer } = await submitWith(built, email.toUpperCase(), deviceToken);
  expect(answer.status).toBe('submitted');
  expect(answer.reference).toMatch(/-0002$/);
  await installation.mailbox.waitFor(built.financeEmail, 2);
  const copy = await installation.mailbox.waitFor(email, 2, /\/device#/);
  const codes = installation.mailbox.to(email).filter((mail) => /is your code/.test(mail.subject ?? ''));
  expect(codes.length).toBeLessThanOrEqual(1);
  expect(copy.text).toMatch(/\/device#\S+/);
  expect(String(copy.html)).toContain('Forget all remembered devices');

  // The token is no part of the submission: without it the same body is the same submission.
  const { deviceToken: _, ...same } = body;
  const params = { id: draft.id };
  expect(await clientOf(installation).call(submitClaim, { params, body: same }, draft.token)).toEqual(answer);
  const token = await signIn(installation, built.administrator);
  const list = await clientOf(installation).call(listClaims, { params: { slug: built.church.slug } }, token);
  expect(list.claims).toHaveLength(2);
});

test('without being asked nothing is remembered, and the token is told only to who knows the code', async () => {
  const built = await buildChurch(installation);
  const claim = await submitted(installation, built);
  const { context } = installation;
  const code = context.secrets.claimCode(claim.id, 1);
  const confirm = (body: { code: string; rememberDevice?: boolean }) =>
    clientOf(installation).call(confirmClaim, { params: { id: claim.id }, body }, claim.token);
  expect(await confirm({ code })).not.toHaveProperty('deviceToken');
  expect(await confirm({ code, rememberDevice: true })).not.toHaveProperty('deviceToken');
  const other = await submitted(installation, built);
  const params = { id: other.id };
  const otherCode = context.secrets.claimCode(other.id, 1);
  const client = clientOf(installation);
  await client.call(confirmClaim, { params, body: { code: otherCode, rememberDevice: true } }, other.token);
  const wrong = otherCode === '000000' ? '000001' : '000000';
  const again = await client.call(
    confirmClaim,
    { params, body: { code: wrong, rememberDevice: true } },
    other.token,
  );
  expect(again).not.toHaveProperty('deviceToken');
});

test('a token of another address, another church, an old or a forgotten device is silently ignored', async () => {
  const built = await buildChurch(installation);
  const { email, deviceToken } = await rememberedDevice(built);
  const unconfirmed = async (church: BuiltChurch, address: string, token: string) => {
    const { answer } = await submitWith(church, address, token);
    expect(answer).toMatchObject({ status: 'unconfirmed', reference: null });
  };
  await unconfirmed(built, `other-${randomUUID()}@example.org`, deviceToken);
  await unconfirmed(await buildChurch(installation), email, deviceToken);
  await unconfirmed(built, `x-${email}`, 'nonsense');
  const [id = '', expires = '', signature = ''] = deviceToken.split('.');
  await unconfirmed(built, email, `${id}.${Number(expires) + 9}.${signature}`);

  const old = await rememberedDevice(built);
  const past = `update remembered_devices set expires_at = now() where id = $1`;
  await asOwner(installation, past, [old.deviceToken.split('.')[0]]);
  await unconfirmed(built, old.email, old.deviceToken);

  const forgotten = await rememberedDevice(built);
  const copy = await installation.mailbox.waitFor(forgotten.email, 1, /\/device#/);
  const token = /\/device#(\S+)/.exec(copy.text ?? '')?.[1] ?? '';
  const client = clientOf(installation);
  expect(await client.call(forgetDevices, { body: { token } })).toEqual({
    churchName: built.church.name,
    forgotten: 1,
  });
  expect(await client.call(forgetDevices, { body: { token } })).toMatchObject({ forgotten: 0 });
  await unconfirmed(built, forgotten.email, forgotten.deviceToken);
  expect(await refusalOf(client.call(forgetDevices, { body: { token: `${token}x` } }))).toBe('link_invalid');
});

test('a device that was remembered long enough leaves nothing behind', async () => {
  const built = await buildChurch(installation);
  const { deviceToken } = await rememberedDevice(built);
  const id = deviceToken.split('.')[0]!;
  const { database } = installation.context;
  await asOwner(installation, 'update remembered_devices set expires_at = now() where id = $1', [id]);
  await database.inChurch(built.church.id, async (trx) => {
    await trx.raw(`select enqueue_job('sweep-expired', '{}')`);
  });
  await expect
    .poll(() => database.inChurch(built.church.id, (trx) => trx('remembered_devices').where({ id })), {
      timeout: patience(15_000),
    })
    .toEqual([]);
});
