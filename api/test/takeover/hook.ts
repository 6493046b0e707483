import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

/** A message that a webhook's address got. */
export interface HookMessage {
  headers: IncomingHttpHeaders;
  body: string;
}

/** Listens as a webhook's address does and takes every message. */
export async function listen(): Promise<{ url: string; messages: HookMessage[]; close(): Promise<void> }> {
  const messages: HookMessage[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      messages.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    url: `http://127.0.0.1:${port}/penning`,
    messages,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
