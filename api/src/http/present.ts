import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Endpoint } from '@penning/contract/endpoint';
import { Repeatable } from './idempotency.ts';

/** A file as an answer; one that has no limit is a stream, which the client reads as fast as it can. */
export interface FileAnswer {
  bytes: Buffer | Readable;
  mediaType: string;
  /** Name for saving; with it the browser saves instead of showing. */
  name?: string;
  /** Only for files that anybody may see and that never change. */
  immutable?: boolean;
}

/** Answer that broke off after it had begun, by a fault of ours: its client knows by the broken connection. */
export class BrokenAnswer extends Error {
  override readonly name = 'BrokenAnswer';
}

/** Writes the result of a call as the endpoint's answer; throws BrokenAnswer. */
export async function present(endpoint: Endpoint, response: Response, given: unknown): Promise<void> {
  const result: unknown = given instanceof Repeatable ? given.answer : given;
  if (!response.getHeader('Cache-Control')) response.setHeader('Cache-Control', 'private, no-store');
  response.status(endpoint.status);
  if (endpoint.versioned) response.setHeader('ETag', `"${(result as { version: number }).version}"`);
  if (endpoint.binaryAnswer) await presentFile(response, result as FileAnswer);
  else if (endpoint.answer) response.json(endpoint.answer.parse(result));
  else response.end();
}

/** Files are shown by nobody's rules but ours: no sniffing, no scripts, no caches in between or left behind after signing out. */
async function presentFile(response: Response, file: FileAnswer): Promise<void> {
  const { bytes } = file;
  // What fails before the first byte is an answer like any other.
  if (bytes instanceof Readable) {
    if (bytes.errored) throw bytes.errored;
    await once(bytes, 'readable');
  }
  response.setHeader('Content-Type', file.mediaType);
  response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  const disposition =
    file.name === undefined ? 'inline' : `attachment; filename="${file.name.replace(/[^\w.-]/g, '_')}"`;
  response.setHeader('Content-Disposition', disposition);
  response.setHeader(
    'Cache-Control',
    file.immutable ? 'public, max-age=31536000, immutable' : 'private, no-store',
  );
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (bytes instanceof Readable) await send(bytes, response);
  else response.end(bytes);
}

/** Sends a stream as fast as it is read; the stream ends with the connection, and the connection breaks with the stream. */
async function send(bytes: Readable, response: Response): Promise<void> {
  // A pipeline listens with more ears than Node expects of anybody.
  response.setMaxListeners(20);
  let fault: unknown;
  bytes.once('error', (error: unknown) => (fault = response.destroyed ? undefined : error));
  try {
    await pipeline(bytes, response);
  } catch {
    if (fault) throw new BrokenAnswer('an answer broke off', { cause: fault });
  } finally {
    bytes.destroy();
  }
}
