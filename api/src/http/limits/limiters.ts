import { rateLimit } from 'express-rate-limit';
import type { Request, RequestHandler, Response } from 'express';
import type { Endpoint } from '@penning/contract/endpoint';
import type { Context } from '../../context/context.ts';
import { AppError } from '../../platform/errors.ts';
import { clientAddress } from './client-address.ts';
import { rateLimits, subjectOf, type LimitSubject, type RateClass, type RateLimit } from './rate-limits.ts';
import { PostgresStore } from './rate-limit-store.ts';

type Limiter = { by: LimitSubject; handler: RequestHandler };

const made = new WeakMap<Context, Map<RateClass, Limiter[]>>();

/** Counts a request in its class by the given subjects; throws too_many_requests with the time to come back. */
export async function countRequest(
  context: Context,
  rateClass: RateClass,
  subjects: readonly LimitSubject[],
  request: Request,
  response: Response,
): Promise<void> {
  for (const { by, handler } of limitersOf(context, rateClass))
    if (subjects.includes(by)) await runHandler(handler, request, response);
}

/** Counts a refusal because of a limit or a block, for the church in the path or of the caller's own claim. */
export function countRefusal(
  context: Context,
  { path }: Endpoint,
  { params, headers }: Request,
  error: unknown,
): void {
  if (!(error instanceof AppError) || !isAboveLimit(error)) return;
  const { slug, id } = params;
  if (typeof slug === 'string') context.abuseCounters.count({ slug }, 'refused');
  if (!path.startsWith('/v1/claims/{id}') || typeof id !== 'string') return;
  const token = headers.authorization?.split(' ')[1] ?? '';
  if (context.secrets.isClaimToken(id, token)) context.abuseCounters.count({ claimId: id }, 'refused');
}

/** Tells a refusal because of a limit from a mere wait: a next code that is asked for too early. */
function isAboveLimit({ code, status }: AppError): boolean {
  return code === 'address_blocked' || (status === 429 && code !== 'code_wait');
}

/** Runs an Express handler and waits until it lets the request pass; rejects with what it refuses. */
export async function runHandler(
  handler: RequestHandler,
  request: Request,
  response: Response,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    void handler(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new Error('the request was refused'));
    });
  });
}

function limitersOf(context: Context, rateClass: RateClass): Limiter[] {
  const classes = made.get(context) ?? new Map<RateClass, Limiter[]>();
  made.set(context, classes);
  const limiters = classes.get(rateClass) ?? makeLimiters(context, rateClass);
  classes.set(rateClass, limiters);
  return limiters;
}

function makeLimiters(context: Context, rateClass: RateClass): Limiter[] {
  const limits: readonly RateLimit[] = rateLimits[rateClass];
  return limits.map((limit) => ({ by: limit.by, handler: makeLimiter(context, rateClass, limit) }));
}

function makeLimiter(context: Context, rateClass: RateClass, limit: RateLimit): RequestHandler {
  const { by, minutes, only } = limit;
  const name = `${rateClass}-${by}`;
  const requests = Math.max(1, Math.round(limit.requests * context.config.RATE_LIMIT_SCALE));
  const subject = (request: Request) => subjectOf(by, request, clientAddress(context, request));
  return rateLimit({
    windowMs: minutes * 60_000,
    limit: requests,
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    store: new PostgresStore(context, `${name}:`, only ? undefined : requests),
    // A keyed hash: neither the table nor the header's partition key tells an address.
    keyGenerator: (request) => context.secrets.sign('rate limit', subject(request) ?? '').slice(0, 22),
    skip: (request) => subject(request) === undefined,
    skipSuccessfulRequests: only === 'refused',
    skipFailedRequests: only === 'successful',
    // A forged X-Forwarded-For is no mistake of ours and needs no warning; see client-address.ts.
    validate: { xForwardedForHeader: false, forwardedHeader: false, creationStack: false },
    handler: (request) => {
      const resetTime = (request as Request & { rateLimit?: { resetTime?: Date } }).rateLimit?.resetTime;
      const seconds = resetTime ? (resetTime.getTime() - Date.now()) / 1000 : minutes * 60;
      throw new AppError('too_many_requests', { retryAfter: Math.max(1, seconds) });
    },
  });
}
