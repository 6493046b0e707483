import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '@penning/contract/limits';
import { SlowClient } from '../../test/abuse/slow.ts';
import { buildChurch, insertDraft, receiptPicture, type BuiltChurch } from '../../test/builders.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';

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

async function upload(claimId: string, token: string, body: Buffer): Promise<Response> {
  return fetch(`${installation.url}/v1/claims/${claimId}/receipts/${randomUUID()}?name=bon.jpg`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg' },
    body: new Uint8Array(body),
  });
}

test('hundreds of slow clients block nobody, and those who never finish are hung up on', async () => {
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
  expect((await upload(draft.id, draft.token, await receiptPicture())).status).toBe(201);
  const said = await Promise.all(headers.map((client) => client.ended));
  expect(said.every((words) => words === '' || words.startsWith('HTTP/1.1 408'))).toBe(true);
  await Promise.all(bodies.map((client) => client.ended));
  for (const client of uploads) client.close();
}, 60_000);

test('one claim has three uploads under way at most; when one ends the next gets in', async () => {
  const draft = await insertDraft(installation, built);
  const slow = await Promise.all(
    Array.from({ length: limits.uploadsAtOnce }, () =>
      SlowClient.open(installation.url, startOfUpload(draft.id, draft.token, 1_000_000), 'x'),
    ),
  );
  const patience = { timeout: 15_000 };
  // The slow ones come first: an upload that overtakes one of them would take its place.
  await sleep(1_500);
  // No picture, so that what gets in before the slow ones does not use up the claim's receipts.
  const text = Buffer.from('no picture');
  await expect.poll(async () => (await upload(draft.id, draft.token, text)).status, patience).toBe(429);
  slow[0]?.close();
  const picture = await receiptPicture();
  await expect.poll(async () => (await upload(draft.id, draft.token, picture)).status, patience).toBe(201);
  for (const client of slow) client.close();
}, 40_000);

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
    statuses.push(
      (await upload(draft.id, draft.token, Buffer.concat([large, Buffer.from([number])]))).status,
    );
  expect(statuses).toEqual([201, 201, 201, 413]);

  const other = await insertDraft(installation, built);
  installation.context.tally.count({ churchId: built.church.id }, 'upload-bytes', limits.churchDayBytes);
  await installation.context.tally.flush();
  const refused = await upload(other.id, other.token, await receiptPicture());
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBe(3_600);
});
