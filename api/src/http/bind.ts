import type { IRouter, Request, Response } from 'express';
import type { Answer, Body, Endpoint, Params, Query, RepeatableEndpoint } from '@penning/contract/endpoint';
import type { SignedInCaller } from '../authentication/access-tokens.ts';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';
import { chargeGuess } from '../guesses/guesses.ts';
import { receiveFile, type ArrivedFile } from './arriving-file.ts';
import { jsonBody } from './body.ts';
import { clientAddress } from './limits/client-address.ts';
import { once, Repeatable } from './idempotency.ts';
import { countRefusal, countRequest, runHandler } from './limits/limiters.ts';
import { idOf, refusalOf } from './problem.ts';
import { identifyCaller, type Caller } from './identify-caller.ts';
import { present, type FileAnswer } from './present.ts';
import { rateClassOf } from './limits/rate-limits.ts';
import { takeUploadSlot } from './limits/upload-slots.ts';

/** The program that calls: its address (see client-address.ts), and what it says it is. */
export interface Device {
  address: string;
  userAgent: string;
}

type CallerOf<E extends Endpoint> = E['access'] extends 'account'
  ? Extract<Caller, { kind: 'account' }>
  : E['access'] extends 'claim'
    ? Extract<Caller, { kind: 'claimant' }>
    : E['access'] extends 'public'
      ? Extract<Caller, { kind: 'public' }>
      : Exclude<Caller, { kind: 'public' }>;

/** A call after parsing and authentication: everything has its type. */
export interface Call<E extends Endpoint> {
  params: Params<E>;
  query: Query<E>;
  body: Body<E>;
  /** A binary body, until the call is over. */
  file: E extends { binaryBody: object } ? ArrivedFile : undefined;
  caller: CallerOf<E>;
  /** Finds the caller anew by the token of the call, for what goes on while it may end; throws as at first. */
  identifyAgain: () => Promise<CallerOf<E>>;
  /** The version that the caller wants to change, from If-Match. */
  ifMatch?: number;
  device: Device;
  requestId: string;
  response: Response;
  /**
   * Runs what a creating call does once for each Idempotency-Key, else gives the first answer again. Call it when the caller
   * has proven to be allowed: who no longer is gets no earlier answer either.
   */
  once: (create: () => Promise<Answer<E>>) => Promise<Repeatable<Answer<E>>>;
}

type Result<E extends Endpoint> = E extends { binaryAnswer: string }
  ? FileAnswer
  : E extends RepeatableEndpoint
    ? Repeatable<Answer<E>>
    : Answer<E>;

/** Binds an endpoint of the contract: count, parse, authenticate, run, present. */
export function bind<E extends Endpoint>(
  router: IRouter,
  context: Context,
  endpoint: E,
  handle: (call: Call<E>) => Promise<Result<E>>,
): void {
  const path = endpoint.path.replace(/\{(\w+)\}/g, ':$1');
  const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  router[method](path, async (request, response) => {
    try {
      const result = await run(context, endpoint, handle, request, response);
      if (!endpoint.eventStream) await present(endpoint, response, result);
    } catch (error) {
      const refusal = await chargeWrongSecret(context, request, error).catch((wait: unknown) => wait);
      countRefusal(context, endpoint, request, refusal);
      throw refusal;
    }
  });
}

/**
 * Charges a mailed token or a claim's code that was wrong to its place, and to the link or the claim; gives the error back,
 * and throws too_many_requests. Right ones cost nothing, so that no neighbour locks anybody out: tokens are too long to
 * guess, and five wrong codes end a claim.
 */
async function chargeWrongSecret(context: Context, request: Request, error: unknown): Promise<unknown> {
  if (!(error instanceof AppError)) return error;
  const from = clientAddress(context, request);
  const { token } = (request.body ?? {}) as { token?: unknown };
  const { id } = request.params;
  if (error.code === 'link_invalid' && typeof token === 'string')
    await chargeGuess(context, { secret: 'mailed-token', owner: token.replace(/\.[^.]*$/, ''), from });
  if ((error.code === 'code_wrong' || error.code === 'code_exhausted') && typeof id === 'string')
    await chargeGuess(context, { secret: 'claim-code', owner: id, from });
  return error;
}

async function run<E extends Endpoint>(
  context: Context,
  endpoint: E,
  handle: (call: Call<E>) => Promise<Result<E>>,
  request: Request,
  response: Response,
): Promise<Result<E>> {
  const began = performance.now();
  const rateClass = rateClassOf(endpoint);
  await countRequest(context, rateClass, ['network', 'church'], request, response);
  const params = parse(endpoint.params, request.params, 'params');
  const caller = await authenticate(context, endpoint, request, response, params);
  if (caller.kind === 'account') endWithAccess(context, endpoint, caller, began, response);
  const query = parse(endpoint.query, { ...request.query }, 'query');
  const isUpload = endpoint.binaryBody && caller.kind === 'claimant';
  const release = isUpload ? await takeUploadSlot(context, caller.claimId) : undefined;
  let file: ArrivedFile | undefined;
  try {
    if (endpoint.body) await runHandler(jsonBody, request, response);
    await countRequest(context, rateClass, ['email'], request, response);
    const body = parse(endpoint.body, request.body, 'body');
    file = await receiveBinary(context, endpoint, request);
    const ifMatch = readIfMatch(endpoint, request);
    const accountId = caller.kind === 'account' ? caller.accountId : undefined;
    const call = {
      params,
      query,
      body,
      file,
      caller,
      identifyAgain: () => identifyCaller(context, endpoint, request, params),
      ifMatch,
      device: deviceOf(context, request),
      requestId: idOf(request),
      response,
      once: async (create: () => Promise<Answer<E>>) =>
        new Repeatable(await once(context, endpoint, request, response, accountId, create)),
    };
    return await handle(call as Call<E>);
  } finally {
    await file?.discard();
    // Before the answer: whoever has it may send the next file at once.
    await release?.();
  }
}

/** Ends a stream, or breaks off a file or an export, at once when the caller's access ends or changes; programs and browsers ask again. */
function endWithAccess(
  { accessEnds }: Context,
  endpoint: Endpoint,
  caller: SignedInCaller,
  since: number,
  response: Response,
): void {
  if ((!endpoint.eventStream && !endpoint.binaryAnswer) || response.destroyed) return;
  const stop = accessEnds.watch(caller, since, (news) => {
    // Streams ask for themselves when nobody knows (see event-stream); half a file must not look like a whole one.
    if (!endpoint.eventStream || !response.headersSent) response.destroy();
    else if (news === 'ended') response.end();
  });
  response.once('close', stop);
}

function deviceOf(context: Context, request: Request): Device {
  return { address: clientAddress(context, request), userAgent: request.headers['user-agent'] ?? '' };
}

function parse(schema: Endpoint['body'], input: unknown, place: 'params' | 'query' | 'body'): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  if (place !== 'params') throw refusalOf(result.error, input);
  // A malformed id is a mistake of the caller; a malformed slug just belongs to no church.
  throw new AppError(
    result.error.issues.some((issue) => issue.path[0] === 'slug') ? 'church_unknown' : 'id_invalid',
  );
}

async function receiveBinary(
  context: Context,
  endpoint: Endpoint,
  request: Request,
): Promise<ArrivedFile | undefined> {
  if (!endpoint.binaryBody) return undefined;
  const tooLarge = endpoint.tag === 'claims' ? 'receipt_too_large' : 'body_too_large';
  return receiveFile(context, request, endpoint.binaryBody.maxBytes, tooLarge);
}

/** The version in If-Match; `*` and none match everything. What no version ever was cannot match: changed_meanwhile. */
function readIfMatch(endpoint: Endpoint, request: Request): number | undefined {
  const given = request.headers['if-match'];
  if (!endpoint.versioned || given === undefined || given === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(given)?.[1];
  if (version === undefined) throw new AppError('changed_meanwhile');
  return Number(version);
}

async function authenticate(
  context: Context,
  endpoint: Endpoint,
  request: Request,
  response: Response,
  params: unknown,
): Promise<Caller> {
  try {
    return await identifyCaller(context, endpoint, request, params);
  } catch (error) {
    if (error instanceof AppError && error.code === 'token_invalid')
      await countRequest(context, 'wrong-token', ['network'], request, response);
    throw error;
  }
}
