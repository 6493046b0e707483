import { followEvents } from '@penning/contract/events';
import type { AppLoadContext } from '@remix-run/node';
import { apiClient } from '../server/api-client.server.ts';
import { problemOf } from '../server/api.server.ts';

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  // Proxies in front pass each event on at once.
  'x-accel-buffering': 'no',
};

const leaving = new AbortController();

/** Ends all streams, so that this process can leave; browsers come back to another one. */
export function endEventStreams(): void {
  leaving.abort();
}

/**
 * The API's stream of a church's events for a browser, which has no bearer token. It ends with the browser's
 * connection. A browser that may not listen gets `over` and does not return; after a failure browsers try again later.
 */
export async function proxyEvents(
  request: Request,
  context: AppLoadContext,
  slug: string,
): Promise<Response> {
  if (!context.session) return over();
  const signal = AbortSignal.any([request.signal, leaving.signal]);
  const lastId = request.headers.get('last-event-id');
  const headers: Record<string, string> = lastId === null ? {} : { 'last-event-id': lastId };
  try {
    const options = { params: { slug }, headers };
    const stream = await apiClient(context, signal).send(followEvents, options, context.session.accessToken);
    return new Response(stream.body, { headers: streamHeaders });
  } catch (error) {
    if (signal.aborted) return new Response(null, { status: 503 });
    const { status } = problemOf(error);
    return [401, 403, 404].includes(status) ? over() : new Response(null, { status: 503 });
  }
}

function over(): Response {
  return new Response('event: over\ndata: {}\n\n', { headers: streamHeaders });
}
