import type { Answer, BodyInput, Endpoint, Params, QueryInput } from './endpoint.ts';
import type { Problem } from './error-codes.ts';

type Field<Name extends string, T> = [T] extends [undefined] ? unknown : Record<Name, T>;

/** Options of a call, by the endpoint's types. */
export type CallOptions<E extends Endpoint> = Field<'params', Params<E>> &
  Field<'body', BodyInput<E>> & {
    query?: QueryInput<E>;
    binary?: Blob | Uint8Array<ArrayBuffer>;
    headers?: Record<string, string>;
  };

/** The API refused: `problem` says why. */
export class ApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** Calls endpoints of the API at `baseUrl`. Throws ApiProblem on a refusal; network errors pass through. */
export function createClient(baseUrl: string, fetchLike: typeof fetch = fetch) {
  async function send<E extends Endpoint>(
    definition: E,
    options: CallOptions<E>,
    token?: string,
  ): Promise<Response> {
    const given = options as {
      params?: object;
      query?: object;
      body?: unknown;
      binary?: BodyInit;
      headers?: Record<string, string>;
    };
    const headers: Record<string, string> = {
      accept: 'application/json, application/problem+json, */*',
      ...given.headers,
    };
    if (token) headers.authorization = `Bearer ${token}`;
    if (given.body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetchLike(addressOf(baseUrl, definition.path, given.params, given.query), {
      method: definition.method,
      headers,
      body: given.body === undefined ? given.binary : JSON.stringify(given.body),
    });
    if (!response.ok) throw new ApiProblem(await problemOf(response));
    return response;
  }
  return {
    /** The raw answer, for files. */
    send,
    /** The parsed JSON answer, undefined with 204. */
    async call<E extends Endpoint>(
      definition: E,
      options: CallOptions<E>,
      token?: string,
    ): Promise<Answer<E>> {
      const response = await send(definition, options, token);
      return (response.status === 204 ? undefined : await response.json()) as Answer<E>;
    },
  };
}

/** The client of one API. */
export type Client = ReturnType<typeof createClient>;

function addressOf(baseUrl: string, path: string, params: object = {}, query: object = {}): string {
  const values = params as Record<string, unknown>;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return `${baseUrl}${filled}${search.size > 0 ? `?${search}` : ''}`;
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback: Problem = {
    type: 'about:blank',
    title: 'Error',
    status: response.status,
    detail: response.statusText,
    code: 'internal_error',
    requestId: '',
  };
  try {
    const body = (await response.json()) as Partial<Problem>;
    return { ...fallback, ...body };
  } catch {
    return fallback;
  }
}
