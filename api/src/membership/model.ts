import type { MemberRole } from '@penning/contract/members';
import { Model } from 'objection';

/** Role of an account in a church, and its reach. */
export class Membership extends Model {
  static override tableName = 'memberships';
  static override idColumn = ['churchId', 'accountId'];
  declare churchId: string;
  declare accountId: string;
  declare role: MemberRole;
  /** An approver's. */
  declare costCentreIds: string[];
  declare amountLimitCents: number | null;
  /** An auditor's. */
  declare years: number[];
  declare createdAt: Date;
  declare version: number;
}

/** An operator's request to see a church's claims, and what became of it. */
export class SupportAccess extends Model {
  static override tableName = 'support_accesses';
  declare id: string;
  declare churchId: string;
  declare accountId: string | null;
  declare reason: string;
  declare askedAt: Date;
  declare answeredAt: Date | null;
  declare answeredBy: string | null;
  declare granted: boolean | null;
  declare expiresAt: Date | null;
  /** Set as well when it was refused. */
  declare endedAt: Date | null;
  declare endedBy: string | null;
}
