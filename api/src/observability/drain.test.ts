import { Agent, request } from 'node:http';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildChurch, waitUntil, type BuiltChurch } from '../../test/builders.ts';
import { buildClaim, insertDraft, receiptPicture } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { environmentOf, freePort, startEntry } from '../../test/processes.ts';
import { patience } from '../../test/patience.ts';

let installation: Installation;
let built: BuiltChurch;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
  built = await buildChurch(installation);
});
afterAll(() => installation.close());

test('SIGTERM under load drops no request that was let in, and tells load balancers first', async () => {
  const port = await freePort();
  const api = await startEntry('web', {
    ...environmentOf(installation),
    API_PORT: String(port),
    DRAIN_SECONDS: String(Math.min(12, patience(2))),
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const outcomes = { answered: 0, dropped: [] as string[] };
  // As a load balancer does: it goes on sending for a while after the first bad health check.
  let balancing = true;
  const visitors = Array.from({ length: 16 }, async () => {
    while (balancing) {
      const outcome = await visit(agent, port, `/v1/churches/${built.church.slug}/form`);
      if (outcome === 'answered') outcomes.answered += 1;
      else outcomes.dropped.push(outcome);
    }
  });
  const draft = await insertDraft(installation, built);
  const upload = uploadSlowly(port, draft, await receiptPicture());
  await sleep(patience(700));
  // A slow machine takes longer to be under load.
  while (outcomes.answered <= 50 && outcomes.dropped.length === 0) await sleep(20);
  const leaving = api.end('SIGTERM');
  await sleep(patience(500));
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503);
  const before = outcomes.answered;
  await sleep(patience(500));
  balancing = false;
  expect(outcomes.answered, 'it still answers while it is taken out').toBeGreaterThan(before);
  await Promise.all(visitors);
  expect(await leaving).toBe(0);
  agent.destroy();
  expect(outcomes.dropped).toEqual([]);
  expect(outcomes.answered).toBeGreaterThan(50);
  expect(await upload, 'an upload that had begun is finished').toBe(201);
});

test(
  'a worker that gets SIGTERM ends its job or frees it, and every mail comes once',
  { timeout: patience(90_000) },
  async () => {
    const environment = environmentOf(installation);
    const claims = await Promise.all(Array.from({ length: 12 }, () => buildClaim(installation, built)));
    const first = await startEntry('worker', { ...environment, WORKER_CONCURRENCY: '2' });
    await waitUntil(() => Promise.resolve(installation.mailbox.mails.length >= 3));
    expect(await first.end('SIGTERM')).toBe(0);
    const handled = installation.mailbox.mails.length;
    expect(handled, 'it ended in the middle').toBeLessThan(36);
    const second = await startEntry('worker', environment);
    for (const { reference, email } of claims) {
      await waitUntil(() => Promise.resolve(installation.mailbox.to(email).length > 0), 30_000);
      await waitUntil(() => Promise.resolve(financeMails(reference).length > 0), 30_000);
    }
    await second.end();
    const ids = installation.mailbox.mails.map((mail) => mail.messageId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { reference } of claims) expect(financeMails(reference)).toHaveLength(1);
  },
);

function financeMails(reference: string | null) {
  return installation.mailbox
    .to(built.financeEmail)
    .filter((mail) => mail.subject?.includes(reference ?? '?'));
}

/** One GET over a kept connection: `answered` when it came whole, else the error's code. */
function visit(agent: Agent, port: number, path: string): Promise<string> {
  return new Promise((resolve) => {
    const sent = request({ agent, port, path, host: '127.0.0.1' }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.complete ? 'answered' : 'cut off'));
      response.on('error', (error) => resolve(`answer: ${error.message}`));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    sent.end();
  });
}

/** Sends a receipt in pieces over three seconds, across the signal. */
function uploadSlowly(port: number, draft: { id: string; token: string }, bytes: Buffer): Promise<number> {
  const path = `/v1/claims/${draft.id}/receipts/${randomUUID()}?name=bon.jpg`;
  const headers = {
    authorization: `Bearer ${draft.token}`,
    'content-type': 'image/jpeg',
    'content-length': bytes.length,
  };
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, method: 'PUT', headers, host: '127.0.0.1' }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    const piece = Math.ceil(bytes.length / 15);
    void (async () => {
      for (let at = 0; at < bytes.length; at += piece) {
        sent.write(bytes.subarray(at, at + piece));
        await sleep(200);
      }
      sent.end();
    })();
  });
}
