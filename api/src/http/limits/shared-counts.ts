import type { Context } from '../../context/context.ts';

/** Time that an answer may wait for the counter, and that a failed one is left alone, in milliseconds. */
const longestWaitMs = 1_500;
const restMs = 5_000;

/** Counts of all instances together in PostgreSQL; while it does not count, this process counts alone and the log says so. */
export class SharedCounts {
  readonly #context: Context;
  readonly #name: string;
  #restUntil = 0;

  /** `name` is the limit's, for the log. */
  constructor(context: Context, name: string) {
    this.#context = context;
    this.#name = name;
  }

  /** Asks the database; when that fails, or failed a moment ago, this process. */
  async ask<T>(together: () => Promise<T>, alone: () => T | Promise<T>): Promise<T> {
    if (Date.now() < this.#restUntil) return alone();
    try {
      return await inTime(together());
    } catch (error) {
      this.#restUntil = Date.now() + restMs;
      this.#context.log.warn(
        { err: error, limit: this.#name },
        'the shared limits cannot be counted, this process counts alone',
      );
      return alone();
    }
  }
}

/** Waits for a counter no longer than an answer may wait; throws when it is late. */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the counter did not answer in time')), longestWaitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
