import { pino, stdSerializers, type Logger } from 'pino';
import { currentRequestContext } from './request-context.ts';

/** The log: JSON lines without anything personal. */
export type Log = Logger;

/** Makes the log of one process. */
export function createLog(level: string, name: string): Log {
  return pino({ level, name, serializers: { err: describeError }, mixin: requestFields });
}

/** Every line of a request, or of a job that it caused, carries the request's id. */
function requestFields(): object {
  const requestContext = currentRequestContext();
  return requestContext ? { requestId: requestContext.requestId } : {};
}

/** Turns what libraries write to the console into lines of the log, so that every line is one. */
export function takeOverConsole(log: Log): void {
  const tell = (...said: unknown[]) =>
    log.warn({ err: said.find((one) => one instanceof Error) }, 'a library wrote to the console');
  Object.assign(console, { error: tell, warn: tell, trace: tell });
}

/**
 * An error without the values that were in play: PostgreSQL puts rows into `detail` and `where`, SMTP servers put
 * addresses into their answers.
 */
export function describeError(error: Error): object {
  const { code, constraint, table, responseCode } = error as Error & Record<string, unknown>;
  const { type, stack } = stdSerializers.err(error);
  const frames = stack
    .split('\n')
    .filter((frame) => /^\s+at /.test(frame))
    .join('\n');
  const personal = code !== undefined || responseCode !== undefined;
  return {
    type,
    code,
    constraint,
    table,
    responseCode,
    message: personal ? undefined : error.message,
    frames,
  };
}
