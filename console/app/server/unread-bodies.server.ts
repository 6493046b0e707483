import type { IncomingMessage, ServerResponse } from 'node:http';
import { limits } from '@penning/contract/limits';

/** Time that a form of words may take, in milliseconds; one with a file has the server's requestTimeout. */
const wordsMs = 15_000;
/** Time, in milliseconds, and bytes for which a client that was answered early is listened to, so that it reads the answer. */
const drainMs = 10_000;
const drainBytes = 16 * 1024 * 1024;

/** Hangs up on clients that do not finish sending: slow forms of words, and what goes on after the answer. */
export function boundSending(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete) return;
  const announced = Number(request.headers['content-length'] ?? 0);
  const late = announced <= limits.jsonBytes ? setTimeout(() => hangUpUnless(request), wordsMs) : undefined;
  request.once('close', () => clearTimeout(late));
  response.once('finish', () => drain(request));
}

/** Throws the rest of a body away as it comes, up to a limit. */
function drain(request: IncomingMessage): void {
  if (request.complete) return;
  let left = drainBytes;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
  request.resume();
  const late = setTimeout(() => hangUpUnless(request), drainMs);
  request.once('close', () => clearTimeout(late));
}

function hangUpUnless(request: IncomingMessage): void {
  if (!request.complete) request.destroy();
}
