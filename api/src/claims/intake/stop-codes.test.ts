import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readmitAddress, readOperatorLog } from '@penning/contract/abuse';
import { createFinanceAddress } from '@penning/contract/church-settings';
import { resendCode, submitClaim, viewClaim } from '@penning/contract/claims';
import { allowAddress, blockAddress } from '@penning/contract/mail-links';
import { bomb, refusalOf, submitInNameOf, submitted } from '../../../test/abuse/bombing.ts';
import { buildChurch, buildOperator, clientOf, signIn } from '../../../test/builders.ts';
import { insertDraft, mileageFor } from '../../../test/claims.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';
import { patience } from '../../../test/patience.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

/** The token of the link "that wasn't me" in the newest mail to an address. */
async function tokenFor(email: string): Promise<string> {
  const mail = await installation.mailbox.waitFor(email);
  return /\/not-me#(\S+)/.exec(mail.text ?? '')?.[1] ?? '';
}

test('“That wasn’t me” ends the claim and stops codes from all churches, on every spelling of the mailbox', async () => {
  const [built, other] = [await buildChurch(installation), await buildChurch(installation)];
  const client = clientOf(installation);
  const name = `victim-${randomUUID()}`;
  const claim = await submitted(installation, built, `${name}@example.org`);
  const token = await tokenFor(claim.email);
  expect(await client.call(blockAddress, { body: { token } })).toEqual({ blocked: true });
  expect(await refusalOf(client.call(viewClaim, { params: { id: claim.id } }, claim.token))).toBe(
    'draft_expired',
  );
  const before = installation.mailbox.mails.length;
  for (const spelling of [
    `${name}@example.org`,
    `${name.toUpperCase()}@example.org`,
    `${name}+more@EXAMPLE.org`,
  ])
    for (const church of [built, other])
      expect((await submitInNameOf(installation, church, spelling)).refusal).toBe('address_blocked');
  const administrator = await signIn(installation, built.administrator);
  const body = { email: claim.email, language: 'en' as const };
  const asFinance = client.call(
    createFinanceAddress,
    { params: { slug: built.church.slug }, body },
    administrator,
  );
  expect(await refusalOf(asFinance)).toBe('address_blocked');
  expect(installation.mailbox.mails).toHaveLength(before);
});

test('a refused submission loses nothing: the draft stays and goes on with another address', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const claim = await submitted(installation, built);
  await client.call(blockAddress, { body: { token: await tokenFor(claim.email) } });
  const draft = await insertDraft(installation, built);
  const params = { id: draft.id };
  const submit = (email: string) =>
    client.call(submitClaim, { params, body: mileageFor(built, email) }, draft.token);
  await expect(submit(claim.email)).rejects.toMatchObject({
    problem: { code: 'address_blocked', errors: [{ path: 'claimant.email', code: 'address_blocked' }] },
  });
  expect((await submit(`other-${claim.email}`)).status).toBe('unconfirmed');
  expect(
    await refusalOf(client.call(resendCode, { params, body: { email: claim.email } }, draft.token)),
  ).toBe('address_blocked');
});

test('the owner allows codes again with the same link; nobody else can block or allow', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const claim = await submitted(installation, built);
  const token = await tokenFor(claim.email);
  await client.call(blockAddress, { body: { token } });
  for (const wrong of [
    claim.token,
    `${claim.id}.${claim.token}`,
    `${token}x`,
    token.replace(/^./, 'f'),
    '..',
  ]) {
    for (const endpoint of [allowAddress, blockAddress]) {
      expect(await refusalOf(client.call(endpoint, { body: { token: wrong } }))).toBe('link_invalid');
    }
  }
  expect(await client.call(allowAddress, { body: { token } })).toEqual({ blocked: false });
  expect((await submitInNameOf(installation, built, claim.email)).refusal).toBeUndefined();
  await installation.mailbox.waitFor(claim.email, 2);
});

test('an operator who is asked allows codes again, and it is written down without the address', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const operator = await buildOperator(installation);
  const claim = await submitted(installation, built);
  await client.call(blockAddress, { body: { token: await tokenFor(claim.email) } });
  const readmit = (email: string, token = operator) =>
    client.call(readmitAddress, { body: { email } }, token);
  const administrator = await signIn(installation, built.administrator);
  expect(await refusalOf(readmit(claim.email, administrator))).toBe('forbidden');
  expect(await readmit(`nobody-${claim.email}`)).toEqual({ lifted: false });
  expect((await submitInNameOf(installation, built, claim.email)).refusal).toBe('address_blocked');
  expect(await readmit(claim.email.toUpperCase())).toEqual({ lifted: true });
  expect(await readmit(claim.email)).toEqual({ lifted: false });
  expect((await submitInNameOf(installation, built, claim.email)).refusal).toBeUndefined();
  await installation.mailbox.waitFor(claim.email, 2);
  const { entries } = await client.call(readOperatorLog, {}, operator);
  const emailDomain = claim.email.split('@')[1];
  expect(entries).toMatchObject([
    { action: 'address.readmitted', actor: 'Olga Operator', details: { emailDomain } },
  ]);
});

test('what no limit needs any more is swept, and blocks stay', async () => {
  const built = await buildChurch(installation);
  const claim = await submitted(installation, built);
  await clientOf(installation).call(blockAddress, { body: { token: await tokenFor(claim.email) } });
  await bomb(installation, [`someone-${randomUUID()}@example.org`], { churches: 1, claimsEach: 2 });
  const { database } = installation.context;
  await database.transaction(async (trx) => {
    await trx.raw(
      `update mailboxes set asked_at = array(select at - interval '25 hours' from unnest(asked_at) as at)`,
    );
    await trx.raw(`select enqueue_job('sweep-expired', '{}')`);
  });
  await expect
    .poll(async () => database.transaction((trx) => trx('mailboxes').whereNull('blocked_at')), {
      timeout: patience(15_000),
    })
    .toEqual([]);
  expect(await database.transaction((trx) => trx('mailboxes'))).not.toEqual([]);
});
