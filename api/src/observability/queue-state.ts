import pg from 'pg';
import type { Log } from '../platform/log.ts';

/** State of the queue. */
export interface QueueState {
  ready: number;
  /** 0 when nothing waits. */
  oldestSeconds: number;
  dead: number;
}

const freshMs = 5_000;
const everyMs = 60_000;

/** Looks at the queue as its owner: at most every five seconds, however often it is asked. */
export class QueueWatch {
  readonly #pool: pg.Pool;
  readonly #log: Log;
  readonly #timer: NodeJS.Timeout;
  #last: { at: number; state: Promise<QueueState> } | undefined;

  /** Also writes one log line a minute, which is what alarms and scaling in CloudWatch read. */
  constructor(ownerUrl: string, log: Log) {
    this.#log = log;
    this.#pool = new pg.Pool({ connectionString: ownerUrl, max: 1, application_name: 'penning-queue-watch' });
    this.#pool.on('error', () => undefined);
    this.#timer = setInterval(() => void this.#tell(), everyMs);
    this.#timer.unref();
  }

  /** The queue's state; rejects when the database cannot be reached. */
  read(): Promise<QueueState> {
    if (!this.#last || Date.now() - this.#last.at > freshMs)
      this.#last = { at: Date.now(), state: readQueue(this.#pool) };
    return this.#last.state;
  }

  /** Ends its connection. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#pool.end();
  }

  async #tell(): Promise<void> {
    try {
      this.#log.info({ queue: await this.read() }, 'queue');
    } catch (error) {
      this.#log.warn({ err: error }, 'cannot look at the queue');
    }
  }
}

/** Reads the queue's tables once; `ready` counts jobs whose time has come and that nobody works on. */
export async function readQueue(client: { query: pg.Pool['query'] }): Promise<QueueState> {
  const { rows } = await client.query<{ ready: string; oldest: string; dead: string }>(`
    with waiting as (
      select run_at from graphile_worker.jobs
      where locked_at is null and attempts < max_attempts and run_at <= now()
    )
    select (select count(*) from waiting) as ready,
      (select coalesce(extract(epoch from now() - min(run_at)), 0) from waiting) as oldest,
      (select count(*) from graphile_worker.jobs where attempts >= max_attempts and locked_at is null) as dead`);
  const [row] = rows;
  return {
    ready: Number(row?.ready),
    oldestSeconds: Math.round(Number(row?.oldest)),
    dead: Number(row?.dead),
  };
}
