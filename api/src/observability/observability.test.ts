import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildChurch, waitUntil } from '../../test/builders.ts';
import { insertDraft, mileageFor } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { environmentOf, freePort, startEntry, type EntryProcess } from '../../test/processes.ts';
import { runDoctor } from '../commands/doctor.ts';

/** A real OpenTelemetry collector's door: it keeps the bodies that it is sent. */
const traces: string[] = [];
const collector = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    if (request.url === '/v1/traces') traces.push(body);
    response.setHeader('content-type', 'application/json').end('{}');
  });
});

let installation: Installation;
let api: EntryProcess;
let worker: EntryProcess;
let url = '';
let metrics = { api: '', worker: '' };
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
});
beforeEach(async () => {
  const [port, apiMetrics, workerMetrics] = [await freePort(), await freePort(), await freePort()];
  const environment = {
    ...environmentOf(installation),
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
  };
  api = await startEntry('web', { ...environment, API_PORT: String(port), METRICS_PORT: String(apiMetrics) });
  worker = await startEntry('worker', { ...environment, METRICS_PORT: String(workerMetrics) });
  url = `http://127.0.0.1:${port}`;
  metrics = {
    api: `http://127.0.0.1:${apiMetrics}/metrics`,
    worker: `http://127.0.0.1:${workerMetrics}/metrics`,
  };
});
afterEach(() => Promise.all([api.end(), worker.end()]));
afterAll(async () => {
  collector.close();
  await installation.close();
});

test('a request’s id is found from the answer through the job to the mail, and in one trace', async () => {
  const built = await buildChurch(installation);
  const draft = await insertDraft(installation, built);
  const submission = mileageFor(built);
  const traceId = 'a'.repeat(32);
  const answer = await fetch(`${url}/v1/claims/${draft.id}/submit`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${draft.token}`,
      'content-type': 'application/json',
      'x-request-id': 'an-id-of-the-caller',
      traceparent: `00-${traceId}-${'b'.repeat(16)}-01`,
    },
    body: JSON.stringify(submission),
  });
  expect(answer.status).toBe(202);
  expect(answer.headers.get('x-request-id')).toBe('an-id-of-the-caller');

  const mail = await installation.mailbox.waitFor(submission.claimant.email);
  const mailId = /^<([^@]+)@/.exec(mail.messageId ?? '')?.[1];
  const sent = () => worker.lines().find((line) => line['job'] === 'send-mail' && line['msg'] === 'job done');
  await waitUntil(() => Promise.resolve(sent() !== undefined));
  expect(sent()).toMatchObject({ requestId: 'an-id-of-the-caller', mailId });
  expect(mail.headerLines.map(({ line }) => line).join('\n')).not.toContain('an-id-of-the-caller');

  await Promise.all([api.end(), worker.end()]);
  const spans = traces.join('\n');
  expect(spans).toContain('job send-mail');
  expect(spans).toContain('POST /v1/claims/:id/submit');
  const spanTraces = [
    ...spans.matchAll(/"traceId":"(\w+)"[^{}]*?"name":"(job send-mail|POST [^"]+submit)"/g),
  ];
  expect(new Set(spanTraces.map(([, id]) => id))).toContain(traceId);
  expect(JSON.stringify([...api.lines(), ...worker.lines(), spans])).not.toContain(submission.claimant.email);
});

test('Prometheus finds requests, jobs, mails and the queue on the internal ports only', async () => {
  const built = await buildChurch(installation);
  const path = `/v1/churches/${built.church.slug}/form`;
  await (await fetch(`${url}${path}`)).text();
  await (await fetch(`${url}/made-up/${built.church.slug}`)).text();
  expect((await fetch(`${url}/metrics`)).status).toBe(404);

  const fromApi = await (await fetch(metrics.api)).text();
  expect(fromApi).toMatch(
    /penning_http_request_duration_seconds_count\{method="GET",route="\/v1\/churches\/:slug\/form",status="200"\} 1/,
  );
  expect(fromApi).toContain('route="none",status="404"');
  expect(fromApi).not.toContain(built.church.slug);

  installation.mailbox.refuseWith = { responseCode: 451, message: 'later' };
  const draft = await insertDraft(installation, built);
  const answer = await fetch(`${url}/v1/claims/${draft.id}/submit`, {
    method: 'POST',
    headers: { authorization: `Bearer ${draft.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(mileageFor(built)),
  });
  expect(answer.status).toBe(202);
  await waitUntil(async () =>
    /penning_mails_total\{outcome="refused"\} [1-9]/.test(await (await fetch(metrics.worker)).text()),
  );
  installation.mailbox.refuseWith = undefined;
  const fromWorker = await (await fetch(metrics.worker)).text();
  expect(fromWorker).toMatch(/penning_job_duration_seconds_count\{job="send-mail",outcome="failed"\} [1-9]/);
  for (const gauge of ['ready_jobs', 'oldest_seconds', 'dead_jobs'])
    expect(fromWorker).toMatch(new RegExp(`^penning_queue_${gauge} \\d+$`, 'm'));
});

test('the doctor finds a whole installation whole, and says what to do about each thing that is not', async () => {
  const environment = { ...environmentOf(installation), MAIL_FROM: 'Penning <claims@penning.localhost>' };
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  expect(await runDoctor(environment, say), said.join('\n')).toBe(true);
  for (const subject of [
    'Settings',
    'Database',
    'Clock',
    'Roles',
    'Migrations',
    'Files',
    'Receipts',
    'Mail server',
  ])
    expect(said.join('\n')).toContain(`✓ ${subject}`);

  said.length = 0;
  const ill = {
    ...environment,
    SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
    PENNING_DATA: '/dev/null',
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  };
  expect(await runDoctor(ill, say)).toBe(false);
  for (const subject of ['Mail server', 'Files', 'Roles'])
    expect(said.join('\n')).toMatch(new RegExp(`✗ ${subject}: .+\n +→ .+`));

  said.length = 0;
  expect(await runDoctor({ ...environment, DATABASE_URL: 'nonsense', SECRET_KEY: 'short' }, say)).toBe(false);
  expect(said.join('\n')).toMatch(/DATABASE_URL.*\n.*SECRET_KEY/);
});
