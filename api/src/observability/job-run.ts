import type { Log } from '../platform/log.ts';
import { faultOf } from '../platform/errors.ts';
import { countJob } from './metrics.ts';
import { traceJob } from '../platform/traces.ts';
import { withRequestContext, splitRequestContext } from '../platform/request-context.ts';

/** Message that the queue keeps of a try that a fault of ours ended; such jobs run again at once (dead-workers.ts), as somebody may wait for them. */
export const ownFault = 'own_fault';

/** One try of a job as the queue gives it. */
interface JobTry {
  name: string;
  id: string;
  attempt: number;
  raw: unknown;
  /** Aborted when the worker leaves. */
  signal: AbortSignal;
}

/** Runs one try of a job in the context of the request that caused it, measured and logged; rethrows a failure without its words. */
export async function runJob(
  log: Log,
  { name, id, attempt, raw, signal }: JobTry,
  handle: (payload: unknown) => Promise<void>,
): Promise<void> {
  const { payload, requestContext } = splitRequestContext(raw);
  const job = { job: name, jobId: id, attempt, ...loggedIds(payload) };
  const began = performance.now();
  const run = async () => {
    try {
      await traceJob(name, requestContext?.traceparent, { 'penning.attempt': attempt }, () =>
        handle(payload),
      );
    } catch (error) {
      countJob(name, 'failed', (performance.now() - began) / 1_000);
      log.warn({ ...job, err: error }, 'job failed, it will be tried again');
      // What the queue keeps of an error must not be personal.
      const own = signal.aborted || faultOf(error) !== undefined;
      throw new Error(own ? ownFault : ((error as { code?: string }).code ?? (error as Error).name));
    }
    countJob(name, 'done', (performance.now() - began) / 1_000);
    log.info({ ...job, ms: Math.round(performance.now() - began) }, 'job done');
  };
  await (requestContext ? withRequestContext(requestContext, run) : run());
}

/** A mail's id is in its Message-ID: with it a mail is found in the log, and with that the request that caused it. */
function loggedIds(payload: unknown): { mailId?: unknown; claimId?: unknown } {
  const { mailId, claimId } = Object(payload) as Record<string, unknown>;
  return { ...(mailId !== undefined && { mailId }), ...(claimId !== undefined && { claimId }) };
}
