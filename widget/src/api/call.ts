import type { FieldError, Problem } from '@penning/contract/error-codes';
import type { Code } from '../translations/codes.ts';

/** Refusal of the API, or `network` when it could not be reached. */
export class Refusal extends Error {
  readonly code: Code;
  readonly requestId: string;
  readonly errors: FieldError[];
  readonly attemptsLeft: number | undefined;
  /** Seconds that the API asks to wait; undefined when waiting does not help. */
  readonly retryAfter: number | undefined;

  constructor(code: Code, problem: Partial<Problem> = {}, retryAfter?: number) {
    super(code);
    this.code = code;
    this.requestId = problem.requestId ?? '';
    this.errors = problem.errors ?? [];
    this.attemptsLeft = problem.attemptsLeft;
    this.retryAfter = retryAfter;
  }
}

/** An answer as fetch and XMLHttpRequest both give it. */
export interface RawAnswer {
  status: number;
  text: string;
  retryAfter: string | null;
}

const longestWait = 15;
/** Codes of 429 that a second try cannot mend. */
const final: Code[] = ['code_wait', 'code_requests_exhausted'];

/** Code of an answer that is not the API's: of a server before it, or of another website. */
function codeOf(status: number): Code {
  if (status === 0) return 'network';
  if (status === 429) return 'too_many_requests';
  return status < 500 ? 'answer_foreign' : 'internal_error';
}

/** Reads an answer; throws a Refusal when it is not a success. */
export function read({ status, text, retryAfter }: RawAnswer): unknown {
  let body: unknown;
  let isForeign = false;
  try {
    body = JSON.parse(text || 'null');
  } catch {
    isForeign = true;
  }
  if (status >= 200 && status < 300 && !isForeign) return body;
  const problem = (body ?? {}) as Partial<Problem> & { message?: unknown };
  // Errors of other programs have a message; a problem has a title instead (RFC 9457).
  const code = (problem.message === undefined && problem.code) || codeOf(status);
  const again = status === 0 || status === 429 || status >= 500 || code === 'receipts_checking';
  throw new Refusal(code, problem, again && !final.includes(code) ? Number(retryAfter) || 0 : undefined);
}

/** Waits. */
export async function pause(seconds: number): Promise<void> {
  await new Promise((done) => setTimeout(done, seconds * 1000));
}

/**
 * Runs `attempt` up to `tries` times while waiting can help: 1, 2, 4… seconds with jitter, or what `Retry-After` says.
 * Without a network it throws at once: what waits for it is sent when `online` comes.
 */
export async function retrying<T>(attempt: () => Promise<T>, tries = 4, wait = pause): Promise<T> {
  for (let number = 1; ; number++) {
    try {
      return await attempt();
    } catch (error) {
      const { code, retryAfter: after } = error as Partial<Refusal>;
      const patience = code === 'receipts_checking' ? 60 : tries;
      const offline = code === 'network' && globalThis.navigator?.onLine === false;
      if (after === undefined || after > longestWait || number >= patience || offline) throw error;
      await wait(after || 2 ** (Math.min(number, 3) - 1) * (0.5 + Math.random()));
    }
  }
}

/** Options of a call. */
export interface CallOptions {
  method?: string;
  body?: unknown;
  token?: string;
  tries?: number;
}

/** Fetches from the API; throws a Refusal with code `network` when nothing comes back. */
export async function fetchAnswer(
  url: string,
  { method = 'GET', body, token }: CallOptions,
): Promise<Response> {
  const headers: Record<string, string> = {};
  if (token) headers['authorization'] = `Bearer ${token}`;
  if (body) headers['content-type'] = 'application/json';
  try {
    return await fetch(url, {
      method,
      headers,
      body: body ? JSON.stringify(body) : null,
      credentials: 'omit',
      signal: AbortSignal.timeout(30_000),
    });
  } catch {
    throw new Refusal('network', {}, 0);
  }
}

/** Calls the API and parses its JSON; repeats when waiting can help. */
export function call<T>(url: string, options: CallOptions = {}): Promise<T> {
  return retrying(async () => {
    const response = await fetchAnswer(url, options);
    return read({
      status: response.status,
      text: await response.text().catch(() => ''),
      retryAfter: response.headers.get('retry-after'),
    }) as T;
  }, options.tries);
}
