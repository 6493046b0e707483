import express, { type RequestHandler } from 'express';
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

/** Time for which a client that was answered early is listened to, in milliseconds, so that it reads the answer. */
const drainMs = 10_000;

/** Hangs up on clients that go on sending after they have their answer. */
export const endUnreadBodies: RequestHandler = (request, response, next) => {
  response.once('finish', () => {
    if (request.complete) return;
    request.resume();
    const late = setTimeout(() => request.destroy(), drainMs);
    request.once('close', () => clearTimeout(late));
  });
  next();
};
