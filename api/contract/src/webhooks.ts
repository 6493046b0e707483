import { z } from 'zod';
import { bySlug, churchErrors } from './churches.ts';
import { status } from './claim.ts';
import { endpoint } from './endpoint.ts';
import { cents, id, line, moment, slug } from './fields.ts';
import { limits } from './limits.ts';
import { nextCursor, pageQuery } from './pages.ts';

/** Events that a webhook can ask for. */
export const webhookEvents = [
  'claim.submitted',
  'claim.corrected',
  'claim.returned',
  'claim.approved',
  'claim.rejected',
  'claim.reopened',
  'claim.withdrawn',
  'claim.paid',
] as const;

/** Events that a webhook can ask for. */
export type WebhookEvent = (typeof webhookEvents)[number];

/**
 * The body that a webhook is sent, by the Standard Webhooks specification: headers `webhook-id`, `webhook-timestamp`
 * and `webhook-signature`. Nothing personal: who needs more reads the claim with an API token.
 */
export const webhookMessage = z.strictObject({
  type: z.enum([...webhookEvents, 'webhook.test']),
  timestamp: moment,
  data: z.strictObject({
    church: slug,
    /** Absent in a test. */
    claim: z.strictObject({ id, reference: z.string().nullable(), status, totalCents: cents }).optional(),
  }),
});

/** A place on the web that hears of a church's events. */
export const webhook = z.strictObject({
  id,
  url: z.string(),
  events: z.array(z.enum(webhookEvents)),
  createdAt: moment,
  /** Outcome of the newest message. */
  lastDelivery: z.strictObject({ state: z.enum(['waiting', 'delivered', 'failed']), at: moment }).nullable(),
});

/** A place on the web that hears of a church's events. */
export type Webhook = z.infer<typeof webhook>;

/** One message to a webhook and what became of it. */
export const webhookDelivery = z.strictObject({
  id,
  kind: z.enum([...webhookEvents, 'webhook.test']),
  state: z.enum(['waiting', 'delivered', 'failed']),
  attempts: z.int(),
  /** The HTTP status of the last answer; null when there was none. */
  lastStatus: z.int().nullable(),
  /** Reason for the lack of a good answer. */
  lastProblem: z.enum(['status', 'timeout', 'unreachable', 'private_target', 'tls']).nullable(),
  triedAt: moment.nullable(),
  createdAt: moment,
});

/** One message to a webhook and what became of it. */
export type WebhookDelivery = z.infer<typeof webhookDelivery>;

const params = z.strictObject({ slug, id });

/** The church's webhooks. */
export const listWebhooks = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/webhooks',
  tag: 'churches',
  access: 'account',
  summary: 'List webhooks',
  params: bySlug,
  status: 200,
  answer: z.strictObject({ webhooks: z.array(webhook) }),
  errors: churchErrors,
});

/** Adds a webhook; the secret that signs its messages is shown once. */
export const createWebhook = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/webhooks',
  tag: 'churches',
  access: 'account',
  summary: 'Add a webhook',
  params: bySlug,
  body: z.strictObject({
    url: line(limits.webhookUrl),
    events: z.array(z.enum(webhookEvents, 'choice_invalid')).min(1, 'required'),
  }),
  status: 201,
  /** The secret is empty when the call is repeated with its Idempotency-Key. */
  answer: webhook.extend({ secret: z.string() }),
  toldOnce: ['secret'],
  errors: [
    ...churchErrors,
    'validation_failed',
    'list_too_long',
    'webhook_url_invalid',
    'webhook_target_private',
    'webhook_taken',
  ],
});

/** Removes a webhook. */
export const deleteWebhook = endpoint({
  method: 'DELETE',
  path: '/v1/churches/{slug}/webhooks/{id}',
  tag: 'churches',
  access: 'account',
  summary: 'Remove a webhook',
  params,
  status: 204,
  errors: [...churchErrors, 'not_found'],
});

/** Sends a test message. */
export const testWebhook = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/webhooks/{id}/test',
  tag: 'churches',
  access: 'account',
  summary: 'Send a test message',
  params,
  status: 202,
  answer: webhookDelivery,
  errors: [...churchErrors, 'not_found'],
});

/** The messages of a webhook, newest first; they are kept for thirty days. */
export const listWebhookDeliveries = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/webhooks/{id}/deliveries',
  tag: 'churches',
  access: 'account',
  summary: 'List a webhook’s messages',
  params,
  query: z.strictObject(pageQuery(20)),
  status: 200,
  answer: z.strictObject({ deliveries: z.array(webhookDelivery), nextCursor }),
  errors: [...churchErrors, 'not_found', 'validation_failed'],
});
