import type { Transaction } from '../../platform/database.ts';
import { MemoryStore, type ClientRateLimitInfo, type Options, type Store } from 'express-rate-limit';
import type { Context } from '../../context/context.ts';
import { SharedCounts } from './shared-counts.ts';

interface UsedUp {
  totalHits: number;
  resetTime: Date;
}

/** Keys whose limit is known to be used up; at this many the memory is emptied. */
const rememberedKeys = 10_000;

/**
 * Counts hits in PostgreSQL, so that all instances share them. A key that used up its limit is answered from memory
 * until its window ends: a flood costs the database nothing. When the database does not count, this process does.
 */
export class PostgresStore implements Store {
  readonly prefix: string;
  readonly #context: Context;
  readonly #limit: number;
  readonly #shared: SharedCounts;
  readonly #memory = new MemoryStore();
  readonly #usedUp = new Map<string, UsedUp>();
  #windowMs = 0;

  /** `limit` is only needed where every hit counts: where some are taken back, a key never stays used up. */
  constructor(context: Context, prefix: string, limit = Number.POSITIVE_INFINITY) {
    this.#context = context;
    this.prefix = prefix;
    this.#limit = limit;
    this.#shared = new SharedCounts(context, prefix);
  }

  init(options: Options): void {
    this.#windowMs = options.windowMs;
    this.#memory.init(options);
  }

  async increment(key: string): Promise<ClientRateLimitInfo> {
    const known = this.#usedUp.get(key);
    if (known && known.resetTime.getTime() > Date.now()) return known;
    const counted = await this.#shared.ask(
      () => this.#count(key),
      () => this.#memory.increment(key),
    );
    const { totalHits, resetTime } = counted;
    if (totalHits > this.#limit && resetTime) this.#remember(key, { totalHits, resetTime });
    return counted;
  }

  async decrement(key: string): Promise<void> {
    await this.#shared.ask(
      async () => {
        await this.#context.database.knex.raw(
          'update rate_hits set hits = hits - 1 where key = ? and hits > 0',
          [this.prefix + key],
        );
      },
      () => this.#memory.decrement(key),
    );
  }

  async resetKey(key: string): Promise<void> {
    this.#usedUp.delete(key);
    await this.#memory.resetKey(key);
    await this.#context.database.knex.raw('delete from rate_hits where key = ?', [this.prefix + key]);
  }

  /** Ends the memory's timer. */
  shutdown(): void {
    this.#memory.shutdown();
  }

  /** One atomic statement: the first hit opens a window, later ones count in it. */
  async #count(key: string): Promise<ClientRateLimitInfo> {
    const { rows } = await this.#context.database.knex.raw<{ rows: [{ hits: number; resets_at: Date }] }>(
      `insert into rate_hits as hit (key, hits, resets_at) values (?, 1, now() + ? * interval '1 millisecond')
       on conflict (key) do update set
         hits = case when hit.resets_at <= now() then 1 else hit.hits + 1 end,
         resets_at = case when hit.resets_at <= now() then excluded.resets_at else hit.resets_at end
       returning hits, resets_at`,
      [this.prefix + key, this.#windowMs],
    );
    const [{ hits, resets_at: resetTime }] = rows;
    return { totalHits: hits, resetTime };
  }

  #remember(key: string, info: UsedUp): void {
    if (this.#usedUp.size >= rememberedKeys) this.#usedUp.clear();
    this.#usedUp.set(key, info);
  }
}

/** Removes counters whose window has ended. */
export async function sweepRateHits(trx: Transaction): Promise<void> {
  await trx.raw('delete from rate_hits where resets_at < now()');
}
