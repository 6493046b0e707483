import { rmSync, watch as watchFolder } from 'node:fs';
import { join } from 'node:path';
import { writeRecord } from '../before-install/lock.mjs';
import { startPostgres, type Postgres } from '../postgres/server.ts';
import type { Reservation } from '../before-install/reserve.mjs';
import { root } from '../before-install/root.mjs';
import {
  apiProcesses,
  beforeApi,
  compilers,
  isDemo,
  mailCatcher,
  processEnvironment,
  siteProcesses,
} from './processes.ts';
import { runOnce, supervise, type Listener, type SupervisedProcess, type ProcessSpec } from './supervise.ts';
import { step } from '../before-install/steps.mjs';

/** Record of a launcher in the data folder's `run.json`. */
export interface RunRecord {
  /** Named so by launchers that may still run. */
  rooms: { name: string; pid: number; identity: string | undefined }[];
  databaseUrl: string | undefined;
}

/** Holds everything that one `npm start` has started. */
export class Launcher implements Listener {
  private readonly reservation: Reservation;
  private readonly logs: string;
  private readonly processes: SupervisedProcess[] = [];
  private readonly aborting = new AbortController();
  private catcher: SupervisedProcess | undefined;
  private database: Promise<Postgres> | undefined;
  private databaseUrl: string | undefined;
  private databaseCrashes = 0;

  constructor(reservation: Reservation) {
    this.reservation = reservation;
    this.logs = join(reservation.dataDir, 'logs');
  }

  get isEnding(): boolean {
    return this.aborting.signal.aborted;
  }

  /** Resolves when every process is ready. */
  async start(watch: boolean): Promise<void> {
    const { DATABASE_URL: _, ...siteEnvironment } = processEnvironment(this.reservation, '');
    const catcher = mailCatcher(this.reservation);
    if (catcher) this.catcher = supervise(catcher, this.logs, this);
    const sites = siteProcesses(this.reservation, siteEnvironment, watch).map((spec) => this.add(spec));
    const early = this.catcher ? [this.catcher, ...sites] : sites;
    // They get ready while the database is prepared; a failure is looked at afterwards.
    const ready = Promise.all(early.map((child) => child.ready));
    ready.catch(() => undefined);
    this.databaseUrl =
      this.reservation.environment['DATABASE_URL'] ??
      (await step('Starting PostgreSQL', () => this.startDatabase()));
    const environment = processEnvironment(this.reservation, this.databaseUrl);
    const runProgram = (name: keyof typeof beforeApi) =>
      runOnce({ name, args: [beforeApi[name]], cwd: root, environment }, this.logs, this.aborting.signal);
    await step('Migrating the database', () => runProgram('migrate'));
    if (this.isEnding) return;
    const inbox = this.catcher ? ', inbox' : '';
    const demo = isDemo(this.reservation);
    await step(
      `Starting API, worker, console${inbox} and demo site${demo ? ', seeding the demo churches' : ''}`,
      async () => {
        const late = apiProcesses(this.reservation, environment).map((spec) => this.add(spec));
        await Promise.all([ready, ...late.map((child) => child.ready), demo && runProgram('seed')]);
        if (watch) this.watch(late, environment);
      },
    );
  }

  /** Ends everything in order, API and console before the inbox and the database, and then this process. */
  async end(exitCode: number): Promise<void> {
    if (this.isEnding) return;
    this.aborting.abort();
    const { lock, dataDir } = this.reservation;
    lock.update({ stopping: true });
    await Promise.all(this.processes.map((child) => child.stop()));
    await this.catcher?.stop();
    await this.database?.then((server) => server.stop()).catch(() => undefined);
    rmSync(join(dataDir, 'run.json'), { force: true });
    lock.release();
    process.exit(exitCode);
  }

  /** Does not wait for anybody to drain. */
  force(): void {
    for (const child of [...this.processes, this.catcher]) child?.kill();
  }

  say(line: string): void {
    console.log(`  ${line}`);
  }

  gaveUp(message: string): void {
    if (this.isEnding) return;
    console.error(`\n${message}\n\nStopping everything, as this does not mend itself.`);
    void this.end(1);
  }

  /** The record lets the next start end what a killed launcher has left, and `npm run seed` find the database. */
  changed(): void {
    const rooms = [...this.processes, this.catcher]
      .map((child) => child?.holder())
      .filter((holder) => holder !== undefined);
    const record: RunRecord = { rooms, databaseUrl: this.databaseUrl };
    writeRecord(join(this.reservation.dataDir, 'run.json'), record);
  }

  private add(spec: ProcessSpec): SupervisedProcess {
    const child = supervise(spec, this.logs, this);
    this.processes.push(child);
    this.changed();
    return child;
  }

  private async startDatabase(port?: number): Promise<string> {
    const dataDir = join(this.reservation.dataDir, 'postgres');
    this.database = startPostgres({ dataDir, ...(port !== undefined && { port }) });
    const server = await this.database;
    await server.createDatabase('penning');
    void server.ended.then(() => this.restartDatabase(server.port));
    return server.url('penning');
  }

  private async restartDatabase(port: number): Promise<void> {
    if (this.isEnding) return;
    this.databaseCrashes++;
    setTimeout(() => this.databaseCrashes--, 60_000).unref();
    const log = join(this.reservation.dataDir, 'postgres/postgres.log');
    if (this.databaseCrashes >= 5) {
      this.gaveUp(`PostgreSQL ended five times within a minute. See ${log}.`);
      return;
    }
    this.say('PostgreSQL ended: it is started again.');
    try {
      await this.startDatabase(port);
    } catch (error) {
      this.gaveUp(error instanceof Error ? error.message : String(error));
    }
  }

  /** Watch mode: what the compilers write is what runs a moment later. */
  private watch(processes: SupervisedProcess[], environment: Record<string, string>): void {
    for (const spec of compilers(environment)) this.add(spec);
    for (const folder of ['api/dist', 'api/contract/dist']) {
      let timer: NodeJS.Timeout | undefined;
      const watcher = watchFolder(
        join(root, folder),
        { recursive: true, signal: this.aborting.signal },
        (_, file) => {
          if (!file?.endsWith('.js')) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            this.say(
              `${folder} has changed: ${processes.map((child) => child.name).join(' and ')} are started again.`,
            );
            for (const child of processes) child.restart();
          }, 300);
        },
      );
      watcher.on('error', () => undefined);
    }
  }
}
