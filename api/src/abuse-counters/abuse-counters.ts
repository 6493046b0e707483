import { within, type Database, type Transaction } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';

/** Kinds of things that are counted at a church's form. */
export type AbuseKind =
  'drafts' | 'challenges-failed' | 'refused' | 'code-mails' | 'codes-wrong' | 'confirmed' | 'upload-bytes';

/** The church that something is counted for. */
type CountedChurch = { churchId: string } | { slug: string } | { claimId: string };

/** Time between two writes of counts, in milliseconds; a crash loses no more than that. */
const flushMs = 500;
/** Churches and kinds that wait at most; more are not counted, so that made-up slugs fill nothing. */
const waitingEntries = 2_000;

/**
 * Counts what happens at the churches' forms, in memory first: under a flood the database hears one number every half
 * second instead of every request. Rows are steps of five minutes; `sweep-counts` makes days of them.
 */
export class AbuseCounters {
  readonly #database: Database;
  readonly #log: Log;
  readonly #waiting = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #flushing: Promise<void> = Promise.resolve();

  constructor(database: Database, log: Log) {
    this.#database = database;
    this.#log = log;
  }

  /** Counts something of a church, named by its id, its slug or one of its claims. */
  count(church: CountedChurch, kind: AbuseKind, amount = 1): void {
    const [[by, name]] = Object.entries(church) as [[string, string]];
    const key = `${by} ${kind} ${name}`;
    const before = this.#waiting.get(key);
    // Refusals never take the room of what the price of a challenge comes from.
    const room = kind === 'refused' ? waitingEntries / 2 : waitingEntries;
    if (before === undefined && this.#waiting.size >= room) return;
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
    const entries = [...this.#waiting];
    this.#waiting.clear();
    try {
      await this.#database.asOperator(async (trx) => {
        const sums = new Map<string, number>();
        for (const [key, amount] of entries) {
          const [by, kind, name] = key.split(' ') as [keyof typeof churchBy, AbuseKind, string];
          const churchId = await findChurchId(trx, by, name);
          if (churchId) sums.set(`${churchId} ${kind}`, (sums.get(`${churchId} ${kind}`) ?? 0) + amount);
        }
        // In one order, so that instances wait for each other and never in a circle.
        for (const [place, amount] of [...sums].sort()) await add(trx, place, amount);
      });
    } catch (error) {
      this.#log.warn({ err: error }, 'counts could not be written');
    }
  }
}

/** Finds the church of a count by what names it. */
const churchBy = {
  churchId: 'select id from churches where id = ?::uuid',
  slug: 'select id from churches where slug = ?',
  claimId: 'select church_id as id from claims where id = ?::uuid',
} as const;

async function findChurchId(
  trx: Transaction,
  by: keyof typeof churchBy,
  name: string,
): Promise<string | undefined> {
  const find = () => trx.raw<{ rows: { id: string }[] }>(churchBy[by], [name]);
  // Operators see no claims; the scope shows this one for the id of its church.
  const { rows } = await (by === 'claimId' ? within(trx, { claim_id: name }, find) : find());
  return rows[0]?.id;
}

async function add(trx: Transaction, place: string, amount: number): Promise<void> {
  const [churchId, kind] = place.split(' ') as [string, AbuseKind];
  await trx.raw(
    `insert into abuse_counts as counts (church_id, since, kind, count)
     values (?, date_bin('5 minutes', now(), 'epoch'), ?, ?)
     on conflict (church_id, since, kind) do update set count = counts.count + excluded.count`,
    [churchId, kind, amount],
  );
}
