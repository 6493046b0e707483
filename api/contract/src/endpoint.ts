import type { z } from 'zod';
import type { ApiRight } from './api-rights.ts';
import type { ErrorCode } from './error-codes.ts';

/** Callers that an endpoint admits: anybody, the holder of a claim's token, an account, or either of the two. */
export type Access = 'public' | 'claim' | 'account' | 'claim-or-account';

/** Endpoint as one value: the API binds it, clients call it, OpenAPI is generated from it. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `{name}` for parameters. */
  path: string;
  tag: 'claims' | 'churches' | 'accounts' | 'abuse' | 'service';
  summary: string;
  access: Access;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** A JSON body, or the media types of a binary one. */
  body?: z.ZodType;
  binaryBody?: { mediaTypes: readonly string[]; maxBytes: number };
  /** Status of success. */
  status: 200 | 201 | 202 | 204;
  /** The JSON answer; absent with 204 and with files. */
  answer?: z.ZodType;
  binaryAnswer?: string;
  /** The answer is a stream of server-sent events that stays open. */
  eventStream?: true;
  errors: readonly ErrorCode[];
  /**
   * The answer has a `version` that is sent as ETag; a change may carry it as If-Match and is refused with
   * `changed_meanwhile` when somebody else was faster.
   */
  versioned?: true;
  /** Fields of the answer that are told once: empty when the call is repeated with its Idempotency-Key. */
  toldOnce?: readonly string[];
  /** The right that an API token needs to call this; without it only people may. */
  apiRight?: ApiRight;
}

/** True when a call may carry an Idempotency-Key: one that makes something for an account. */
export function takesIdempotencyKey({ access, method, status }: Endpoint): boolean {
  return access === 'account' && method === 'POST' && status === 201;
}

/** Endpoint whose calls may carry an Idempotency-Key. */
export type RepeatableEndpoint = Endpoint & { access: 'account'; method: 'POST'; status: 201 };

/** Keeps an endpoint's exact types. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}

type Output<T> = T extends z.ZodType ? z.output<T> : undefined;
type Input<T> = T extends z.ZodType ? z.input<T> : undefined;

/** An endpoint's parsed path parameters. */
export type Params<E extends Endpoint> = Output<E['params']>;
/** An endpoint's parsed query. */
export type Query<E extends Endpoint> = Output<E['query']>;
/** An endpoint's parsed body. */
export type Body<E extends Endpoint> = Output<E['body']>;
/** Body that a client may send to an endpoint. */
export type BodyInput<E extends Endpoint> = Input<E['body']>;
/** Query that a client may send to an endpoint. */
export type QueryInput<E extends Endpoint> = Input<E['query']>;
/** Answer of an endpoint. */
export type Answer<E extends Endpoint> = Output<E['answer']>;
