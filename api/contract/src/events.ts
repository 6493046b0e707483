import { z } from 'zod';
import { bySlug, churchErrors } from './churches.ts';
import { endpoint } from './endpoint.ts';
import { webhookEvents } from './webhooks.ts';

/** Kinds of events in a church's stream, each with the id of its claim. */
export const eventKinds = [...webhookEvents, 'claim.approved-first'] as const;

/** Kind of an event that others follow. */
export type EventKind = (typeof eventKinds)[number];

/**
 * Stream of what happens in a church, as server-sent events: `event` is the kind (`claim.submitted`, `claim.approved` …), `data`
 * is `{ "claimId": … }`, `id` goes into `Last-Event-ID` to go on where a connection broke. A stream ends after some
 * minutes, when it is to be opened again with a fresh token.
 */
export const followEvents = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/events',
  tag: 'churches',
  access: 'account',
  summary: 'Follow what happens',
  params: bySlug,
  query: z.strictObject({}),
  status: 200,
  eventStream: true,
  apiRight: 'read-claims',
  errors: [...churchErrors, 'too_many_requests'],
});
