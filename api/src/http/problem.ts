import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { isErrorCode, type ErrorCode, type FieldError, type Problem } from '@penning/contract/error-codes';
import { AppError, fieldErrors } from '../platform/errors.ts';

/** Gives every request an id: the caller's when it is a sane one, else a new one; the answer carries it. */
export const requestId: RequestHandler = (request, response, next) => {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  request.id = id;
  response.setHeader('X-Request-Id', id);
  next();
};

/**
 * Answers every error as problem+json whose `type` is a page at `publicUrl`; what is not a refusal is logged and told as
 * `internal_error`.
 */
export function problemHandler(publicUrl: string): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const refusal = toAppError(error);
    if (refusal.status >= 500) request.log.error({ err: refusal.options.cause ?? error }, refusal.code);
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

/** Errors of body parsers and of our own as refusals. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const type = (error as { type?: string } | null)?.type;
  if (type === 'entity.too.large') return new AppError('body_too_large');
  if (type === 'entity.parse.failed' || type === 'request.aborted' || type === 'request.size.invalid')
    return new AppError('json_invalid');
  if (type === 'charset.unsupported' || type === 'encoding.unsupported')
    return new AppError('media_type_unsupported');
  if (error instanceof URIError) return new AppError('not_found');
  return new AppError('internal_error', { cause: error });
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
