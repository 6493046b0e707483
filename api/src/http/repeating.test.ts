import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Church } from '@penning/contract/churches';
import type { ManagedCostCentre } from '@penning/contract/church-settings';
import { register } from '@penning/contract/accounts';
import { endpoints } from '@penning/contract/endpoints';
import { confirmClaim, submitClaim } from '@penning/contract/claims';
import type { Problem } from '@penning/contract/error-codes';
import { solvedChallenge, tryDraft } from '../../test/abuse/flooding.ts';
import { buildChurch, buildMember, clientOf, signIn, type BuiltChurch } from '../../test/builders.ts';
import { insertDraft, mileageFor } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';

let installation: Installation;
let built: BuiltChurch;
let token: string;
beforeAll(async () => {
  installation = await startInstallation({ worker: false, environment: { SIGN_UP: 'open' } });
  built = await buildChurch(installation);
  token = await signIn(installation, built.administrator);
});
afterAll(() => installation.close());

function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return fetch(`${installation.url}/v1/churches/${built.church.slug}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}
const addPurpose = (key: string, code: string) =>
  send('POST', '/cost-centres', { code, name: 'Youth' }, { 'idempotency-key': key });

test('ten creating calls with one key make one thing and get one answer', async () => {
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => addPurpose(key, 'Y10')));
  for (const answer of answers) expect([201, 409]).toContain(answer.status);
  const again = await addPurpose(key, 'Y10');
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  const { id } = (await again.json()) as ManagedCostCentre;
  const { costCentres } = (await (await send('GET', '/cost-centres')).json()) as {
    costCentres: ManagedCostCentre[];
  };
  expect(costCentres.filter((one) => one.code === 'Y10').map((one) => one.id)).toEqual([id]);
});

test('a key with another request is refused, and a refused call leaves its key free', async () => {
  const key = randomUUID();
  expect((await addPurpose(key, 'Y20')).status).toBe(201);
  const other = await addPurpose(key, 'Y21');
  expect(((await other.json()) as Problem).code).toBe('idempotency_key_reused');
  const free = randomUUID();
  expect((await addPurpose(free, 'Y20')).status).toBe(409);
  expect((await addPurpose(free, 'Y22')).status).toBe(201);
  expect((await addPurpose('no good', 'Y23')).status).toBe(422);
});

test('another account’s key is another key', async () => {
  const other = await buildChurch(installation);
  const key = randomUUID();
  await addPurpose(key, 'Y30');
  const answer = await fetch(`${installation.url}/v1/churches/${other.church.slug}/cost-centres`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await signIn(installation, other.administrator)}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify({ code: 'Y30', name: 'Youth' }),
  });
  expect([answer.status, answer.headers.get('idempotency-replayed')]).toEqual([201, null]);
});

test('a repeated call tells no secret again', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const make = () => send('POST', '/api-tokens', { name: 'Books', rights: ['read-claims'] }, key);
  const first = (await (await make()).json()) as { token: string };
  expect(first.token.length).toBeGreaterThan(20);
  const again = await make();
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  expect(await again.json()).toEqual({ ...first, token: '' });
  // Whatever else tells a secret when it makes something says so in the contract.
  for (const { path, access, status, answer, toldOnce } of Object.values(endpoints)) {
    if (access !== 'account' || status !== 201 || !answer) continue;
    const secret = /"(token|secret|recoveryCodes)"/.test(JSON.stringify(z.toJSONSchema(answer)));
    expect([path, toldOnce !== undefined]).toEqual([path, secret]);
  }
});

test('who is no longer allowed gets no earlier answer either', async () => {
  const home = await buildChurch(installation);
  const { church, administrator } = home;
  await buildMember(installation, home, 'administrator');
  const bearer = await signIn(installation, administrator);
  const key = randomUUID();
  const add = () =>
    fetch(`${installation.url}/v1/churches/${church.slug}/cost-centres`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${bearer}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ code: 'Y50', name: 'Youth' }),
    });
  expect((await add()).status).toBe(201);
  await installation.context.database.inChurch(church.id, (trx) =>
    trx('memberships').where({ accountId: administrator.id }).update({ role: 'auditor' }),
  );
  const demoted = await add();
  expect([demoted.status, demoted.headers.get('idempotency-replayed')]).toEqual([403, null]);
});

test('of two administrators who edit at once the second is told, and may overwrite knowingly', async () => {
  const read = await send('GET', '');
  const etag = read.headers.get('etag') ?? '';
  expect(etag).toBe(`"${((await read.json()) as Church).version}"`);
  const edits = await Promise.all(
    ['One', 'Two'].map((name) => send('PATCH', '', { name }, { 'if-match': etag })),
  );
  expect(edits.map((edit) => edit.status).sort()).toEqual([200, 412]);
  const late = edits.find((edit) => edit.status === 412);
  expect(((await late?.json()) as Problem).code).toBe('changed_meanwhile');
  const fresh = (await send('GET', '')).headers.get('etag') ?? '';
  expect((await send('PATCH', '', { name: 'Two' }, { 'if-match': fresh })).status).toBe(200);
  expect((await send('PATCH', '', { name: 'Three' }, { 'if-match': '"made up"' })).status).toBe(412);
  expect((await send('PATCH', '', { name: 'Three' })).status).toBe(200);
});

test('a purpose knows its version too', async () => {
  const made = (await (await addPurpose(randomUUID(), 'Y40')).json()) as ManagedCostCentre;
  const path = `/cost-centres/${made.id}`;
  const ifMatch = { 'if-match': `"${made.version}"` };
  const renamed = await send('PATCH', path, { name: 'Choir' }, ifMatch);
  expect([renamed.status, renamed.headers.get('etag')]).toEqual([200, `"${made.version + 1}"`]);
  expect((await send('PATCH', path, { name: 'Band' }, ifMatch)).status).toBe(412);
});

// A stranger has no account to keep keys for: what they call is safe to repeat by itself.
test('a draft whose answer got lost is not made twice, and a new challenge makes the next', async () => {
  const { church } = await buildChurch(installation);
  const draft = async (altcha: string) => tryDraft(installation.url, church.slug, altcha);
  const altcha = await solvedChallenge(installation, { church: church.slug });
  const answers = await Promise.all([draft(altcha), draft(altcha), draft(altcha)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(((await refused?.json()) as Problem).code).toBe('challenge_used');
  expect((await draft(await solvedChallenge(installation, { church: church.slug }))).status).toBe(201);
  const rows = await installation.context.database.inChurch(church.id, (trx) =>
    trx('claims').select('status'),
  );
  expect(rows).toEqual([{ status: 'draft' }, { status: 'draft' }]);
});

test('submitted and confirmed by several calls at once, a claim has one code mail, one reference and one line each', async () => {
  const client = clientOf(installation);
  const { id, token: own } = await insertDraft(installation, built);
  const body = mileageFor(built);
  const three = <T>(call: () => Promise<T>) => Promise.all([call(), call(), call()]);
  const submitted = await three(() => client.call(submitClaim, { params: { id }, body }, own));
  expect(new Set(submitted.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  const { secrets, database } = installation.context;
  const code = secrets.claimCode(id, 1);
  const confirmed = await three(() => client.call(confirmClaim, { params: { id }, body: { code } }, own));
  expect(new Set(confirmed.map(({ reference }) => reference)).size).toBe(1);
  await database.inChurch(built.church.id, async (trx) => {
    const mails: string[] = await trx('mails').where({ claimId: id }).orderBy('kind').pluck('kind');
    expect(mails).toEqual(['claimant', 'code']);
    const actions: string[] = await trx('audit_log').where({ subjectId: id }).pluck('action');
    expect(actions).toEqual(['claim.submitted']);
  });
});

test('somebody who registers again because the answer got lost has one account and one link that works', async () => {
  const email = `lost-${randomUUID()}@church.example`;
  const body = { email, name: 'Nora New', language: 'nl' as const };
  const call = () => clientOf(installation).call(register, { body });
  expect(await Promise.all([call(), call()])).toEqual([{ email }, { email }]);
  const accounts: { id: string }[] = await installation.context.database.transaction((trx) =>
    trx('accounts').where({ email }).select('id'),
  );
  expect(accounts).toHaveLength(1);
  const links = await installation.context.database.transaction((trx) =>
    trx('account_links').where({ accountId: accounts[0]?.id }).select('purpose'),
  );
  expect(links).toEqual([{ purpose: 'verify-email' }]);
});
