import { Webhook as Signer } from 'standardwebhooks';
import type { webhookMessage } from '@penning/contract/webhooks';
import { raw } from 'objection';
import type { z } from 'zod';
import { claimForWebhook } from '../claims/service.ts';
import { loadChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { readEvent } from '../events/service.ts';
import { enqueue, type JobHandler } from '../platform/jobs.ts';
import { secretPurpose, Webhook, WebhookDelivery } from './model.ts';
import { postMessage } from './post.ts';

/** Attempts with growing pauses, the last about a day after the first. */
const attempts = 13;
/** Time that messages stay to be looked at. */
const keepDays = 30;

type Message = z.infer<typeof webhookMessage>;

/** Makes a message for each webhook that wants to hear of an event. */
export function eventAnnouncer({ database }: Context): JobHandler<'announce-event'> {
  return ({ churchId, eventId }) =>
    database.inChurch(churchId, async (trx) => {
      const event = await readEvent(trx, churchId, eventId);
      if (!event) return;
      await WebhookDelivery.query(trx)
        .where({ churchId })
        .where('createdAt', '<', raw(`now() - make_interval(days => ?)`, [keepDays]))
        .delete();
      const webhooks = await Webhook.query(trx)
        .where({ churchId })
        .whereRaw('events @> array[?]::text[]', [event.kind]);
      for (const { id: webhookId } of webhooks) {
        const [made] = (await trx('webhook_deliveries')
          .insert({ churchId, webhookId, eventId, kind: event.kind })
          .onConflict(['webhook_id', 'event_id'])
          .ignore()
          .returning('id')) as unknown as { id: string }[];
        if (made) await enqueue(trx, 'deliver-webhook', { churchId, deliveryId: made.id });
      }
    });
}

/** Sends one message; throws so that the queue tries again, until the attempts are used up. */
export function webhookDeliverer(context: Context): JobHandler<'deliver-webhook'> {
  const { database, config, secrets } = context;
  return async ({ churchId, deliveryId }) => {
    const found = await database.inChurch(churchId, (trx) => gather(trx, churchId, deliveryId));
    if (!found) return;
    const { webhook, message } = found;
    const body = JSON.stringify(message);
    const now = new Date();
    const signer = new Signer(secrets.open(secretPurpose, webhook.secretSealed, churchId));
    const attempt = await postMessage(
      webhook.url,
      {
        'user-agent': 'Penning',
        'webhook-id': deliveryId,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': signer.sign(deliveryId, now, body),
      },
      body,
      config.WEBHOOK_TARGETS,
    );
    const delivered = attempt.problem === null;
    const state = await database.inChurch(churchId, async (trx) => {
      const delivery = await WebhookDelivery.query(trx).findById(deliveryId).forUpdate();
      if (!delivery) return 'failed';
      const tried = delivery.attempts + 1;
      const next = delivered ? 'delivered' : tried >= attempts ? 'failed' : 'waiting';
      await WebhookDelivery.query(trx)
        .patch({
          attempts: tried,
          state: next,
          lastStatus: attempt.status,
          lastProblem: attempt.problem,
          triedAt: now,
        })
        .where({ id: deliveryId });
      return next;
    });
    if (state === 'waiting') throw new Error('webhook_not_delivered');
  };
}

/** Loads a message that is to be sent, unless it was sent, given up or removed. */
async function gather(
  trx: Transaction,
  churchId: string,
  deliveryId: string,
): Promise<{ webhook: Webhook; message: Message } | undefined> {
  const delivery = await WebhookDelivery.query(trx).findOne({ churchId, id: deliveryId });
  if (delivery?.state !== 'waiting') return undefined;
  const webhook = await Webhook.query(trx).findById(delivery.webhookId).throwIfNotFound();
  const church = await loadChurch(trx, churchId);
  const event = delivery.eventId === null ? undefined : await readEvent(trx, churchId, delivery.eventId);
  const claim = event?.claimId ? await claimForWebhook(trx, event.claimId) : undefined;
  const message: Message = {
    type: delivery.kind,
    timestamp: (event?.at ?? delivery.createdAt).toISOString(),
    data: { church: church.slug, ...(claim && { claim }) },
  };
  return { webhook, message };
}
