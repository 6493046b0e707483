import { Model } from 'objection';

/** An e-mail address or a network that an operator shut out. */
export class Block extends Model {
  static override tableName = 'blocks';
  declare id: string;
  declare email: string | null;
  /** Computed by the database, see mail/mailboxes.ts. */
  declare mailbox: string | null;
  declare network: string | null;
  declare reason: string;
  declare blockedBy: string;
  declare createdAt: Date;
}
