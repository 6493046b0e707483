import { rateLimit } from 'express-rate-limit';
import type { RequestHandler } from 'express';
import { AppError } from '../errors.ts';

/** How often an address may try to sign in, in a window of minutes; enough for an office behind one address. */
const signIn = { minutes: 5, tries: 100 } as const;

/** Slows down who guesses passwords; throws too_many_requests. */
export function limitSignIn(): RequestHandler {
  return rateLimit({
    windowMs: signIn.minutes * 60_000,
    limit: signIn.tries,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    handler: () => {
      throw new AppError('too_many_requests', { retryAfter: signIn.minutes * 60 });
    },
  });
}
