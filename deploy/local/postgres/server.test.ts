import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { patience } from '../testing/machine-speed.ts';
import { identify } from '../before-install/lock.mjs';
import { startPostgres } from './server.ts';
import { root } from '../before-install/root.mjs';

const asRoot = process.getuid?.() === 0;

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let dataDir: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'penning-postgres-'));
    chmodSync(folder, 0o711);
    dataDir = join(folder, 'postgres');
  });

  afterEach(() => {
    const elsewhere = join(dataDir, 'elsewhere');
    if (existsSync(elsewhere))
      rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  test('keeps its data and its password over a restart, and knows capital letters of all of Unicode', async () => {
    const first = await startPostgres({ dataDir });
    await first.createDatabase('penning');
    await first.createDatabase('penning');
    expect(await ask(first.url('penning'), "select lower('ŁŞΕ') as answer")).toBe('łşε');
    await ask(first.url('penning'), 'create table kept as select 42 as answer; select 1 as answer');
    await first.stop();
    expect(identify(first.pid)).toBeUndefined();
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);

    const second = await startPostgres({ dataDir });
    expect(await ask(second.url('penning'), 'select answer from kept')).toBe(42);
    await second.stop();
  });

  test('asks everybody for the password', async () => {
    const server = await startPostgres({ dataDir, throwAway: true });
    await expect(
      ask(server.url('postgres').replace(/:[^:@]+@/, ':wrong@'), 'select 1 as answer'),
    ).rejects.toThrow(/password/);
    await server.stop();
    expect(existsSync(dataDir)).toBe(false);
  });

  test('starts again after a kill with everything that was committed', async () => {
    const first = await startPostgres({ dataDir });
    await ask(first.url('postgres'), 'create table kept as select 42 as answer; select 1 as answer');
    await first.kill();
    const second = await startPostgres({ dataDir, port: first.port });
    expect(second.port).toBe(first.port);
    expect(await ask(second.url('postgres'), 'select answer from kept')).toBe(42);
    await second.stop();
  });

  test('ends the server that a killed launcher has left', async () => {
    const script = join(root, 'deploy/dist/local/postgres/server.js');
    const source = `import(${JSON.stringify(script)}).then((m) => m.startPostgres({ dataDir: process.argv[2] })).then((s) => process.send(s.pid))`;
    const program = join(folder, 'launcher.mjs');
    writeFileSync(program, source);
    const launcher = fork(program, [dataDir], { execArgv: [] });
    const [orphan] = (await once(launcher, 'message')) as [number];
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
    expect(identify(orphan)).toBeDefined();

    const server = await startPostgres({ dataDir });
    expect(identify(orphan)).toBeUndefined();
    await server.stop();
  });

  test('ends itself when its launcher was killed and nobody starts again', async () => {
    const script = join(root, 'deploy/dist/local/postgres/server.js');
    const program = join(folder, 'launcher.mjs');
    writeFileSync(
      program,
      `import(${JSON.stringify(script)}).then((m) => m.startPostgres({ dataDir: process.argv[2] })).then((s) => process.send(s.pid))`,
    );
    const launcher = fork(program, [dataDir], { execArgv: [] });
    const [orphan] = (await once(launcher, 'message')) as [number];
    launcher.kill('SIGKILL');
    await expect.poll(() => identify(orphan), { timeout: patience(15_000) }).toBeUndefined();
  });

  test('removes a pid file that names another process', async () => {
    const first = await startPostgres({ dataDir });
    await first.stop();
    writeFileSync(join(dataDir, 'cluster/postmaster.pid'), `${process.pid}\n/elsewhere\n`);
    const second = await startPostgres({ dataDir });
    await second.stop();
    expect(identify(process.pid)).toBeDefined();
  });

  test('makes the cluster anew when making it was interrupted, but never one that was finished', async () => {
    mkdirSync(join(dataDir, 'cluster.new/base'), { recursive: true });
    writeFileSync(join(dataDir, 'cluster.new/PG_VERSION'), '17');
    const first = await startPostgres({ dataDir });
    await ask(first.url('postgres'), 'create table kept as select 42 as answer; select 1 as answer');
    await first.stop();
    rmSync(join(dataDir, 'password'));
    const second = await startPostgres({ dataDir });
    expect(await ask(second.url('postgres'), 'select answer from kept')).toBe(42);
    await second.stop();
  });

  test('says which PostgreSQL wrote the data when it was another one', async () => {
    const server = await startPostgres({ dataDir });
    await server.stop();
    writeFileSync(join(dataDir, 'cluster/PG_VERSION'), '16\n');
    await expect(startPostgres({ dataDir })).rejects.toThrow(/written by PostgreSQL 16/);
  });

  test('says what the server wrote when it cannot start', async () => {
    await expect(startPostgres({ dataDir, settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
      /invalid value for parameter "shared_buffers"/,
    );
  });

  test.runIf(asRoot)(
    'works where the user that it runs as cannot pass, and follows a folder that moves',
    async () => {
      chmodSync(folder, 0o700);
      const first = await startPostgres({ dataDir });
      await ask(first.url('postgres'), 'create table kept as select 42 as answer; select 1 as answer');
      await first.stop();
      const elsewhere = readFileSync(join(dataDir, 'elsewhere'), 'utf8');
      expect(elsewhere).not.toContain(folder);

      renameSync(dataDir, join(folder, 'moved'));
      dataDir = join(folder, 'moved');
      const second = await startPostgres({ dataDir });
      expect(await ask(second.url('postgres'), 'select answer from kept')).toBe(42);
      await second.stop();

      // The data folder was deleted: what belonged to it is swept by the next start.
      rmSync(dataDir, { recursive: true });
      const third = await startPostgres({ dataDir, throwAway: true });
      expect(existsSync(elsewhere)).toBe(false);
      await third.stop();
    },
  );
});

async function ask(connectionString: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const result = await client.query<{ answer: unknown }>(query);
    const last = Array.isArray(result) ? (result.at(-1) as typeof result) : result;
    return last.rows[0]?.answer;
  } finally {
    await client.end();
  }
}
