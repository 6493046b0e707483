import { once } from 'node:events';
import { mkdir, readdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putReceipt } from '@penning/contract/claim-files';
import { viewClaim } from '@penning/contract/claims';
import { DiskStorage } from '../src/files/disk.ts';
import { buildChurch, clientOf, waitUntil, type BuiltChurch } from './builders.ts';
import { insertDraft, receiptPicture } from './claims.ts';
import { startInstallation, type Installation } from './installation.ts';
import { patience } from './patience.ts';
import { environmentOf, freePort, startEntry } from './processes.ts';

let installation: Installation;
let built: BuiltChurch;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
  built = await buildChurch(installation);
});
afterAll(() => installation.close());

/** A way to the database that can be cut. */
class Way {
  readonly #target: URL;
  readonly #port: number;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;

  constructor(databaseUrl: string, port: number) {
    this.#target = new URL(databaseUrl);
    this.#port = port;
  }

  get url(): string {
    const url = new URL(this.#target);
    url.hostname = '127.0.0.1';
    url.port = String(this.#port);
    return url.href;
  }

  async open(): Promise<void> {
    const { hostname, port } = this.#target;
    this.#server = createServer((near) => {
      const far = connect(Number(port), hostname);
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => (near.destroy(), far.destroy()));
      }
      near.pipe(far).pipe(near);
    });
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  cut(): void {
    this.#server?.close();
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }
}

test(
  'a database that is gone is one error in the log, and each request is told when to come back',
  { timeout: patience(120_000) },
  async () => {
    const way = new Way(installation.ownerUrl, await freePort());
    await way.open();
    const port = await freePort();
    const environment = { ...environmentOf(installation), DATABASE_URL: way.url, DATABASE_WAIT_SECONDS: '2' };
    const api = await startEntry('web', { ...environment, API_PORT: String(port) });
    const form = () => fetch(`http://127.0.0.1:${port}/v1/churches/${built.church.slug}/form`);
    expect((await form()).status).toBe(200);
    const under = Array.from({ length: 8 }, form);
    way.cut();
    await Promise.all(under);
    for (let request = 0; request < 3; request += 1) {
      const answers = await Promise.all(Array.from({ length: 8 }, form));
      for (const answer of answers)
        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    }
    expect(api.lines().filter(({ level }) => Number(level) >= 50)).toHaveLength(1);
    await way.open();
    await waitUntil(async () => (await form()).status === 200);
    expect(api.process.exitCode).toBeNull();
    await api.end();
    way.cut();
  },
);

test(
  'a worker whose database goes ends with a line in the log, and nothing that is no line',
  { timeout: patience(120_000) },
  async () => {
    const way = new Way(installation.ownerUrl, await freePort());
    await way.open();
    const worker = await startEntry('worker', { ...environmentOf(installation), DATABASE_URL: way.url });
    const owner = new pg.Client({ connectionString: installation.ownerUrl });
    await owner.connect();
    for (let round = 0; round < 3; round += 1)
      await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and pid <> pg_backend_pid() and application_name <> 'penning'`,
      );
    await owner.end();
    way.cut();
    await waitUntil(() =>
      Promise.resolve(worker.lines().some(({ msg }) => /broke|ending|queue/.test(String(msg)))),
    );
    await worker.end();
    expect(
      worker
        .written()
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('{')),
    ).toEqual([]);
  },
);

test('a receipt whose job a fault of ours ended is looked at again at once when the fault is over', async () => {
  const draft = await insertDraft(installation, built);
  const client = clientOf(installation);
  const params = { id: draft.id, receiptId: randomUUID() };
  const binary = new Uint8Array(await receiptPicture());
  await client.call(putReceipt, { params, query: { name: 'bon.jpg' }, binary }, draft.token);
  // Nine failures behind it, the queue would let it wait for hours.
  const owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  await owner.query('update graphile_worker._private_jobs set attempts = 8');
  const arrivals = join(installation.config.PENNING_DATA, 'files/arrivals');
  await rename(arrivals, `${arrivals}-away`);
  // The store goes in a circle.
  await symlink('arrivals', arrivals);
  await installation.work();
  await waitUntil(async () => {
    const { rows } = await owner.query<{ last_error: string }>(
      'select last_error from graphile_worker._private_jobs',
    );
    return rows.some((job) => job.last_error === 'own_fault');
  });
  await rm(arrivals);
  await rename(`${arrivals}-away`, arrivals);
  await waitUntil(async () => {
    const { receipts } = await client.call(viewClaim, { params: { id: draft.id } }, draft.token);
    return receipts.every(({ state }) => state === 'clean');
  });
  await owner.end();
});

test('what cannot be stored leaves nothing behind', async () => {
  const folder = join(installation.config.PENNING_DATA, 'files');
  const files = new DiskStorage(folder);
  // A folder stands where the file should be, so the last step fails.
  await mkdir(join(folder, 'pages/taken/x'), { recursive: true });
  await expect(files.put('pages/taken', Buffer.from('x'))).rejects.toThrow();
  expect((await readdir(join(folder, 'pages'))).filter((name) => name.includes('-draft-'))).toEqual([]);
  await rm(join(folder, 'pages/taken'), { recursive: true });
});

test('half-written files go after an hour, logos that no church has after a day', async () => {
  const folder = join(installation.config.PENNING_DATA, 'files');
  const { id } = built.church;
  const [own, stray] = [randomUUID(), randomUUID()];
  await installation.context.database.inChurch(id, (trx) =>
    trx('churches').where({ id }).update({ logoKey: own }),
  );
  const hoursOld = {
    [`pages/${randomUUID()}/1-draft-${randomUUID()}`]: 2,
    [`logos/${randomUUID()}-draft-${randomUUID()}`]: 2,
    [`logos/${stray}`]: 25,
    [`logos/${own}`]: 25,
    [`vouchers/${randomUUID()}-draft-${randomUUID()}`]: 0,
  };
  for (const [key, hours] of Object.entries(hoursOld)) {
    const path = join(folder, key);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'x');
    const time = new Date(Date.now() - hours * 3_600_000);
    await utimes(path, time, time);
  }
  await installation.context.database.inChurch(id, (trx) =>
    trx.raw(`select enqueue_job('sweep-files', '{}')`),
  );
  const kept = Object.keys(hoursOld).slice(3);
  const left = async () => {
    const keys: string[] = [];
    for (const top of ['pages', 'logos', 'vouchers'])
      for await (const { key } of new DiskStorage(folder).list(top)) if (key in hoursOld) keys.push(key);
    return keys.sort();
  };
  await waitUntil(async () => (await left()).length <= kept.length);
  expect(await left()).toEqual(kept.sort());
});
