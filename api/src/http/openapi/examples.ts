import recorded from './examples.json' with { type: 'json' };

/** What an endpoint was asked and answered when the tour of the tests came by (api/test/tour). */
export interface Example {
  params?: object;
  query?: object;
  body?: unknown;
  answer?: unknown;
}

/** An example of each endpoint by its name; `npm run examples -w @penning/api` records them anew. */
export const examples: Readonly<Record<string, Example>> = recorded;
