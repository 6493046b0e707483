import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Ends a server so that nobody loses an answer: for `openMs` it takes requests as before, while load balancers learn
 * that it leaves, and tells every client to use another connection next; then it takes no more and lets what runs end
 * within `endMs`.
 */
export async function drainServer(server: Server, openMs: number, endMs: number): Promise<void> {
  server.prependListener('request', (_request, response) => {
    response.setHeader('Connection', 'close');
  });
  await sleep(openMs);
  const closed = new Promise((done) => server.close(done));
  // A connection whose answer had begun before the drain is idle only after it.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const cutOff = setTimeout(() => server.closeAllConnections(), endMs);
  server.closeIdleConnections();
  await closed;
  clearInterval(sweep);
  clearTimeout(cutOff);
}
