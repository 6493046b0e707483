import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { mailJobs } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import { ownFault } from './job-run.ts';

/**
 * Time between two looks, and the time after which a worker is dead that was without its lock at three looks or more:
 * one that lost its connection, or whose event loop or database is slow, has its lock again by then.
 */
export interface RecoveryTimes {
  everyMs: number;
  deadAfterMs: number;
}

const usualTimes: RecoveryTimes = { everyMs: 3_000, deadAfterMs: 6_000 };
const deadAfterLooks = 3;

/**
 * Jobs that a fault of ours ended run again at the next look, however long the queue would have them wait, and it uses up
 * none of their tries.
 */
const hurryOwnFaults = `
  select graphile_worker.reschedule_jobs(array_agg(id), run_at => now(), attempts => 0)
    from graphile_worker._private_jobs
    where last_error = $1 and attempts > 0 and locked_at is null
    having count(*) > 0`;

/** Tries after which the queue would wait longer than a minute for the next. */
const soonTries = 3;

/**
 * Mails that the server puts off (4xx) are tried each minute in their first hour, not later and later: somebody may wait
 * for them, however long the server was busy.
 */
const hurryYoungMails = `
  select graphile_worker.reschedule_jobs(array_agg(jobs.id), run_at => now() + interval '1 minute', attempts => $2)
    from graphile_worker._private_jobs as jobs join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    where tasks.identifier = any($1) and jobs.attempts > $2 and jobs.locked_at is null
      and jobs.created_at > now() - interval '1 hour'
    having count(*) > 0`;

/**
 * Frees jobs of workers that died. Graphile Worker waits four hours before it takes a killed worker's job again; here
 * every living worker holds an advisory lock that PostgreSQL drops with its connection, and jobs locked by a worker
 * that stays without one are freed within seconds.
 */
export class DeadWorkerRecovery {
  readonly events: WorkerEvents = new EventEmitter() as WorkerEvents;
  readonly #url: string;
  readonly #log: Log;
  readonly #times: RecoveryTimes;
  readonly #own = new Set<string>();
  /** Pools whose lock this connection holds. */
  readonly #held = new Set<string>();
  #missing = new Map<string, { looks: number; since: number }>();
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  /** One connection, one thing at a time. */
  #turn: Promise<void> = Promise.resolve();

  constructor(ownerUrl: string, log: Log, times = usualTimes) {
    this.#url = ownerUrl;
    this.#log = log;
    this.#times = times;
    // A job is locked in the name of the pool that its worker belongs to.
    this.events.on('pool:create', ({ workerPool }) => {
      this.#own.add(workerPool.id);
      void this.#inTurn();
    });
  }

  /** Connects and looks for the dead for the first time. */
  async start(): Promise<void> {
    await this.#inTurn((client) => this.#freeJobs(client));
    this.#timer = setInterval(
      () => void this.#inTurn((client) => this.#freeJobs(client)),
      this.#times.everyMs,
    );
  }

  /** Settles when this worker holds its lock, before which none of its jobs may begin: a job can keep it from taking the lock. */
  async ready(): Promise<void> {
    while (!this.#stopped && [...this.#own].some((id) => !this.#held.has(id))) {
      await this.#inTurn();
      if ([...this.#own].some((id) => !this.#held.has(id))) await sleep(500);
    }
  }

  /** Lets go of all locks. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#turn;
    await this.#client?.end().catch(() => undefined);
  }

  #inTurn(act?: (client: pg.Client) => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      if (this.#stopped) return;
      try {
        const client = await this.#connected();
        await act?.(client);
      } catch (error) {
        this.#log.warn({ err: error }, 'could not look after the queue');
      }
    });
    return this.#turn;
  }

  async #freeJobs(client: pg.Client): Promise<void> {
    await client.query('begin');
    try {
      const dead = await this.#findDead(client);
      if (dead.length > 0)
        await client.query('select graphile_worker.force_unlock_workers($1::text[])', [dead]);
      await client.query('commit');
      if (dead.length > 0) this.#log.warn({ workers: dead.length }, 'jobs of dead workers were freed');
      await client.query(hurryOwnFaults, [ownFault]);
      await client.query(hurryYoungMails, [mailJobs, soonTries]);
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  /** Workers that stayed without their lock; until the transaction ends they cannot take it either. */
  async #findDead(client: pg.Client): Promise<string[]> {
    const { rows } = await client.query<{ locked_by: string }>(
      `select locked_by from (
         select distinct locked_by from graphile_worker._private_jobs where locked_by is not null) as locked
       where not (locked_by = any($1)) and pg_try_advisory_xact_lock(hashtextextended(locked_by, 0))`,
      [[...this.#own]],
    );
    const now = performance.now();
    this.#missing = new Map(
      rows.map(({ locked_by: id }) => {
        const { looks, since } = this.#missing.get(id) ?? { looks: 0, since: now };
        return [id, { looks: looks + 1, since }];
      }),
    );
    return [...this.#missing].flatMap(([id, { looks, since }]) =>
      looks >= deadAfterLooks && now - since >= this.#times.deadAfterMs ? id : [],
    );
  }

  /** One connection holds the locks of all own workers; when it breaks, a new one takes them at once. */
  async #connected(): Promise<pg.Client> {
    const client = this.#client ?? (await this.#connect());
    for (const id of this.#own) {
      if (this.#held.has(id)) continue;
      await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [id]);
      if (this.#client === client) this.#held.add(id);
    }
    return client;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'penning-queue-keeper',
      keepAlive: true,
    });
    const lost = () => {
      if (this.#client !== client) return;
      this.#client = undefined;
      this.#held.clear();
      void this.#inTurn();
    };
    client.on('error', lost);
    client.on('end', lost);
    await client.connect();
    this.#held.clear();
    this.#client = client;
    return client;
  }
}
