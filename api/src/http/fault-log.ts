import type { Fault } from '../platform/errors.ts';

/** Time without a fault after which the next one is another, in milliseconds. */
const quietMs = 60_000;

/** Tells faults of ours apart from their effects: one fault fails many requests and is one error in the log. */
export class FaultLog {
  readonly #last = new Map<Fault, number>();

  /** Notes that a fault failed a request; true when it is the first that it fails. */
  isNew(fault: Fault, now = performance.now()): boolean {
    const last = this.#last.get(fault);
    this.#last.set(fault, now);
    return last === undefined || now - last > quietMs;
  }
}
