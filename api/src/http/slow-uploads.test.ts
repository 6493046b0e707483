import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '@penning/contract/limits';
import { many, tryUpload } from '../../test/abuse/flooding.ts';
import { SlowClient } from '../../test/abuse/slow.ts';
import { buildChurch, waitUntil, type BuiltChurch } from '../../test/builders.ts';
import { insertDraft, receiptPicture, type Draft } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { patience } from '../../test/patience.ts';
import { environmentOf, freePort, startEntry } from '../../test/processes.ts';

let installation: Installation;
let built: BuiltChurch;
beforeAll(async () => {
  installation = await startInstallation({ worker: false, environment: { TRUST_PROXY: '1' } });
  built = await buildChurch(installation);
});
afterAll(() => installation.close());

const startOfUpload = ({ id, token }: Draft, bytes: number, address = '203.0.113.1') =>
  `PUT /v1/claims/${id}/receipts/${randomUUID()}?name=slow.jpg HTTP/1.1\r\nHost: x\r\n` +
  `X-Forwarded-For: ${address}\r\nAuthorization: Bearer ${token}\r\n` +
  `Content-Type: image/jpeg\r\nContent-Length: ${bytes}\r\n\r\n`;

const drafts = (count: number) => many(count, () => insertDraft(installation, built));

async function send(socket: Socket, bytes: Buffer | string): Promise<void> {
  if (!socket.write(bytes)) await once(socket, 'drain');
}

test(
  'sixty uploads of 20 MiB that crawl cost the API next to no memory, and others get through',
  { timeout: patience(180_000) },
  async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const api = await startEntry('web', { ...environmentOf(installation), API_PORT: String(port) });
    const [other, ...members] = await drafts(61);
    for (let warm = 0; warm < 3; warm += 1)
      expect(
        (await tryUpload(url, await insertDraft(installation, built), await receiptPicture())).status,
      ).toBe(201);
    // The memory in which a file is looked at is made once and kept.
    const largest = Buffer.concat([await receiptPicture(), Buffer.alloc(limits.receiptBytes)]);
    const first = largest.subarray(0, limits.receiptBytes);
    expect((await tryUpload(url, await insertDraft(installation, built), first)).status).toBe(201);
    const before = await api.peak();

    const picture = await receiptPicture();
    const padding = Buffer.alloc(64 * 1024);
    const rest = 300_000;
    const sockets = await many(
      members.length,
      async (number) => {
        const socket = connect(port, '127.0.0.1').setEncoding('utf8');
        await send(socket, startOfUpload(members[number]!, limits.receiptBytes));
        await send(socket, picture);
        const early = limits.receiptBytes - picture.length - rest;
        for (let left = early; left > 0; left -= padding.length)
          await send(socket, padding.subarray(0, left));
        return socket;
      },
      60,
    );
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await tryUpload(url, other!, await receiptPicture())).status).toBe(201);
    expect((await api.peak()) - before).toBeLessThan(60);

    const answers = sockets.map((socket) => once(socket, 'data') as Promise<[string]>);
    await Promise.all(sockets.map((socket) => send(socket, Buffer.alloc(rest))));
    const statuses = (await Promise.all(answers)).map(([words]) => words.slice(9, 12));
    expect(new Set(statuses)).toEqual(new Set(['201']));
    expect((await api.peak()) - before).toBeLessThan(60);
    expect(await readdir(join(installation.config.PENNING_DATA, 'arriving'))).toEqual([]);
    for (const socket of sockets) socket.destroy();
    await api.end();
  },
);

test(
  'who sends a hundred bytes a second is hung up on, one bar of signal is not',
  { timeout: patience(120_000) },
  async () => {
    const [attacker, member] = await drafts(2);
    const drip = (draft: Draft, bytes: number) =>
      SlowClient.open(installation.url, startOfUpload(draft, 1_000_000), 'x'.repeat(bytes));
    const slow = await drip(attacker!, 50);
    const oneBar = await drip(member!, 1_000);
    let over = false;
    void oneBar.ended.then(() => (over = true));
    await slow.ended;
    expect(over).toBe(false);
    oneBar.close();
    await waitUntil(
      async () => (await readdir(join(installation.config.PENNING_DATA, 'arriving'))).length === 0,
    );
  },
);

test('a network may have as much under way as a church hall needs, and no more; others are not kept waiting', async () => {
  const clients = await many(103, async (number) => {
    const draft = await insertDraft(installation, built);
    const head = startOfUpload(draft, limits.receiptBytes, `2001:db8::${(number + 1).toString(16)}`);
    return SlowClient.open(installation.url, head, '');
  });
  const refused = () => clients.filter(({ said }) => said !== '');
  await waitUntil(() => Promise.resolve(refused().length > 0));
  expect(refused().map(({ said }) => said.slice(0, 12))).toEqual(['HTTP/1.1 429']);
  const [neighbour] = await drafts(1);
  expect((await tryUpload(installation.url, neighbour!, await receiptPicture())).status).toBe(201);
  for (const client of clients) client.close();
});

test('a disk that takes nothing is told as a fault of ours, with a time to come back', async () => {
  const { config, context } = installation;
  const full = { ...config, PENNING_DATA: join(config.PENNING_DATA, 'full') };
  // A file where the folder should be: nothing can be written into it.
  await writeFile(full.PENNING_DATA, '');
  Object.assign(context, { config: full });
  const [draft] = await drafts(1);
  const answer = await tryUpload(installation.url, draft!, await receiptPicture());
  Object.assign(context, { config });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
});
