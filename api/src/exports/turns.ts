import { AppError } from '../platform/errors.ts';

/** Exports of one church at once in one process. */
const ofOneChurch = 2;

/**
 * Turns of exports, by church: each keeps a connection to the database as long as its reader takes, so all together get no
 * more than a third of them.
 */
export class ExportTurns {
  readonly #underWay = new Map<string, number>();
  readonly #together: number;

  constructor(connections: number) {
    this.#together = Math.max(1, Math.floor(connections / 3));
  }

  /** Takes a turn until what it gives is called; throws too_many_requests. */
  take(churchId: string): () => void {
    const together = [...this.#underWay.values()].reduce((sum, one) => sum + one, 0);
    const own = this.#underWay.get(churchId) ?? 0;
    if (own >= ofOneChurch || together >= this.#together)
      throw new AppError('too_many_requests', { retryAfter: 10 });
    this.#underWay.set(churchId, own + 1);
    return () => {
      const left = (this.#underWay.get(churchId) ?? 1) - 1;
      if (left > 0) this.#underWay.set(churchId, left);
      else this.#underWay.delete(churchId);
    };
  }
}
