import { EventEmitter } from 'node:events';
import type { Notifications } from '../platform/notifications.ts';

/**
 * Hears of every church's events in this process. `listen` gets the id of each event of a church, and 'missed' after
 * events may have passed unheard.
 */
export class EventFeed {
  readonly #listeners = new EventEmitter({ captureRejections: false }).setMaxListeners(0);

  constructor(notifications: Notifications) {
    notifications.on('penning_events', (payload) => {
      const { churchId, id } = JSON.parse(payload) as { churchId: string; id: number };
      this.#listeners.emit(churchId, id);
    });
    notifications.onMissed(() => this.#listeners.emit('missed'));
  }

  /** Calls back on each event of a church until the returned function is called. */
  listen(churchId: string, heard: (event: number | 'missed') => void): () => void {
    const missed = () => heard('missed');
    this.#listeners.on(churchId, heard).on('missed', missed);
    return () => this.#listeners.off(churchId, heard).off('missed', missed);
  }
}
