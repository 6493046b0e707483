import { Model } from 'objection';
import type { WebhookDelivery as DeliveryView, WebhookEvent } from '@penning/contract/webhooks';

/** Purpose for which a webhook's secret is sealed. */
export const secretPurpose = 'webhook secret';

/** A place on the web that hears of a church's events. */
export class Webhook extends Model {
  static override tableName = 'webhooks';
  declare id: string;
  declare churchId: string;
  declare url: string;
  declare events: WebhookEvent[];
  declare secretSealed: string;
  declare createdAt: Date;
}

/** One message to a webhook. */
export class WebhookDelivery extends Model {
  static override tableName = 'webhook_deliveries';
  declare id: string;
  declare churchId: string;
  declare webhookId: string;
  /** Null for a test. */
  declare eventId: number | null;
  declare kind: DeliveryView['kind'];
  declare state: DeliveryView['state'];
  declare attempts: number;
  declare lastStatus: number | null;
  declare lastProblem: DeliveryView['lastProblem'];
  declare triedAt: Date | null;
  declare createdAt: Date;
}
