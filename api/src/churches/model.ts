import type { Language } from '@penning/contract/fields';
import { Model } from 'objection';

/** A church, the tenant. */
export class Church extends Model {
  static override tableName = 'churches';
  declare id: string;
  declare slug: string;
  declare name: string;
  declare languages: Language[];
  declare referencePrefix: string;
  declare policyText: string;
  declare allowedOrigins: string[];
  declare amountLimitCents: number;
  /** Above this sum two people approve; null: one is enough. */
  declare secondApprovalAboveCents: number | null;
  declare supportAccess: 'ask' | 'refuse';
  /** An expense may say why it has no receipt. */
  declare lostReceipts: boolean;
  /** IANA name; days of its claims, its emails and its voucher follow it. */
  declare timeZone: string;
  declare logoKey: string | null;
  /** Set when the logo lies at Cloudinary. */
  declare logoUrl: string | null;
  /** Since when it waits for an operator's approval. */
  declare waitingSince: Date | null;
  declare foundedBy: string | null;
  declare requiresTwoFactor: boolean;
  declare archivedAt: Date | null;
  /** Set while an operator keeps the form closed. */
  declare suspendedAt: Date | null;
  /** The lowest step of its challenges, 0 to 4, set by an operator. */
  declare effortFloor: number;
  declare createdAt: Date;
  declare updatedAt: Date;
  declare version: number;
}

/** Rate for a kilometre from a day on. */
export class MileageRate extends Model {
  static override tableName = 'mileage_rates';
  static override idColumn = ['churchId', 'validFrom'];
  declare churchId: string;
  declare validFrom: string;
  declare centsPerKilometre: number;
}

/** Cost centre of a church: code, name, and the hint that members read. */
export class CostCentre extends Model {
  static override tableName = 'cost_centres';
  declare id: string;
  declare churchId: string;
  declare code: string;
  declare name: string;
  declare hint: string;
  declare position: number;
  declare archivedAt: Date | null;
  declare version: number;
}

/** An e-mail address that gets a church's claims once it is confirmed. */
export class FinanceAddress extends Model {
  static override tableName = 'finance_addresses';
  declare id: string;
  declare churchId: string;
  declare email: string;
  declare language: Language;
  declare confirmedAt: Date | null;
  declare askedAt: Date;
  declare createdAt: Date;
}
