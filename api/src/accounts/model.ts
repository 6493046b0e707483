import type { Language } from '@penning/contract/fields';
import { Model, type QueryBuilder } from 'objection';
import { mailboxOf, storedAddress } from '../mail/mailboxes.ts';
import type { Transaction } from '../platform/database.ts';

/** A person who can sign in. */
export class Account extends Model {
  static override tableName = 'accounts';
  declare id: string;
  declare email: string;
  /** Computed by the database, see mail/mailboxes.ts. */
  declare mailbox: string;
  declare name: string;
  /** Null until its owner has chosen one behind the mailed link. */
  declare passwordHash: string | null;
  declare language: Language;
  declare operator: boolean;
  /** Set until the address is confirmed; nobody signs in before. */
  declare unverifiedSince: Date | null;
  /** The last sign-in, null before the first. */
  declare signedInAt: Date | null;
  declare createdAt: Date;
}

/** Query over the accounts of a mailbox: confirmed ones first, then the one of exactly this address. */
export function accountsAt(trx: Transaction, email: string): QueryBuilder<Account> {
  return Account.query(trx)
    .where({ mailbox: mailboxOf(email) })
    .orderByRaw('unverified_since is null desc, email = ? desc, created_at', [storedAddress(email)]);
}

/** A signed-in device: the hash of its current refresh token. */
export class AccountSession extends Model {
  static override tableName = 'sessions';
  declare id: string;
  declare accountId: string;
  declare refreshHash: string;
  declare device: string;
  declare secondFactor: boolean;
  declare createdAt: Date;
  declare renewedAt: Date;
  declare expiresAt: Date;
}

/** A mailed link that works once: using it removes it. */
export class AccountLink extends Model {
  static override tableName = 'account_links';
  declare id: string;
  declare accountId: string;
  declare purpose: 'verify-email' | 'reset-password';
  declare createdAt: Date;
  declare expiresAt: Date;
}

/** A sign-in or the making of a passkey that has begun: finishing it removes it. */
export class SignInChallenge extends Model {
  static override tableName = 'sign_in_challenges';
  declare id: string;
  declare purpose: 'two-factor' | 'passkey' | 'new-passkey';
  declare accountId: string | null;
  declare challenge: string;
  declare attempts: number;
  declare expiresAt: Date;
}

/** The second factor of an account: the sealed secret of its app; in force once confirmed. */
export class TwoFactor extends Model {
  static override tableName = 'two_factors';
  static override idColumn = 'accountId';
  declare accountId: string;
  declare secretSealed: string;
  declare confirmedAt: Date | null;
  declare lastStep: number;
}

/** A recovery code that is left, as its hash. */
export class RecoveryCode extends Model {
  static override tableName = 'recovery_codes';
  static override idColumn = ['accountId', 'codeHash'];
  declare accountId: string;
  declare codeHash: string;
}

/** A passkey: the public half of a key that a device or a password manager keeps. */
export class Passkey extends Model {
  static override tableName = 'passkeys';
  declare id: string;
  declare accountId: string;
  declare name: string;
  declare credentialId: string;
  declare publicKey: Buffer;
  declare counter: number;
  declare transports: string[];
  declare createdAt: Date;
  declare lastUsedAt: Date | null;
}
