import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../platform/log.ts';

/** Pause before a broken connection is opened again. */
const reconnectMs = 1_000;

/**
 * Hears of every church's events in this process, over one connection (LISTEN). `listen` gets the id of each event
 * of a church, and 'missed' after the connection was broken: then events may have passed unheard.
 */
export class EventFeed {
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
        client.on('notification', ({ payload }) => this.#tell(payload));
        await client.connect();
        await client.query('listen penning_events');
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

  /** Calls back on each event of a church until the returned function is called. */
  listen(churchId: string, heard: (event: number | 'missed') => void): () => void {
    const missed = () => heard('missed');
    this.#listeners.on(churchId, heard).on('missed', missed);
    return () => this.#listeners.off(churchId, heard).off('missed', missed);
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

  #tell(payload = ''): void {
    const { churchId, id } = JSON.parse(payload) as { churchId: string; id: number };
    this.#listeners.emit(churchId, id);
  }
}
