import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from './log.ts';

/** Pause before a broken connection is opened again. */
const reconnectMs = 1_000;

/** Channels that PostgreSQL tells this process of. */
export type Channel = 'penning_events' | 'penning_access';

/**
 * Hears what triggers tell (NOTIFY) in the order of their commits, over one connection. After the connection was broken,
 * `onMissed` calls back: then something may have passed unheard.
 */
export class Notifications {
  readonly #url: string;
  readonly #log: Log;
  readonly #listeners = new EventEmitter({ captureRejections: false }).setMaxListeners(0);
  #client: pg.Client | undefined;
  #closed = false;

  /** With the application's login: listening needs no right. */
  constructor(databaseUrl: string, log: Log) {
    this.#url = databaseUrl;
    this.#log = log;
  }

  /** Connects, and goes on trying while the database is away. */
  async open(): Promise<void> {
    for (let first = true; !this.isClosed(); first = false) {
      const client = new pg.Client({
        connectionString: this.#url,
        application_name: 'penning events',
        keepAlive: true,
      });
      try {
        client.on('error', () => void this.#reopen(client));
        client.on('notification', ({ channel, payload }) => this.#listeners.emit(channel, payload ?? ''));
        await client.connect();
        await client.query('listen penning_events; listen penning_access');
        this.#client = client;
        if (this.isClosed()) return await this.close();
        if (!first) this.#listeners.emit('missed');
        return;
      } catch (error) {
        if (first) this.#log.warn({ err: error }, 'events cannot be followed just now');
        await client.end().catch(() => undefined);
        await wait(reconnectMs, undefined, { ref: false });
      }
    }
  }

  /** Calls back with what is told on a channel. */
  on(channel: Channel, heard: (payload: string) => void): void {
    this.#listeners.on(channel, heard);
  }

  /** Calls back when something may have been missed. */
  onMissed(missed: () => void): void {
    this.#listeners.on('missed', missed);
  }

  /** Ends the connection; nothing is heard any more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#listeners.removeAllListeners();
    await this.#client?.end().catch(() => undefined);
  }

  /** Tells if nothing is to be heard any more; it can change while a connection opens. */
  isClosed(): boolean {
    return this.#closed;
  }

  async #reopen(client: pg.Client): Promise<void> {
    if (this.#client !== client || this.#closed) return;
    this.#client = undefined;
    await client.end().catch(() => undefined);
    await this.open();
    this.#listeners.emit('missed');
  }
}
