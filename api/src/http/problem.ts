import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { isErrorCode, type ErrorCode, type FieldError, type Problem } from '@penning/contract/error-codes';
import { AppError, fieldErrors, translateDatabaseError } from '../platform/errors.ts';
import { FaultLog } from './fault-log.ts';
import { BrokenAnswer } from './present.ts';

/** Gives every request an id: the caller's when it is a sane one, else a new one; the answer carries it. */
export const requestId: RequestHandler = (request, response, next) => {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  request.id = id;
  response.setHeader('X-Request-Id', id);
  next();
};

/** Status in the log of a request whose client went away; nobody gets it. */
const goneStatus = 499;

/**
 * Answers every error as problem+json whose `type` is a page at `publicUrl`; what is not a refusal is logged and told as
 * `internal_error`, a fault of ours is one error in the log however many requests it fails.
 */
export function problemHandler(publicUrl: string): ErrorRequestHandler {
  const faults = new FaultLog();
  return (error: unknown, request, response, next) => {
    const broken = error instanceof BrokenAnswer;
    if (!broken && isGone(request, response)) {
      response.statusCode = goneStatus;
      return void response.destroy();
    }
    const refusal = toAppError(broken ? error.cause : error, request);
    const { fault, cause } = refusal.options;
    if (refusal.status >= 500 && (!fault || faults.isNew(fault)))
      request.log.error({ err: cause ?? error, fault }, refusal.code);
    if (broken) return void response.destroy();
    if (response.headersSent) return next(error);
    sendProblem(publicUrl, request, response, refusal);
  };
}

/** The id that `requestId` gave. */
export function idOf({ id }: Request): string {
  return typeof id === 'string' ? id : '';
}

/** Refuses a path that no endpoint has. */
export const notFound: RequestHandler = () => {
  throw new AppError('not_found');
};

function sendProblem(publicUrl: string, request: Request, response: Response, refusal: AppError): void {
  const { errors, retryAfter, attemptsLeft, challenge, decided } = refusal.options;
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(Math.ceil(retryAfter)));
  if (refusal.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  const title = sentence(refusal.code);
  const problem: Problem = {
    type: `${publicUrl}/problems/${refusal.code}`,
    title,
    status: refusal.status,
    detail: errors ? errors.map((one) => `${one.path}: ${one.message}`).join('; ') : title,
    code: refusal.code,
    requestId: idOf(request),
    ...(errors && { errors }),
    ...(attemptsLeft !== undefined && { attemptsLeft }),
    ...(challenge !== undefined && { challenge }),
    ...(decided && { decided }),
  };
  response.status(refusal.status).setHeader('Cache-Control', 'no-store');
  response.type('application/problem+json').send(JSON.stringify(problem));
}

function sentence(code: ErrorCode): string {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Tells if the client hung up before it had sent everything or had its answer. */
function isGone(request: Request, response: Response): boolean {
  return response.destroyed || (request.destroyed && !request.complete);
}

/** Refusals of Express, its body parsers and its files, by status. */
const codesByStatus: Record<number, ErrorCode> = {
  400: 'json_invalid',
  412: 'changed_meanwhile',
  413: 'body_too_large',
  415: 'media_type_unsupported',
};

/** Errors of others as refusals: of the database, of http-errors; everything else is a mistake of ours. */
function toAppError(thrown: unknown, { method }: Request): AppError {
  const error = translateDatabaseError(thrown);
  if (error instanceof AppError) return error;
  if (error instanceof URIError) return new AppError('not_found');
  const { status = 0, expose } = Object(error) as Partial<HttpError>;
  if (expose !== true || status < 400 || status >= 500)
    return new AppError('internal_error', { cause: error });
  // A request without a body can only have a path that nothing has.
  const isPath = status === 400 && (method === 'GET' || method === 'HEAD');
  return new AppError((isPath ? undefined : codesByStatus[status]) ?? 'not_found');
}

/** An error of the http-errors package, as far as it says what to answer. */
interface HttpError {
  status: number;
  expose: boolean;
}

/** The refusal that a failed parse means; unknown codes of zod become `type_invalid` or `required`. */
export function refusalOf(error: z.ZodError, input: unknown): AppError {
  const errors = error.issues.flatMap((issue): FieldError[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => toField([...issue.path, key], 'unknown_field'));
    }
    const missing = issue.code === 'invalid_type' && valueAt(input, issue.path) === undefined;
    if (missing) return [toField(issue.path, 'required')];
    return [toField(issue.path, isErrorCode(issue.message) ? issue.message : 'type_invalid')];
  });
  return fieldErrors(errors);
}

function toField(path: PropertyKey[], code: ErrorCode): FieldError {
  return { path: path.map(String).join('.'), code, message: sentence(code).toLowerCase() };
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined | null)?.[key],
    input,
  );
}
