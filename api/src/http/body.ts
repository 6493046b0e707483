import express, { type Request, type RequestHandler } from 'express';
import type { ErrorCode } from '@penning/contract/error-codes';
import { limits } from '@penning/contract/limits';
import { AppError } from '../platform/errors.ts';

const parseJson = express.json({ limit: limits.jsonBytes, type: 'application/json', strict: false });

/** A JSON body is small: it is there within this time, in milliseconds, or the connection ends. */
const jsonMs = 15_000;

/** Parses a JSON body; other media types and announced lengths that are too large are refused before anything is read. */
export const jsonBody: RequestHandler = (request, response, next) => {
  if (!request.is('application/json')) return next(new AppError('media_type_unsupported'));
  const late = setTimeout(() => request.destroy(), jsonMs);
  parseJson(request, response, (error?: unknown) => {
    clearTimeout(late);
    next(error);
  });
};

/** Bytes that all bodies under way in this process may fill together (256 MiB); slow ones hold what they sent. */
const memoryBytes = 256 * 1024 * 1024;
let held = 0;

/**
 * Reads a binary body of at most `maxBytes`. What is too large is drained for a while before it is refused, so that
 * a browser reads the answer instead of seeing a broken connection.
 */
export async function readBinary(request: Request, maxBytes: number, tooLarge: ErrorCode): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > maxBytes * 4) throw new AppError(tooLarge);
  const chunks: Buffer[] = [];
  let size = 0;
  let mine = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes * 4) throw new AppError(tooLarge);
      if (size > maxBytes || announced > maxBytes) {
        chunks.length = 0;
        continue;
      }
      if (held + chunk.length > memoryBytes) throw new AppError('service_unavailable', { retryAfter: 5 });
      held += chunk.length;
      mine += chunk.length;
      chunks.push(chunk);
    }
  } finally {
    held -= mine;
  }
  if (size > maxBytes) throw new AppError(tooLarge);
  return Buffer.concat(chunks);
}
