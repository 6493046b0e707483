import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { freePorts } from '../local/before-install/settings.mjs';
import { patience } from '../local/testing/machine-speed.ts';
import { endLauncher, startTestPenning, type TestPenning } from './launch.ts';
import { pidOf, postmasterOf, runRecord } from './run-record.ts';

test.describe.configure({ mode: 'serial' });

let dataDir: string;
let ports: number[];
let penning: TestPenning;

test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'penning-start-'));
  chmodSync(dataDir, 0o711);
  ports = await freePorts(5);
  penning = await startTestPenning({ dataDir, ports });
});

test.afterAll(async () => {
  await penning.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a start beside another one prints where everything is, and there it is', async () => {
  const { console: consoleUrl, api, demo, inbox } = penning.urls;
  for (const text of [
    consoleUrl,
    demo,
    inbox,
    `${api}/c/grace-rotterdam`,
    `${api}/docs`,
    'operator@penning.localhost / penning-demo',
  ]) {
    expect(penning.output()).toContain(text);
  }
  for (const url of [consoleUrl, demo, inbox, `${api}/c/grace-rotterdam`, `${api}/docs`, `${api}/readyz`]) {
    expect((await fetch(url, { headers: { accept: 'text/html' } })).status, url).toBe(200);
  }
});

test('a taken port gets one line that names its variable, all of them at once', async () => {
  const server = createServer();
  const [taken = 0, ...others] = await freePorts(5);
  server.listen(taken, '127.0.0.1');
  await once(server, 'listening');
  const api = ports[1] ?? 0;
  const start = startTestPenning({ ports: [taken, api, ...others.slice(0, 3)] });
  await expect(start).rejects.toThrow(
    `Port ${taken} is taken by another program: set CONSOLE_PORT to another one`,
  );
  await expect(start).rejects.toThrow(`Port ${api} is taken by another program: set API_PORT to another one`);
  server.close();
});

test('a worker that is killed is started again', async () => {
  const before = pidOf(dataDir, 'worker');
  process.kill(before, 'SIGKILL');
  await expect.poll(() => pidOf(dataDir, 'worker')).not.toBe(before);
  expect(penning.output()).toContain('worker ended (SIGKILL): it is started again.');
});

test('a PostgreSQL that is killed is started again on its port with its data, and the API finds it', async () => {
  await query('create table kept as select 42 as answer');
  process.kill(postmasterOf(dataDir), 'SIGKILL');
  await expect.poll(() => penning.output()).toContain('PostgreSQL ended: it is started again.');
  await expect
    .poll(async () => (await fetch(`${penning.urls.api}/readyz`)).status, { timeout: patience(30_000) })
    .toBe(200);
  expect(await query('select answer from kept')).toEqual([{ answer: 42 }]);
});

test('after a kill of the launcher the next start recovers by itself, with all data, within seconds', async () => {
  const key = readFileSync(join(dataDir, 'secret-key'), 'utf8');
  await endLauncher(penning.launcher, 'SIGKILL');
  const began = Date.now();
  penning = await startTestPenning({ dataDir, ports });
  expect(Date.now() - began).toBeLessThan(patience(30_000));
  expect(readFileSync(join(dataDir, 'secret-key'), 'utf8')).toBe(key);
  expect(await query('select answer from kept')).toEqual([{ answer: 42 }]);
});

test('processes and database end by themselves when their launcher is killed', async () => {
  await endLauncher(penning.launcher, 'SIGKILL');
  await expect.poll(() => processesOf(dataDir), { timeout: patience(25_000) }).toEqual([]);
  penning = await startTestPenning({ dataDir, ports });
});

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`${signal} leaves no process behind, and its last line says why`, async () => {
    expect(processesOf(dataDir).length).toBeGreaterThan(5);
    await endLauncher(penning.launcher, signal);
    expect(processesOf(dataDir)).toEqual([]);
    expect(penning.launcher.exitCode).toBe(0);
    expect(penning.output()).toContain(`${signal}: stopping`);
    if (signal !== 'SIGHUP') penning = await startTestPenning({ dataDir, ports });
  });
}

async function query(text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: runRecord(dataDir).databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** The processes that were told of this data folder, on their command line or in their environment. */
function processesOf(folder: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return false;
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
      const isOurs = environment.includes(`PENNING_DATA=${folder}\0`);
      return isOurs || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`${folder}/`);
    } catch {
      return false;
    }
  });
}
