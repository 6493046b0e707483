import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '@penning/contract/limits';
import { startSecondApi, tryUpload } from '../../../test/abuse/flooding.ts';
import { SlowClient } from '../../../test/abuse/slow.ts';
import { buildChurch, type BuiltChurch } from '../../../test/builders.ts';
import { insertDraft, receiptPicture, type Draft } from '../../../test/claims.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';
import { patience } from '../../../test/patience.ts';
import { takeUploadSlot } from './upload-slots.ts';

let installation: Installation;
let built: BuiltChurch;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
  built = await buildChurch(installation);
});
afterAll(() => installation.close());

const startOfUpload = (claimId: string, token: string, bytes: number) =>
  `PUT /v1/claims/${claimId}/receipts/${randomUUID()}?name=slow.jpg HTTP/1.1\r\nHost: x\r\n` +
  `Authorization: Bearer ${token}\r\nContent-Type: image/jpeg\r\nContent-Length: ${bytes}\r\n\r\n`;

const upload = (draft: Draft, body: Buffer, url = installation.url) => tryUpload(url, draft, body);

test(
  'hundreds of slow clients block nobody, and those who never finish are hung up on',
  { timeout: patience(60_000) },
  async () => {
    const draft = await insertDraft(installation, built);
    const attacker = await insertDraft(installation, built);
    const head = 'POST /v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    const headers = await Promise.all(
      Array.from({ length: 200 }, () => SlowClient.open(installation.url, head, 'X-A: b\r\n')),
    );
    const bodies = await Promise.all(
      Array.from({ length: 50 }, () =>
        SlowClient.open(installation.url, `${head}Content-Length: 5000\r\n\r\n{`, ' '),
      ),
    );
    const uploads = await Promise.all(
      Array.from({ length: 30 }, () =>
        SlowClient.open(installation.url, startOfUpload(attacker.id, attacker.token, 1_000_000), 'x'),
      ),
    );
    const form = await fetch(`${installation.url}/v1/churches/${built.church.slug}/form`);
    expect(form.status).toBe(200);
    expect((await upload(draft, await receiptPicture())).status).toBe(201);
    const said = await Promise.all(headers.map((client) => client.ended));
    expect(said.every((words) => words === '' || words.startsWith('HTTP/1.1 408'))).toBe(true);
    await Promise.all(bodies.map((client) => client.ended));
    for (const client of uploads) client.close();
  },
);

test(
  'one claim has three uploads under way at most, on all instances together; when one ends the next gets in',
  { timeout: patience(40_000) },
  async () => {
    const draft = await insertDraft(installation, built);
    const second = await startSecondApi(installation);
    const urls = [installation.url, second.url];
    const slow = await Promise.all(
      Array.from({ length: limits.uploadsAtOnce }, (_, number) =>
        SlowClient.open(urls[number % 2]!, startOfUpload(draft.id, draft.token, 1_000_000), 'x'),
      ),
    );
    const soon = { timeout: patience(15_000) };
    // The slow ones come first: an upload that overtakes one of them would take its place.
    await expect.poll(() => placesTaken(), soon).toBe(limits.uploadsAtOnce);
    const text = Buffer.from('no picture');
    for (const url of urls) {
      const refused = await upload(draft, text, url);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    }
    const neighbour = await insertDraft(installation, built);
    expect((await upload(neighbour, await receiptPicture(), second.url)).status).toBe(201);
    slow[0]?.close();
    const picture = await receiptPicture();
    await expect.poll(async () => (await upload(draft, picture, second.url)).status, soon).toBe(201);
    for (const client of slow) client.close();
    await expect.poll(() => placesTaken(), soon).toBe(0);

    // What an instance leaves behind when it dies runs out by itself.
    await leavePlaces(draft.id);
    expect((await upload(draft, text)).status).toBe(429);
    await installation.context.database.knex.raw(`update rate_hits set resets_at = now()`);
    expect((await upload(draft, text)).status).toBe(415);

    // What the database gives too late is given back: the upload went on with this process's own count.
    const owner = new pg.Client({ connectionString: installation.ownerUrl });
    await owner.connect();
    await owner.query('begin; lock table rate_hits');
    const release = await takeUploadSlot(installation.context, draft.id);
    await owner.query('commit');
    await owner.end();
    await release();
    await expect.poll(() => placesTaken(), soon).toBe(0);
    await second.close();
  },
);

async function placesTaken(): Promise<number> {
  const { rows } = await installation.context.database.knex.raw<{ rows: [{ taken: number }] }>(
    `select count(*) as taken from rate_hits where key like 'uploads:%' and resets_at > now()`,
  );
  return rows[0].taken;
}

async function leavePlaces(claimId: string): Promise<void> {
  for (let place = 0; place < limits.uploadsAtOnce; place += 1)
    await takeUploadSlot(installation.context, claimId);
}

test('what is announced too large is refused before it is sent', async () => {
  const draft = await insertDraft(installation, built);
  const client = await SlowClient.open(
    installation.url,
    startOfUpload(draft.id, draft.token, limits.receiptBytes * 5),
    '',
  );
  await expect.poll(() => client.said).toMatch(/^HTTP\/1\.1 413 /);
  client.close();
  const json = await fetch(`${installation.url}/v1/claims/${draft.id}/submit`, {
    method: 'POST',
    headers: { authorization: `Bearer ${draft.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ note: 'x'.repeat(limits.jsonBytes) }),
  });
  expect(json.status).toBe(413);
});

test('all receipts of one claim together have a limit, and so has what a church takes in a day', async () => {
  const draft = await insertDraft(installation, built);
  const large = Buffer.concat([await receiptPicture(), Buffer.alloc(limits.receiptBytes - 100_000)]);
  const statuses: number[] = [];
  for (let number = 0; number < 4; number += 1)
    statuses.push((await upload(draft, Buffer.concat([large, Buffer.from([number])]))).status);
  expect(statuses).toEqual([201, 201, 201, 413]);

  const other = await insertDraft(installation, built);
  installation.context.abuseCounters.count(
    { churchId: built.church.id },
    'upload-bytes',
    limits.churchDayBytes,
  );
  await installation.context.abuseCounters.flush();
  const refused = await upload(other, await receiptPicture());
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBe(3_600);
});
