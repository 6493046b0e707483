import {
  errorStatuses,
  type DecidedClaim,
  type ErrorCode,
  type FieldError,
} from '@penning/contract/error-codes';

/** Part of ours that fails for everybody just now: with service_unavailable. */
export type Fault = 'database' | 'storage';

/** Facts that an AppError may carry beside its code. */
export interface AppErrorOptions {
  errors?: FieldError[];
  /** Seconds until the caller may try again; becomes `Retry-After`. */
  retryAfter?: number;
  attemptsLeft?: number;
  /** With two_factor_required: for the second step of the sign-in. */
  challenge?: string;
  /** Step that somebody else took with the claim meanwhile. */
  decided?: DecidedClaim;
  fault?: Fault;
  cause?: unknown;
}

/** A refusal with a code of the contract; everything else that is thrown is a fault of ours. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly options: AppErrorOptions;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(code, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.options = options;
  }

  get status(): number {
    return errorStatuses[this.code];
  }
}

/** A refusal because a part of ours fails; whoever calls may try again soon. */
export function unavailable(fault: Fault, cause: unknown): AppError {
  return new AppError('service_unavailable', { fault, cause, retryAfter: 5 });
}

/** The fault of ours behind an error; undefined for refusals and for mistakes in our code. */
export function faultOf(error: unknown): Fault | undefined {
  const translated = translateDatabaseError(error);
  return translated instanceof AppError ? translated.options.fault : undefined;
}

/** A refusal because of one field. */
export function fieldError(path: string, code: ErrorCode, options: AppErrorOptions = {}): AppError {
  return new AppError(code, { ...options, errors: [{ path, code, message: code.replaceAll('_', ' ') }] });
}

/** A refusal because of several fields; its code is theirs when they agree. */
export function fieldErrors(errors: FieldError[]): AppError {
  const codes = new Set(errors.map((error) => error.code));
  const [only] = codes;
  return new AppError(codes.size === 1 && only ? only : 'validation_failed', { errors });
}

/** Refuses to change what somebody else changed since the caller read it; throws changed_meanwhile. */
export function expectVersion(current: { version: number }, ifMatch: number | undefined): void {
  if (ifMatch !== undefined && ifMatch !== current.version) throw new AppError('changed_meanwhile');
}

/** Refusals for broken rules of the database, by the constraint's name. */
const constraints: Record<string, ErrorCode> = {
  churches_slug_key: 'slug_taken',
  cost_centres_church_id_code_key: 'cost_centre_taken',
  finance_addresses_church_id_email_key: 'finance_address_taken',
  claims_status_way: 'claim_status_conflict',
  approvals_pkey: 'approved_already',
  memberships_keep_administrator: 'last_administrator',
  memberships_pkey: 'person_taken',
  invitations_church_id_email_key: 'person_taken',
  support_accesses_open: 'support_asked',
};

/** Codes of a database that cannot be reached, stops, is full or only reads; 08P01 is a mistake of ours. */
const awayCodes =
  /^(08(?!P01)|25006|53|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;
/** Code of a text with a character that PostgreSQL cannot hold (U+0000), which no field of ours needs. */
const unwritable = '22021';
/** Sentences of the driver about connections that broke under a query. */
const awayWords = /Connection terminated|connection error and is not queryable|Connection ended unexpectedly/;

/** Translates errors of PostgreSQL into refusals; gives back what it does not know. */
export function translateDatabaseError(thrown: unknown): unknown {
  const error = nativeError(thrown);
  if (!(error instanceof Error)) return error;
  const { code, constraint } = error as Error & { code?: string; constraint?: string };
  const known = constraint === undefined ? undefined : constraints[constraint];
  if (known) return new AppError(known, { cause: error });
  if (code === unwritable) return new AppError('validation_failed', { cause: error });
  const away = (code !== undefined && awayCodes.test(code)) || awayWords.test(error.message);
  return away || error.name === 'KnexTimeoutError' ? unavailable('database', error) : error;
}

/** Objection wraps what PostgreSQL said. */
function nativeError(error: unknown): unknown {
  return error instanceof Error && 'nativeError' in error ? error.nativeError : error;
}
