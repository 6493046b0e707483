import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBlock, deleteBlock, listBlocks, readAbuse, readOperatorLog } from '@penning/contract/abuse';
import { putReceipt } from '@penning/contract/claim-files';
import { resendCode, submitClaim } from '@penning/contract/claims';
import { limits } from '@penning/contract/limits';
import { refusalOf, submitInNameOf } from '../../test/abuse/bombing.ts';
import { solvedChallenge, tryDraft } from '../../test/abuse/flooding.ts';
import { buildChurch, buildOperator, clientOf, signIn, waitUntil } from '../../test/builders.ts';
import { insertDraft, mileageFor, receiptPicture } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';

let installation: Installation;
let operator: string;
beforeAll(async () => {
  installation = await startInstallation({ environment: { TRUST_PROXY: '1' } });
  operator = await buildOperator(installation);
});
afterAll(() => installation.close());

const block = (wanted: { email?: string; network?: string }, token = operator) =>
  clientOf(installation).call(createBlock, { body: { ...wanted, reason: 'Floods the form' } }, token);

test('a blocked network is told to come back later, its neighbours are not, and lifting the block opens the door', async () => {
  const { church } = await buildChurch(installation);
  const draftFrom = async (address: string) => {
    const altcha = await solvedChallenge(installation, { church: church.slug });
    return tryDraft(installation.url, church.slug, altcha, { 'x-forwarded-for': address });
  };
  const { id, network } = await block({ network: '192.0.2.77/25' });
  expect(network).toBe('192.0.2.0/25');
  await block({ network: '2001:db8:5::/48' });
  const refused = await draftFrom('192.0.2.9');
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ code: 'too_many_requests' });
  expect((await draftFrom('::ffff:192.0.2.9')).status).toBe(429);
  expect((await draftFrom('2001:db8:5:1::1')).status).toBe(429);
  expect((await draftFrom('192.0.2.200')).status).toBe(201);
  await clientOf(installation).call(deleteBlock, { params: { id } }, operator);
  expect((await draftFrom('192.0.2.9')).status).toBe(201);
});

test('a blocked address gets no code in any spelling, and loses nothing that was typed', async () => {
  const built = await buildChurch(installation);
  const { id } = await block({ email: 'Mallory@example.org' });
  expect((await block({ email: 'mallory@example.org' })).id).toBe(id);
  expect((await submitInNameOf(installation, built, 'mallory+again@example.org')).refusal).toBe(
    'address_blocked',
  );
  const draft = await insertDraft(installation, built);
  const submit = (email: string) =>
    refusalOf(
      clientOf(installation).call(
        submitClaim,
        { params: { id: draft.id }, body: mileageFor(built, email) },
        draft.token,
      ),
    );
  expect(await submit('mallory@example.org')).toBe('address_blocked');
  expect(await submit('honest@example.org')).toBeUndefined();
  await installation.mailbox.waitFor('honest@example.org');
  expect(installation.mailbox.mails.filter((mail) => JSON.stringify(mail.to).includes('mallory'))).toEqual(
    [],
  );
});

test.each([
  [{ network: '10.0.0.0/4' }, 'network_invalid'],
  [{ network: '2001::/16' }, 'network_invalid'],
  [{ network: 'example.org' }, 'network_invalid'],
  [{ email: 'nobody' }, 'email_invalid'],
  [{}, 'required'],
])('%o cannot be blocked', async (wanted, code) => {
  expect(await refusalOf(block(wanted))).toBe(code);
});

test('blocks and counts are for operators only, and what they did is written down', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const administrator = await signIn(installation, built.administrator);
  const refusals = await Promise.all(
    [
      block({ network: '192.0.2.1' }, administrator),
      client.call(listBlocks, {}, administrator),
      client.call(readAbuse, {}, administrator),
      client.call(readOperatorLog, {}, administrator),
      client.call(deleteBlock, { params: { id: built.church.id } }, administrator),
    ].map(refusalOf),
  );
  expect(new Set(refusals)).toEqual(new Set(['forbidden']));
  const { id } = await block({ email: 'someone@elsewhere.example' });
  await client.call(deleteBlock, { params: { id } }, operator);
  const { entries } = await client.call(readOperatorLog, {}, operator);
  expect(entries.slice(0, 2)).toMatchObject([
    { action: 'block.lifted', actor: 'Olga Operator', details: { emailDomain: 'elsewhere.example' } },
    { action: 'block.created', actor: 'Olga Operator', details: { emailDomain: 'elsewhere.example' } },
  ]);
});

test('refused uploads, submits and codes are counted for the church of their claim', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const { slug } = built.church;
  const victim = `victim-${slug}@example.org`;
  await block({ email: `blocked-${slug}@example.org` });
  const claims = [];
  for (let time = 0; time < 4; time += 1) claims.push(await submitInNameOf(installation, built, victim));
  expect(claims.map(({ refusal }) => refusal)).toEqual([
    undefined,
    undefined,
    undefined,
    'address_hour_limit',
  ]);
  const { draft } = claims[0]!;
  const again = (email: string) =>
    refusalOf(client.call(resendCode, { params: { id: draft.id }, body: { email } }, draft.token));
  expect(await again(victim)).toBe('code_wait');
  expect(await again(`blocked-${slug}@example.org`)).toBe('address_blocked');
  const uploading = await insertDraft(installation, built);
  installation.context.abuseCounters.count({ slug }, 'upload-bytes', limits.churchDayBytes + 1);
  await installation.context.abuseCounters.flush();
  const binary = new Uint8Array(await receiptPicture());
  const upload = (token: string) => {
    const params = { id: uploading.id, receiptId: randomUUID() };
    return refusalOf(client.call(putReceipt, { params, query: { name: 'bon.jpg' }, binary }, token));
  };
  expect(await upload(uploading.token)).toBe('too_many_requests');
  expect(await upload('wrong'), 'a wrong token speaks for no church').toBe('token_invalid');
  const { churches } = await client.call(readAbuse, { query: { church: slug } }, operator);
  expect(churches[0]?.counts).toMatchObject({ codeMails: 3, refused: 3 });
});

test('counts per day and church add up, today and after the day was rolled up', async () => {
  const built = await buildChurch(installation);
  const { slug, id } = built.church;
  for (let time = 0; time < 3; time += 1)
    await tryDraft(installation.url, slug, await solvedChallenge(installation, { church: slug }));
  await tryDraft(installation.url, slug, 'nonsense');
  await submitInNameOf(installation, built, `one-${slug}@example.org`);
  const report = () => clientOf(installation).call(readAbuse, { query: { church: slug } }, operator);
  const counts = { drafts: 3, challengesFailed: 1, refused: 0, codeMails: 1, codesWrong: 0, confirmed: 0 };
  const today = await report();
  expect(today.days).toHaveLength(30);
  expect(today.days.at(-1)?.counts).toEqual(counts);
  expect(today.churches).toMatchObject([{ slug, effort: 0, effortFloor: 0, suspendedAt: null, counts }]);

  await installation.context.database.asOperator(async (trx) => {
    await trx.raw(`update abuse_counts set since = since - interval '2 days' where church_id = ?`, [id]);
    await trx.raw(`select enqueue_job('sweep-counts', '{}')`);
  });
  const rows = () => installation.context.database.inChurch(id, (trx) => trx('abuse_counts').select('since'));
  await waitUntil(async () => {
    const sinces = (await rows()) as { since: Date }[];
    return sinces.every(({ since }) => since.getUTCMinutes() === 0 && since.getUTCHours() >= 22);
  });
  const later = await report();
  expect(later.days.at(-3)?.counts).toEqual(counts);
  expect(later.days.at(-1)?.counts.drafts).toBe(0);
});
