import recorded from './examples.json' with { type: 'json' };

/** Request and answer of an endpoint on the tour of the tests (api/test/tour). */
export interface Example {
  params?: object;
  query?: object;
  body?: unknown;
  answer?: unknown;
}

/** An example of each endpoint by its name; `npm run examples -w @penning/api` records them again. */
export const examples: Readonly<Record<string, Example>> = recorded;
