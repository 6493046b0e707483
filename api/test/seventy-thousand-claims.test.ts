import { get, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listClaims, readClaim } from '@penning/contract/claims';
import { Claim } from '../src/claims/core/model.ts';
import { buildChurch, buildMember, clientOf, waitUntil, type BuiltChurch } from './builders.ts';
import { buildClaim, insertDraft, receiptPicture, submissionFor, uploadReceipt } from './claims.ts';
import { startInstallation, type Installation } from './installation.ts';
import { insertManyClaims } from './many-claims.ts';
import { patience } from './patience.ts';

/*
 * A church with more claims than one statement has places for values (65,535). What grows with it streams: while a client
 * reads nothing, next to nothing is read for it, and when it leaves, nothing more.
 */

const count = 70_000;
let installation: Installation;
let owner: pg.Client;
let built: BuiltChurch;
let token: string;
/** A claim that has its receipt, amount, day and account number in common with all others. */
let claim: Awaited<ReturnType<typeof buildClaim>>;

beforeAll(async () => {
  installation = await startInstallation();
  owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  installation.context.database.knex.on('query', noteFetch);
  built = await buildChurch(installation);
  token = (await buildMember(installation, built, 'treasurer')).token;
  const picture = await receiptPicture();
  const first = await buildSimilar(picture);
  await insertManyClaims(owner, first.id, count - 2);
  claim = await buildSimilar(picture);
}, patience(60_000));
afterAll(async () => {
  await owner.end();
  await installation.close();
});

async function buildSimilar(picture: Buffer) {
  const draft = await insertDraft(installation, built);
  const receipt = await uploadReceipt(installation, draft, picture);
  return buildClaim(installation, built, submissionFor(built, [receipt]), draft);
}

/** Begins an export and reads nothing of it. */
function beginExport(): Promise<IncomingMessage> {
  const address = `${installation.url}/v1/churches/${built.church.slug}/exports`;
  return new Promise((done, fail) => {
    get(address, { headers: { authorization: `Bearer ${token}` }, agent: false }, done).on('error', fail);
  });
}

let fetched = 0;
const noteFetch = ({ sql }: { sql: string }) => {
  if (sql.startsWith('fetch forward 500')) fetched += 500;
};
beforeEach(() => {
  fetched = 0;
});

/** Waits until nothing more is read: the buffers between here and there are full. */
async function untilStill(): Promise<void> {
  let before = -1;
  await waitUntil(async () => {
    const still = fetched > 0 && fetched === before;
    before = fetched;
    await new Promise((done) => setTimeout(done, 200));
    return still;
  });
}

const free = () =>
  waitUntil(async () => {
    const { rows } = await owner.query<{ open: number }>(
      `select count(*)::int as open from pg_stat_activity
         where datname = current_database() and state like 'idle in transaction%'`,
    );
    return rows[0]?.open === 0;
  });

test('are all in the export, oldest first, and are read no faster than the client reads', async () => {
  const response = await beginExport();
  expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
  await untilStill();
  const ahead = fetched;
  let lines = 0;
  let text = '';
  for await (const chunk of response) {
    const parts = (text + String(chunk)).split('\r\n');
    text = parts.pop() ?? '';
    lines += parts.length;
    if (lines < 4) expect(parts[1]).toMatch(/^TST-2001-1,submitted,2001-01-01,Member 1,/);
  }
  console.log(`${ahead} of ${count} rows were read while the client read nothing`);
  expect(ahead).toBeLessThan(count / 2);
  expect([lines, text]).toEqual([count + 1, '']);
  await free();
});

test('are read no further when the client leaves, and the connection is free again', async () => {
  const response = await beginExport();
  await untilStill();
  response.destroy();
  await free();
  expect(fetched).toBeLessThan(count / 2);
});

test('are never taken for whole when the database goes in the middle', async () => {
  const response = await beginExport();
  await untilStill();
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'penning' and state like 'idle in transaction%'`,
  );
  const reading = (async () => {
    for await (const _ of response) continue;
  })();
  await expect(reading).rejects.toThrow('aborted');
  expect(response.complete).toBe(false);
  await free();
});

test('are exported twice at once for one church, and not three times', async () => {
  const two = [await beginExport(), await beginExport()];
  const third = await beginExport();
  expect([third.statusCode, third.headers['retry-after']]).toEqual([429, '10']);
  for (const response of two) response.destroy();
  await waitUntil(async () => {
    const again = await beginExport();
    again.destroy();
    return again.statusCode === 200;
  });
  await free();
});

test('are compared with a claim like all of them, of which the page and the list tell', async () => {
  const client = clientOf(installation);
  const { slug } = built.church;
  const view = await client.call(readClaim, { params: { slug, id: claim.id } }, token);
  expect(view.duplicates.filter(({ kind }) => kind === 'same_file')).toHaveLength(20);
  expect(view.duplicates.filter(({ kind }) => kind === 'same_payment')).toHaveLength(20);
  const { claims, counts } = await client.call(listClaims, { params: { slug } }, token);
  expect(counts.submitted?.count).toBe(count);
  expect(claims[0]).toMatchObject({ id: claim.id, firstReceiptId: view.receipts[0]?.id });
  expect(claims[0]?.duplicates).toBeGreaterThanOrEqual(20);
});

test('are too many values for one statement, which is a mistake of ours and no reason to try again', async () => {
  const ids = Array.from({ length: count }, () => claim.id);
  const asked = installation.context.database.inChurch(built.church.id, (trx) =>
    Claim.query(trx).whereIn('id', ids),
  );
  await expect(asked).rejects.toMatchObject({ code: '08P01' });
});
