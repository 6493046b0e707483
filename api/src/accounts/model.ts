import { Model } from 'objection';

/** A person who can sign in. */
export class Account extends Model {
  static override tableName = 'accounts';
  declare id: string;
  declare email: string;
  declare name: string;
  declare passwordHash: string;
  declare language: string;
  declare operator: boolean;
  declare createdAt: Date;
}

/** A signed-in device: the hash of its current refresh token. */
export class AccountSession extends Model {
  static override tableName = 'sessions';
  declare id: string;
  declare accountId: string;
  declare refreshHash: string;
  declare createdAt: Date;
  declare renewedAt: Date;
  declare expiresAt: Date;
}
