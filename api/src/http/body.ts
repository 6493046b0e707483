import express, { type Request, type RequestHandler } from 'express';
import type { ErrorCode } from '@penning/contract/error-codes';
import { limits } from '@penning/contract/limits';
import { AppError } from '../errors.ts';

const parseJson = express.json({ limit: limits.jsonBytes, type: 'application/json', strict: false });

/** Parses a JSON body; other media types are refused before anything is read. */
export const jsonBody: RequestHandler = (request, response, next) => {
  if (!request.is('application/json')) return next(new AppError('media_type_unsupported'));
  parseJson(request, response, next);
};

/**
 * Reads a binary body of at most `maxBytes`. What is too large is drained for a while before it is refused, so that
 * a browser reads the answer instead of seeing a broken connection.
 */
export async function readBinary(request: Request, maxBytes: number, tooLarge: ErrorCode): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > maxBytes * 4) throw new AppError(tooLarge);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes * 4) throw new AppError(tooLarge);
    if (size > maxBytes || announced > maxBytes) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (size > maxBytes) throw new AppError(tooLarge);
  return Buffer.concat(chunks);
}
