import type { Session } from '@penning/contract/accounts';
import { ApiProblem, type CallOptions } from '@penning/contract/client';
import type { Answer, Endpoint } from '@penning/contract/endpoint';
import type { Problem } from '@penning/contract/error-codes';
import type { AppLoadContext } from '@remix-run/node';
import { apiClient } from './api-client.server.ts';
import { errorPage, redirectTo } from './responses.server.ts';
import { signInAddress } from './return-to.server.ts';
import { endedCookie } from './session.server.ts';

/** Result of a call for an action: the answer, or the problem to show beside the form. */
export type Outcome<T> = { done: true; answer: T } | { done: false; problem: Problem };

/** Returns the API on behalf of the signed-in person; throws a redirect to the sign-in page when nobody is signed in. */
export function apiOf(request: Request, context: AppLoadContext) {
  const session = signedIn(request, context);
  const client = apiClient(context);
  async function send<E extends Endpoint>(definition: E, options: CallOptions<E>): Promise<Response> {
    try {
      return await client.send(definition, options, session.accessToken);
    } catch (error) {
      const problem = problemOf(error);
      if (!['token_missing', 'token_invalid', 'token_expired'].includes(problem.code))
        throw new ApiProblem(problem);
      throw redirectTo(signInAddress(request.url), { 'set-cookie': await endedCookie() });
    }
  }
  async function call<E extends Endpoint>(definition: E, options: CallOptions<E>): Promise<Answer<E>> {
    const response = await send(definition, options);
    return (response.status === 204 ? undefined : await response.json()) as Answer<E>;
  }
  return {
    account: session.account,
    /** Calls for a loader: a refusal becomes the error page that fits. */
    async read<E extends Endpoint>(definition: E, options: CallOptions<E>): Promise<Answer<E>> {
      try {
        return await call(definition, options);
      } catch (error) {
        throw error instanceof ApiProblem ? pageFor(error.problem) : error;
      }
    },
    /** Calls for an action: a refusal, or an API that cannot be reached, is shown beside the form, so that no typed text is lost. */
    async attempt<E extends Endpoint>(definition: E, options: CallOptions<E>): Promise<Outcome<Answer<E>>> {
      try {
        return { done: true, answer: await call(definition, options) };
      } catch (error) {
        if (error instanceof ApiProblem) return { done: false, problem: error.problem };
        throw error;
      }
    },
    /** Calls for a file: returns the raw answer, or the status of a refusal. */
    async file<E extends Endpoint>(definition: E, options: CallOptions<E>): Promise<Response> {
      try {
        return await send(definition, options);
      } catch (error) {
        if (error instanceof ApiProblem) return new Response(null, { status: error.problem.status });
        throw error;
      }
    },
  };
}

/** Returns the session; throws a redirect to the sign-in page, which returns here afterwards. */
export function signedIn(request: Request, context: AppLoadContext): Session {
  if (!context.session) throw redirectTo(signInAddress(request.url));
  return context.session;
}

/** The problem behind a failed call; an API that does not answer is `service_unavailable`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiProblem) return error.problem;
  tellUnreachable(error);
  return {
    type: 'about:blank',
    title: 'Unreachable',
    status: 503,
    detail: '',
    code: 'service_unavailable',
    requestId: '',
  };
}

/** Time without a failed call after which the next one is told again, in milliseconds: an API that is away fails all of them. */
const quietMs = 60_000;
let lastUnreachable: number | undefined;

function tellUnreachable(error: unknown): void {
  const now = performance.now();
  if (lastUnreachable === undefined || now - lastUnreachable > quietMs)
    console.error(
      'The API cannot be reached:',
      error instanceof Error ? (error.cause ?? error.message) : error,
    );
  lastUnreachable = now;
}

function pageFor(problem: Problem): Response {
  // An address with a malformed id, day or cursor is a page that does not exist.
  const status = problem.status === 422 || problem.code === 'id_invalid' ? 404 : problem.status;
  return errorPage(status, { code: problem.code, requestId: problem.requestId });
}
