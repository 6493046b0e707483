import type { ServerResponse } from 'node:http';
import { isBounded, readableClaimIds, type Reach } from '../claims/core/reach.ts';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';
import type { EventFeed } from '../events/feed.ts';
import { readEvent, readEventsAfter, type ChurchEvent } from '../events/service.ts';

/** A stream lives as long as an access token; then it is opened again. */
const streamMs = 15 * 60_000;
/** A comment now and then, so that no proxy takes the silence for death. */
const heartbeatMs = 20_000;
/** Open pages of one person in this process. */
const streamsPerAccount = 10;

/** Follower of a church's events: the person, the claims that they may hear of, the place in the stream, and how long they may. */
export interface Follower {
  churchId: string;
  accountId: string;
  reach: Reach;
  /** The last event that they heard. */
  lastId: number | undefined;
  /** Moments at which their access ends by itself. */
  endings: (Date | undefined)[];
  /** Their reach now; throws an AppError once they may no longer follow. */
  checkAccess: () => Promise<Reach>;
}

/** Sends a church's events to browsers and programs that stay connected. */
export class EventStreams {
  readonly #context: Context;
  readonly #feed: EventFeed;
  readonly #open = new Map<ServerResponse, string>();
  /** Events that are being read, once for all who follow their church with the same reach. */
  readonly #reading = new Map<string, Promise<ChurchEvent[]>>();

  constructor(context: Context, feed: EventFeed) {
    this.#context = context;
    this.#feed = feed;
  }

  /**
   * Streams a church's events into an answer while its follower may hear them: the answer is ended when access ends
   * (http/bind.ts), which the database tells in order with the events; after the line to it was broken the follower is
   * checked again. Throws too_many_requests beyond ten streams of one account.
   */
  follow(response: ServerResponse, follower: Follower): void {
    const { churchId, accountId, lastId, endings, checkAccess } = follower;
    // Gone while they were let in.
    if (response.destroyed) return;
    const own = [...this.#open.values()].filter((id) => id === accountId).length;
    if (own >= streamsPerAccount) throw new AppError('too_many_requests', { retryAfter: 60 });
    this.#open.set(response, accountId);
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.write(': welcome\n\n');
    // One after the other, so that events arrive in the order in which they were heard.
    let last = lastId ?? 0;
    let queue = Promise.resolve();
    const write = (text: string) => {
      if (!response.writableEnded) response.write(text);
    };
    const send = (events: ChurchEvent[]) => {
      for (const event of events) {
        last = Math.max(last, event.id);
        const data = JSON.stringify({ claimId: event.claimId });
        write(`id: ${event.id}\nevent: ${event.kind}\ndata: ${data}\n\n`);
      }
    };
    const enqueue = (load: () => Promise<ChurchEvent[]>) => {
      queue = queue.then(load).then(send, (error: unknown) => {
        if (!(error instanceof AppError))
          this.#context.log.warn({ err: error }, 'an event stream ends early');
        response.end();
      });
    };
    const { database } = this.#context;
    const missed = (reach: Reach) =>
      database.inChurch(churchId, (trx) =>
        readEventsAfter(trx, churchId, last, readableClaimIds(trx, churchId, reach)),
      );
    let { reach } = follower;
    const stop = this.#feed.listen(churchId, (event) => {
      if (event === 'missed') return enqueue(async () => missed((reach = await checkAccess())));
      const reading = this.#read(churchId, event, reach);
      enqueue(() => reading);
    });
    if (lastId !== undefined) enqueue(() => missed(reach));
    const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs);
    const lastMoment = Math.min(...endings.map((moment) => moment?.getTime() ?? Infinity));
    const end = setTimeout(() => response.end(), Math.min(streamMs, lastMoment - Date.now()));
    response.on('close', () => {
      stop();
      clearInterval(heartbeat);
      clearTimeout(end);
      this.#open.delete(response);
    });
  }

  /** One event, read once however many follow with one reach: all of them hear of it in the same moment. */
  #read(churchId: string, id: number, reach: Reach): Promise<ChurchEvent[]> {
    const { role, costCentreIds, years } = reach;
    const key = JSON.stringify([id, ...(isBounded(reach) ? [role, costCentreIds, years] : [])]);
    const known = this.#reading.get(key);
    if (known) return known;
    const reading = this.#context.database
      .inChurch(churchId, async (trx) => {
        const event = await readEvent(trx, churchId, id, readableClaimIds(trx, churchId, reach));
        return event ? [event] : [];
      })
      .finally(() => this.#reading.delete(key));
    // Each stream says what became of it when its turn comes.
    reading.catch(() => undefined);
    this.#reading.set(key, reading);
    return reading;
  }

  /** Ends all streams; their clients come back to another process. */
  close(): void {
    for (const response of this.#open.keys()) response.end();
  }
}
