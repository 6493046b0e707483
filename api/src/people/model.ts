import type { Language } from '@penning/contract/fields';
import type { MemberRole } from '@penning/contract/members';
import { Model } from 'objection';

/** Somebody who is asked to join; gone once accepted or revoked. */
export class Invitation extends Model {
  static override tableName = 'invitations';
  declare id: string;
  declare churchId: string;
  declare email: string;
  /** Computed by the database, see mail/mailboxes.ts. */
  declare mailbox: string;
  declare language: Language;
  declare role: MemberRole;
  declare costCentreIds: string[];
  declare amountLimitCents: number | null;
  declare years: number[];
  declare invitedBy: string | null;
  declare sentAt: Date;
  declare expiresAt: Date;
}
