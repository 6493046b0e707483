import { rmSync, watch as watchFolder } from 'node:fs';
import { join } from 'node:path';
import { writeRecord } from './lock.mjs';
import { startPostgres, type Postgres } from './postgres.ts';
import type { Reservation } from './reserve.mjs';
import { root } from './root.mjs';
import { apiRooms, beforeApi, compilers, isDemo, mailCatcher, roomEnvironment, siteRooms } from './rooms.ts';
import { runOnce, supervise, type Listener, type Room, type RoomSpec } from './supervise.ts';
import { step } from './steps.mjs';

/** Record of a launcher in the data folder's `run.json`. */
export interface RunRecord {
  rooms: { name: string; pid: number; identity: string | undefined }[];
  databaseUrl: string | undefined;
}

/** Holds everything that one `npm start` has started. */
export class Launcher implements Listener {
  private readonly reservation: Reservation;
  private readonly logs: string;
  private readonly rooms: Room[] = [];
  private readonly aborting = new AbortController();
  private catcher: Room | undefined;
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

  /** Resolves when every room is ready. */
  async start(watch: boolean): Promise<void> {
    const { DATABASE_URL: _, ...siteEnvironment } = roomEnvironment(this.reservation, '');
    const catcher = mailCatcher(this.reservation);
    if (catcher) this.catcher = supervise(catcher, this.logs, this);
    const sites = siteRooms(this.reservation, siteEnvironment, watch).map((spec) => this.add(spec));
    const early = this.catcher ? [this.catcher, ...sites] : sites;
    // They get ready while the database is prepared; a failure is looked at afterwards.
    const ready = Promise.all(early.map((room) => room.ready));
    ready.catch(() => undefined);
    this.databaseUrl =
      this.reservation.environment['DATABASE_URL'] ??
      (await step('Starting PostgreSQL', () => this.startDatabase()));
    const environment = roomEnvironment(this.reservation, this.databaseUrl);
    const runProgram = (name: keyof typeof beforeApi) =>
      runOnce({ name, args: [beforeApi[name]], cwd: root, environment }, this.logs, this.aborting.signal);
    await step('Migrating the database', () => runProgram('migrate'));
    if (this.isEnding) return;
    const inbox = this.catcher ? ', inbox' : '';
    const demo = isDemo(this.reservation);
    await step(
      `Starting API, worker, console${inbox} and demo site${demo ? ', seeding the demo churches' : ''}`,
      async () => {
        const late = apiRooms(this.reservation, environment).map((spec) => this.add(spec));
        await Promise.all([ready, ...late.map((room) => room.ready), demo && runProgram('seed')]);
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
    await Promise.all(this.rooms.map((room) => room.stop()));
    await this.catcher?.stop();
    await this.database?.then((server) => server.stop()).catch(() => undefined);
    rmSync(join(dataDir, 'run.json'), { force: true });
    lock.release();
    process.exit(exitCode);
  }

  /** Does not wait for anybody to drain. */
  force(): void {
    for (const room of [...this.rooms, this.catcher]) room?.kill();
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
    const rooms = [...this.rooms, this.catcher]
      .map((room) => room?.holder())
      .filter((holder) => holder !== undefined);
    const record: RunRecord = { rooms, databaseUrl: this.databaseUrl };
    writeRecord(join(this.reservation.dataDir, 'run.json'), record);
  }

  private add(spec: RoomSpec): Room {
    const room = supervise(spec, this.logs, this);
    this.rooms.push(room);
    this.changed();
    return room;
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
  private watch(rooms: Room[], environment: Record<string, string>): void {
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
              `${folder} has changed: ${rooms.map((room) => room.name).join(' and ')} are started again.`,
            );
            for (const room of rooms) room.restart();
          }, 300);
        },
      );
      watcher.on('error', () => undefined);
    }
  }
}
