import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Church } from '@penning/contract/churches';
import type { ManagedCostCentre } from '@penning/contract/church-settings';
import type { Problem } from '@penning/contract/error-codes';
import { buildChurch, signIn, type BuiltChurch } from '../../test/builders.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';

let installation: Installation;
let built: BuiltChurch;
let token: string;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
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
