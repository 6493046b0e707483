import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { root } from '../../local/before-install/root.mjs';
import type { TestPenning } from '../../acceptance/launch.ts';
import { pidOf, postmasterOf, runRecord } from '../../acceptance/run-record.ts';

const run = promisify(execFile);

/** A process that the launcher keeps running. */
export type Room = 'api' | 'worker';

/** Longest time that anything may take to come back. */
const comesBackWithinMs = 180_000;

/** Milliseconds for which a worker may finish its jobs. */
const drainMs = 30_000;

/** A running Penning whose processes can be ended from outside, with a second worker on its queue. */
export class Installation {
  readonly penning: TestPenning;
  readonly #environment: Record<string, string>;
  #second: ChildProcess | undefined;
  #ending = false;

  constructor(penning: TestPenning) {
    this.penning = penning;
    this.#environment = environmentOf(pidOf(this.penning.dataDir, 'worker'));
  }

  /** Starts a second worker on the same queue, and again whenever it ends. */
  startSecondWorker(): void {
    this.#second = spawn(process.execPath, ['dist/src/worker.js'], {
      cwd: join(root, 'api'),
      env: this.#environment,
      stdio: 'ignore',
    });
    this.#second.once('exit', () => {
      if (!this.#ending) setTimeout(() => this.startSecondWorker(), 2_000);
    });
  }

  /** Ends the second worker for good. */
  async endSecondWorker(): Promise<void> {
    this.#ending = true;
    const worker = this.#second;
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
    worker.kill('SIGTERM');
    await Promise.race([once(worker, 'exit'), sleep(drainMs)]);
    worker.kill('SIGKILL');
  }

  /** Signals a process and resolves when its successor is ready. */
  async end(room: Room, signal: NodeJS.Signals): Promise<void> {
    const pid = pidOf(this.penning.dataDir, room);
    process.kill(pid, signal);
    await until(() => {
      const next = pidOf(this.penning.dataDir, room);
      return next !== pid && existsSync(`/proc/${next}/stat`);
    }, `${room} is back`);
    await this.untilReady();
  }

  /** Kills PostgreSQL and resolves when the API works again. */
  async killDatabase(): Promise<void> {
    const pid = postmasterOf(this.penning.dataDir);
    process.kill(pid, 'SIGKILL');
    await until(() => postmasterOf(this.penning.dataDir) !== pid, 'PostgreSQL is back');
    await this.untilReady();
  }

  untilReady(): Promise<void> {
    const { api } = this.penning.urls;
    return until(async () => {
      const answer = await fetch(`${api}/readyz`).catch(() => undefined);
      return answer?.ok === true;
    }, 'the API is ready');
  }

  get databaseUrl(): string {
    return runRecord(this.penning.dataDir).databaseUrl;
  }

  /** Works out every church's audit chain again; resolves with what is broken, or an empty text. */
  async brokenAuditChains(): Promise<string> {
    const program = join(root, 'api/dist/src/commands/verify-audit-log.js');
    try {
      await run(process.execPath, [program], { env: this.#environment });
      return '';
    } catch (error) {
      return (error as { stderr?: string }).stderr ?? String(error);
    }
  }
}

/** Waits until something is so; throws with its name when it never is. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  ms = comesBackWithinMs,
): Promise<void> {
  for (const deadline = Date.now() + ms; Date.now() < deadline; await sleep(200))
    if (await condition()) return;
  throw new Error(`Waited in vain until ${what}`);
}

/** Environment that a process was started with. */
function environmentOf(pid: number): Record<string, string> {
  const lines = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean);
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}
