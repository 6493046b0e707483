import { EventEmitter } from 'node:events';
import { makeWorkerUtils, type WorkerEvents, type WorkerUtils } from 'graphile-worker';
import pg from 'pg';
import type { Log } from './log.ts';

const everyMs = 3_000;
/** A worker that appears right now may not have its lock yet. */
const graceSeconds = 3;

/**
 * Frees jobs of workers that died. Graphile Worker waits four hours before it takes a killed worker's job again; here
 * every living worker holds an advisory lock that PostgreSQL drops with its connection, and jobs locked by a worker
 * without one are freed within seconds.
 */
export class QueueKeeper {
  readonly events: WorkerEvents = new EventEmitter() as WorkerEvents;
  readonly #url: string;
  readonly #log: Log;
  readonly #own = new Set<string>();
  #client: pg.Client | undefined;
  #utils: WorkerUtils | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** One connection, one thing at a time. */
  #turn: Promise<void> = Promise.resolve();

  constructor(ownerUrl: string, log: Log) {
    this.#url = ownerUrl;
    this.#log = log;
    // A job is locked in the name of the pool that its worker belongs to.
    this.events.on('pool:create', ({ workerPool }) => {
      this.#own.add(workerPool.id);
      void this.#inTurn((client) => this.#hold(client, workerPool.id));
    });
  }

  /** Connects and frees what the dead left behind. */
  async start(): Promise<void> {
    this.#utils = await makeWorkerUtils({ connectionString: this.#url });
    await this.#inTurn((client) => this.#tend(client));
    this.#timer = setInterval(() => void this.#inTurn((client) => this.#tend(client)), everyMs);
  }

  /** Lets go of all locks. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#client?.end().catch(() => undefined);
    await this.#utils?.release();
  }

  #inTurn(act: (client: pg.Client) => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      try {
        await act(await this.#connected());
      } catch (error) {
        this.#log.warn({ err: error }, 'could not look after the queue');
      }
    });
    return this.#turn;
  }

  async #tend(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ locked_by: string }>(
      `select locked_by from (
         select distinct locked_by from graphile_worker._private_jobs
         where locked_by is not null and locked_at < now() - make_interval(secs => $1)) as locked
       where not (locked_by = any($2)) and pg_try_advisory_xact_lock(hashtextextended(locked_by, 0))`,
      [graceSeconds, [...this.#own]],
    );
    if (rows.length === 0) return;
    await this.#utils?.forceUnlockWorkers(rows.map((row) => row.locked_by));
    this.#log.warn({ workers: rows.length }, 'jobs of dead workers were freed');
  }

  async #hold(client: pg.Client, workerId: string): Promise<void> {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [workerId]);
  }

  /** One connection holds all locks; when it breaks, a new one takes them again. */
  async #connected(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'penning-queue-keeper',
      keepAlive: true,
    });
    client.on('error', () => {
      if (this.#client === client) this.#client = undefined;
    });
    client.on('end', () => {
      if (this.#client === client) this.#client = undefined;
    });
    await client.connect();
    this.#client = client;
    for (const workerId of this.#own) await this.#hold(client, workerId);
    return client;
  }
}
