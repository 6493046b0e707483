import type { Database, Transaction } from './database.ts';
import type { Log } from './log.ts';

/** What is counted at a church's form. */
export type TallyKind =
  'drafts' | 'challenges-failed' | 'refused' | 'code-mails' | 'codes-wrong' | 'confirmed' | 'upload-bytes';

/** How often counts reach the database, in milliseconds; a crash loses no more than that. */
const flushMs = 500;
/** Churches and kinds that wait at most; more are not counted, so that made-up slugs fill nothing. */
const waitingEntries = 2_000;

/**
 * Counts what happens at the churches' forms, in memory first: under a flood the database hears one number every half
 * second instead of every request. Rows are steps of five minutes; `rollUp` makes days of them.
 */
export class Tally {
  readonly #database: Database;
  readonly #log: Log;
  readonly #waiting = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #flushing: Promise<void> = Promise.resolve();

  constructor(database: Database, log: Log) {
    this.#database = database;
    this.#log = log;
  }

  /** Counts something of a church, named by its id or its slug. */
  count(church: { churchId: string } | { slug: string }, kind: TallyKind, amount = 1): void {
    const key = 'slug' in church ? `slug ${kind} ${church.slug}` : `id ${kind} ${church.churchId}`;
    const before = this.#waiting.get(key);
    if (before === undefined && this.#waiting.size >= waitingEntries) return;
    this.#waiting.set(key, (before ?? 0) + amount);
    this.#timer ??= setTimeout(() => void this.flush(), flushMs).unref();
  }

  /** Writes what waits. A database that cannot be reached gets it next time. */
  flush(): Promise<void> {
    this.#flushing = this.#flushing.then(() => this.#write());
    return this.#flushing;
  }

  /** Writes the last counts; call it before the database is closed. */
  close(): Promise<void> {
    return this.flush();
  }

  async #write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.size === 0) return;
    const entries = [...this.#waiting].sort(([one], [other]) => (one < other ? -1 : 1));
    this.#waiting.clear();
    try {
      await this.#database.asOperator(async (trx) => {
        for (const [key, amount] of entries) await add(trx, key, amount);
      });
    } catch (error) {
      this.#log.warn({ err: error }, 'counts could not be written');
    }
  }
}

async function add(trx: Transaction, key: string, amount: number): Promise<void> {
  const [by, kind, name] = key.split(' ') as ['slug' | 'id', TallyKind, string];
  await trx.raw(
    `insert into abuse_counts as counts (church_id, since, kind, count)
     select id, date_bin('5 minutes', now(), 'epoch'), ?, ? from churches where ${by === 'slug' ? 'slug = ?' : 'id = ?::uuid'}
     on conflict (church_id, since, kind) do update set count = counts.count + excluded.count`,
    [kind, amount, name],
  );
}
