import { AsyncLocalStorage } from 'node:async_hooks';
import { z } from 'zod';
import { currentTraceparent } from './traces.ts';

/** Origin of a piece of work: the request's id and the trace it belongs to. It goes with every job. */
export interface RequestContext {
  requestId: string;
  /** W3C trace context, when traces are on. */
  traceparent?: string;
}

const schema = z.strictObject({
  requestId: z.string().regex(/^[\w-]{8,64}$/),
  traceparent: z
    .string()
    .regex(/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/)
    .optional(),
});
const storage = new AsyncLocalStorage<RequestContext>();

/** Runs something, and all that it starts, in this request context. */
export function withRequestContext<T>(requestContext: RequestContext, run: () => T): T {
  return storage.run(requestContext, run);
}

/** Context of what runs now; undefined outside of requests and of jobs that a request caused. */
export function currentRequestContext(): RequestContext | undefined {
  return storage.getStore();
}

/** Adds the request context to a job's payload, with the trace that runs now; queued jobs bear it as `trail`. */
export function addRequestContext(payload: object): object {
  const current = currentRequestContext();
  if (!current) return payload;
  const traceparent = currentTraceparent();
  return { ...payload, trail: { ...current, ...(traceparent && { traceparent }) } };
}

/** Takes payload and request context apart again; a malformed context is dropped, as it must not stop a job. */
export function splitRequestContext(raw: unknown): {
  payload: unknown;
  requestContext: RequestContext | undefined;
} {
  if (typeof raw !== 'object' || raw === null || !('trail' in raw))
    return { payload: raw, requestContext: undefined };
  const { trail, ...payload } = raw;
  return { payload, requestContext: schema.safeParse(trail).data };
}
