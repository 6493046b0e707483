import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createWebhook,
  deleteWebhook,
  listWebhookDeliveries,
  listWebhooks,
  testWebhook,
  webhookMessage,
  type WebhookEvent,
} from '@penning/contract/webhooks';
import { ApiProblem } from '@penning/contract/client';
import { buildChurch, clientOf, signIn, waitUntil, type BuiltChurch } from '../../test/builders.ts';
import { buildClaim } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { patience } from '../../test/patience.ts';

interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

let installation: Installation;
let address: string;
let received: Received[] = [];
/** Answers of the other side, the next one first; 204 when empty. */
let answers: number[] = [];
const otherSide = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    received.push({ path: request.url ?? '', headers: request.headers, body });
    response.writeHead(answers.shift() ?? 204).end();
  });
});

beforeAll(async () => {
  await new Promise<void>((done) => otherSide.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(otherSide.address() as AddressInfo).port}`;
  installation = await startInstallation({ environment: { WEBHOOK_TARGETS: 'any' } });
});
afterAll(async () => {
  await installation.close();
  otherSide.close();
});
beforeEach(() => {
  received = [];
  answers = [];
});

async function buildWebhook(built: BuiltChurch, events: WebhookEvent[], path: string) {
  const token = await signIn(installation, built.administrator);
  const params = { slug: built.church.slug };
  const url = `${address}${path}`;
  const webhook = await clientOf(installation).call(createWebhook, { params, body: { url, events } }, token);
  return { ...webhook, token, params: { ...params, id: webhook.id } };
}

test('a submitted claim is told, signed, without anything personal', async () => {
  const built = await buildChurch(installation);
  const { secret } = await buildWebhook(built, ['claim.submitted'], '/signed');
  const claim = await buildClaim(installation, built);
  await waitUntil(() => Promise.resolve(received.length > 0));
  const [{ headers, body }] = received as [Received];
  const message = webhookMessage.parse(new Verifier(secret).verify(body, headers as Record<string, string>));
  expect(message).toMatchObject({
    type: 'claim.submitted',
    data: {
      church: built.church.slug,
      claim: { id: claim.id, reference: claim.reference, status: 'submitted' },
    },
  });
  expect(body).not.toMatch(/Anna|example\.org|ABNA/);
  expect(() => new Verifier(secret).verify(`${body} `, headers as Record<string, string>)).toThrow();
});

test('what was not asked for, and another church’s events, are not told', async () => {
  const built = await buildChurch(installation);
  await buildWebhook(built, ['claim.approved'], '/quiet');
  await buildClaim(installation, built);
  const other = await buildChurch(installation);
  await buildWebhook(other, ['claim.submitted'], '/other');
  await buildClaim(installation, other);
  await waitUntil(() => Promise.resolve(received.some(({ path }) => path === '/other')));
  expect(received.filter(({ path }) => path !== '/other')).toEqual([]);
});

test(
  'a failing target is tried again with the same id, and what became of it can be seen',
  { timeout: patience(90_000) },
  async () => {
    const built = await buildChurch(installation);
    const { token, params } = await buildWebhook(built, ['claim.submitted'], '/failing');
    answers = [500, 307];
    await buildClaim(installation, built);
    await waitUntil(() => Promise.resolve(received.length === 3), 60_000);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const client = clientOf(installation);
    await waitUntil(async () => {
      const { deliveries } = await client.call(listWebhookDeliveries, { params }, token);
      return deliveries[0]?.state === 'delivered';
    });
    const { deliveries } = await client.call(listWebhookDeliveries, { params }, token);
    expect(deliveries).toMatchObject([
      { kind: 'claim.submitted', attempts: 3, lastStatus: 204, lastProblem: null },
    ]);
    const { webhooks } = await client.call(listWebhooks, { params }, token);
    expect(webhooks).toMatchObject([{ lastDelivery: { state: 'delivered' } }]);
  },
);

test('the test button sends a test, and a removed webhook gets nothing more', async () => {
  const built = await buildChurch(installation);
  const { token, params } = await buildWebhook(built, ['claim.submitted'], '/tested');
  const client = clientOf(installation);
  await client.call(testWebhook, { params }, token);
  await waitUntil(() => Promise.resolve(received.length === 1));
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ type: 'webhook.test' });
  await client.call(deleteWebhook, { params }, token);
  await expect(client.call(testWebhook, { params }, token)).rejects.toBeInstanceOf(ApiProblem);
});

test.each([
  ['https://127.0.0.1/hook', 'webhook_target_private'],
  ['https://localhost/hook', 'webhook_target_private'],
  ['http://church.example/hook', 'webhook_url_invalid'],
])('in production no webhook leads to %s', async (url, code) => {
  const strict = await startInstallation({ worker: false });
  try {
    const built = await buildChurch(strict);
    const token = await signIn(strict, built.administrator);
    const params = { slug: built.church.slug };
    const added = clientOf(strict).call(
      createWebhook,
      { params, body: { url, events: ['claim.paid'] } },
      token,
    );
    await expect(added).rejects.toMatchObject({ problem: { code, errors: [{ path: 'url' }] } });
  } finally {
    await strict.close();
  }
});
