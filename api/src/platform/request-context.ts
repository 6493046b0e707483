import { AsyncLocalStorage } from 'node:async_hooks';
import { z } from 'zod';
import { currentTraceparent } from './traces.ts';

/** Where a piece of work came from: the request's id and the trace it belongs to. It goes with every job. */
export interface Trail {
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
const storage = new AsyncLocalStorage<Trail>();

/** Runs something, and all that it starts, on this trail. */
export function onTrail<T>(trail: Trail, run: () => T): T {
  return storage.run(trail, run);
}

/** The trail of what runs now; undefined outside of requests and of jobs that a request caused. */
export function currentTrail(): Trail | undefined {
  return storage.getStore();
}

/** A job's payload with the trail beside it; the trace is the one that runs now. */
export function withTrail(payload: object): object {
  const trail = currentTrail();
  if (!trail) return payload;
  const traceparent = currentTraceparent();
  return { ...payload, trail: { ...trail, ...(traceparent && { traceparent }) } };
}

/** Takes payload and trail apart again; a trail that is none is dropped, as it must not stop a job. */
export function splitTrail(raw: unknown): { payload: unknown; trail: Trail | undefined } {
  if (typeof raw !== 'object' || raw === null || !('trail' in raw)) return { payload: raw, trail: undefined };
  const { trail, ...payload } = raw;
  return { payload, trail: schema.safeParse(trail).data };
}
