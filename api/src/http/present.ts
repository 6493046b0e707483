import type { Response } from 'express';
import type { Endpoint } from '@penning/contract/endpoint';
import { Repeatable } from './idempotency.ts';

/** A file as an answer. */
export interface FileAnswer {
  bytes: Buffer;
  mediaType: string;
  /** Name for saving; with it the browser saves instead of showing. */
  name?: string;
  /** Only for files that anybody may see and that never change. */
  immutable?: boolean;
}

/** Writes the result of a call as the endpoint's answer. */
export function present(endpoint: Endpoint, response: Response, given: unknown): void {
  const result: unknown = given instanceof Repeatable ? given.answer : given;
  if (!response.getHeader('Cache-Control')) response.setHeader('Cache-Control', 'private, no-store');
  response.status(endpoint.status);
  if (endpoint.versioned) response.setHeader('ETag', `"${(result as { version: number }).version}"`);
  if (endpoint.binaryAnswer) presentFile(response, result as FileAnswer);
  else if (endpoint.answer) response.json(endpoint.answer.parse(result));
  else response.end();
}

/** Files are shown by nobody's rules but ours: no sniffing, no scripts, no caches in between or left behind after signing out. */
function presentFile(response: Response, file: FileAnswer): void {
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
  response.end(file.bytes);
}
