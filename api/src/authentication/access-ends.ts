import { EventEmitter } from 'node:events';
import type { Notifications } from '../platform/notifications.ts';

/** Time that an end is remembered, in milliseconds, for those who were just being let in. */
const rememberMs = 60_000;

/** Account, session and program of a caller, whichever may lose access; a program's session is its token. */
interface Watched {
  accountId: string;
  sessionId: string;
}

/** News for a watcher: that access ended or changed, or that it may have, as the line to the database was broken. */
export type AccessNews = 'ended' | 'unsure';

/**
 * Tells what is open for a caller that their access ended or changed: triggers name the session, API token or account
 * whose it was (NOTIFY penning_access), so that nothing has to be asked meanwhile.
 */
export class AccessEnds {
  readonly #listeners = new EventEmitter({ captureRejections: false }).setMaxListeners(0);
  readonly #recent = new Map<string, number>();

  constructor(notifications: Notifications) {
    notifications.on('penning_access', (id) => this.#tell(id));
    notifications.onMissed(() => this.#listeners.emit('unsure'));
  }

  /**
   * Calls back when the access of a caller ends, until the returned function is called; `since` is a moment of
   * `performance.now()` before they were let in.
   */
  watch({ accountId, sessionId }: Watched, since: number, told: (news: AccessNews) => void): () => void {
    const ended = () => told('ended');
    const unsure = () => told('unsure');
    this.#listeners.on(accountId, ended).on(sessionId, ended).on('unsure', unsure);
    const forgotten = performance.now() - since > rememberMs;
    if (forgotten || [accountId, sessionId].some((id) => (this.#recent.get(id) ?? 0) > since)) ended();
    return () => this.#listeners.off(accountId, ended).off(sessionId, ended).off('unsure', unsure);
  }

  #tell(id: string): void {
    const now = performance.now();
    // In the order of their ends, as each is added anew.
    for (const [old, at] of this.#recent) {
      if (now - at < rememberMs) break;
      this.#recent.delete(old);
    }
    this.#recent.delete(id);
    this.#recent.set(id, now);
    this.#listeners.emit(id);
  }
}
