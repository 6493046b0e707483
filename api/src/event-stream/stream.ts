import type { ServerResponse } from 'node:http';
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

/** Follower of a church's events: the person, the place in the stream, and a check that they still may. */
export interface Follower {
  churchId: string;
  accountId: string;
  /** The last event that they heard. */
  lastId: number | undefined;
  /** Throws an AppError once they may no longer. */
  checkAccess: () => Promise<unknown>;
}

/** Sends a church's events to browsers and programs that stay connected. */
export class EventStreams {
  readonly #context: Context;
  readonly #feed: EventFeed;
  readonly #open = new Map<ServerResponse, string>();

  constructor(context: Context, feed: EventFeed) {
    this.#context = context;
    this.#feed = feed;
  }

  /**
   * Streams a church's events into an answer while its follower may hear them, asked before each event and each sign of
   * life; throws too_many_requests beyond ten streams of one account.
   */
  follow(response: ServerResponse, { churchId, accountId, lastId, checkAccess }: Follower): void {
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
    const send = (events: ChurchEvent[]) => {
      for (const event of events) {
        last = Math.max(last, event.id);
        response.write(
          `id: ${event.id}\nevent: ${event.kind}\ndata: ${JSON.stringify({ claimId: event.claimId })}\n\n`,
        );
      }
    };
    const enqueue = (load: () => Promise<ChurchEvent[]>) => {
      const loadIfAllowed = () => checkAccess().then(load);
      queue = queue.then(loadIfAllowed).then(send, (error: unknown) => {
        if (!(error instanceof AppError))
          this.#context.log.warn({ err: error }, 'an event stream ends early');
        response.end();
      });
    };
    const { database } = this.#context;
    const missed = () => database.inChurch(churchId, (trx) => readEventsAfter(trx, churchId, last));
    const stop = this.#feed.listen(churchId, (event) =>
      enqueue(
        event === 'missed'
          ? missed
          : () =>
              database.inChurch(churchId, async (trx) =>
                [(await readEvent(trx, churchId, event)) ?? []].flat(),
              ),
      ),
    );
    if (lastId !== undefined) enqueue(missed);
    const heartbeat = setInterval(() => {
      enqueue(() => {
        response.write(': still here\n\n');
        return Promise.resolve([]);
      });
    }, heartbeatMs);
    const end = setTimeout(() => response.end(), streamMs);
    response.on('close', () => {
      stop();
      clearInterval(heartbeat);
      clearTimeout(end);
      this.#open.delete(response);
    });
  }

  /** Ends all streams; their clients come back to another process. */
  close(): void {
    for (const response of this.#open.keys()) response.end();
  }
}
