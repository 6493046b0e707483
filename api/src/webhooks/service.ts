import { randomBytes } from 'node:crypto';
import { limits } from '@penning/contract/limits';
import type {
  Webhook as WebhookView,
  WebhookDelivery as DeliveryView,
  WebhookEvent,
} from '@penning/contract/webhooks';
import { audit, type OpenChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError, fieldError } from '../platform/errors.ts';
import { enqueue } from '../platform/jobs.ts';
import { pageByTime, type PageWish } from '../platform/pagination.ts';
import { secretPurpose, Webhook, WebhookDelivery } from './model.ts';
import { checkTarget, parseTarget } from './targets.ts';

/** The church's webhooks, oldest first. */
export function listWebhooks(context: Context, { church }: OpenChurch): Promise<WebhookView[]> {
  const churchId = church.id;
  return context.database.inChurch(churchId, async (trx) => {
    const webhooks = await Webhook.query(trx).where({ churchId }).orderBy(['createdAt', 'id']);
    const newest: WebhookDelivery[] = await WebhookDelivery.query(trx)
      .distinctOn('webhookId')
      .where({ churchId })
      .orderBy('webhookId')
      .orderBy('createdAt', 'desc');
    const lastOf = new Map(newest.map((delivery) => [delivery.webhookId, delivery]));
    return webhooks.map((webhook) => view(webhook, lastOf.get(webhook.id)));
  });
}

/** Adds a webhook; throws webhook_url_invalid, webhook_target_private, webhook_taken and list_too_long. */
export async function createWebhook(
  context: Context,
  open: OpenChurch,
  fields: { url: string; events: WebhookEvent[] },
  requestId: string,
): Promise<WebhookView & { secret: string }> {
  const { WEBHOOK_TARGETS: targets } = context.config;
  const url = parseTarget(fields.url, targets);
  await checkTarget(url, targets);
  const churchId = open.church.id;
  const secret = `whsec_${randomBytes(24).toString('base64')}`;
  return context.database.inChurch(churchId, async (trx) => {
    if ((await Webhook.query(trx).where({ churchId }).resultSize()) >= limits.webhooks)
      throw new AppError('list_too_long');
    if (await Webhook.query(trx).findOne({ churchId, url: url.href }))
      throw fieldError('url', 'webhook_taken');
    const webhook = await Webhook.query(trx).insertAndFetch({
      churchId,
      url: url.href,
      events: [...new Set(fields.events)],
      secretSealed: context.secrets.seal(secretPurpose, secret, churchId),
    });
    await audit(trx, open, 'webhook.created', { host: url.host }, requestId);
    return { ...view(webhook), secret };
  });
}

/** Removes a webhook and what was sent to it; throws not_found. */
export async function deleteWebhook(
  context: Context,
  open: OpenChurch,
  id: string,
  requestId: string,
): Promise<void> {
  const churchId = open.church.id;
  await context.database.inChurch(churchId, async (trx) => {
    const webhook = await findWebhook(trx, churchId, id);
    await Webhook.query(trx).where({ churchId, id }).delete();
    await audit(trx, open, 'webhook.deleted', { host: new URL(webhook.url).host }, requestId);
  });
}

/** Queues a test message; throws not_found. */
export function testWebhook(context: Context, open: OpenChurch, id: string): Promise<DeliveryView> {
  const churchId = open.church.id;
  return context.database.inChurch(churchId, async (trx) => {
    await findWebhook(trx, churchId, id);
    const delivery = await WebhookDelivery.query(trx).insertAndFetch({
      churchId,
      webhookId: id,
      eventId: null,
      kind: 'webhook.test',
    });
    await enqueue(trx, 'deliver-webhook', { churchId, deliveryId: delivery.id });
    return viewDelivery(delivery);
  });
}

/** A webhook's messages, newest first, a page at a time; throws not_found. */
export function listDeliveries(
  context: Context,
  { church }: OpenChurch,
  id: string,
  wish: PageWish,
): Promise<{ deliveries: DeliveryView[]; nextCursor: string | null }> {
  const churchId = church.id;
  return context.database.inChurch(churchId, async (trx) => {
    await findWebhook(trx, churchId, id);
    const query = WebhookDelivery.query(trx).where({ churchId, webhookId: id });
    const { page, nextCursor } = await pageByTime(query, 'createdAt', wish);
    return { deliveries: page.map(viewDelivery), nextCursor };
  });
}

async function findWebhook(trx: Transaction, churchId: string, id: string): Promise<Webhook> {
  const webhook = await Webhook.query(trx).findOne({ churchId, id });
  if (!webhook) throw new AppError('not_found');
  return webhook;
}

function view(webhook: Webhook, last?: WebhookDelivery): WebhookView {
  return {
    id: webhook.id,
    url: webhook.url,
    events: webhook.events,
    createdAt: webhook.createdAt.toISOString(),
    lastDelivery: last ? { state: last.state, at: (last.triedAt ?? last.createdAt).toISOString() } : null,
  };
}

function viewDelivery(delivery: WebhookDelivery): DeliveryView {
  return {
    id: delivery.id,
    kind: delivery.kind,
    state: delivery.state,
    attempts: delivery.attempts,
    lastStatus: delivery.lastStatus,
    lastProblem: delivery.lastProblem,
    triedAt: delivery.triedAt?.toISOString() ?? null,
    createdAt: delivery.createdAt.toISOString(),
  };
}
