import { randomUUID } from 'node:crypto';
import { Model } from 'objection';
import { within, type Database, type Transaction } from '../platform/database.ts';
import { enqueue, type JobHandler } from '../platform/jobs.ts';
import { refusalIn } from './bounces.ts';
import type { Secrets } from '../platform/secrets.ts';
import { isBlocked, type Admission } from './address-limits.ts';
import {
  isUnproven,
  type AccountMailKind,
  type ProvenAccountMailKind,
  type UnprovenAccountMailKind,
} from './kinds.ts';
import type { Email, Mailer } from './mailer.ts';

/** A mail to a person about their account, until the mail server has taken it: its id makes its Message-ID. */
export class AccountMail extends Model {
  static override tableName = 'account_mails';
  declare id: string;
  declare accountId: string;
  declare kind: AccountMailKind;
  declare details: Record<string, string>;
  declare createdAt: Date;
}

/** Writes the email of a queued row from fresh rows; undefined when there is nothing to say any more. */
export type AccountEmailWriter = (trx: Transaction, mail: AccountMail) => Promise<Email | undefined>;

/** A mail about an account to queue. */
interface NewAccountMail<Kind extends AccountMailKind = AccountMailKind> {
  accountId: string;
  kind: Kind;
  details?: Record<string, string>;
}

/**
 * Queues a mail inside the transaction that is its reason, whatever that one's scope. What anybody can cause by typing an
 * address takes the admission of this transaction.
 */
export async function queueAccountMail(
  trx: Transaction,
  mail: NewAccountMail<ProvenAccountMailKind>,
): Promise<void>;
export async function queueAccountMail(
  trx: Transaction,
  mail: NewAccountMail<UnprovenAccountMailKind>,
  admission: Admission,
): Promise<void>;
export async function queueAccountMail(
  trx: Transaction,
  mail: NewAccountMail,
  admission?: Admission,
): Promise<void> {
  admission?.spend();
  const id = randomUUID();
  await within(trx, { account_id: mail.accountId }, () =>
    AccountMail.query(trx).insert({ id, details: {}, ...mail }),
  );
  await enqueue(trx, 'send-account-mail', { accountId: mail.accountId, mailId: id });
}

/** The job that sends a queued mail: its row goes when the server took it, so that a crash repeats, never loses. */
export function accountMailSender(
  { database, secrets }: { database: Database; secrets: Secrets },
  mailer: Mailer,
  write: AccountEmailWriter,
): JobHandler<'send-account-mail'> {
  return async ({ accountId, mailId }) => {
    const written = await database.asAccount(accountId, async (trx) => {
      const mail = await AccountMail.query(trx).findById(mailId);
      const email = mail && (await write(trx, mail));
      // Blocked since it was queued.
      if (!email || (isUnproven(mail.kind) && (await isBlocked(trx, secrets, email.to.address))))
        return undefined;
      return { email, queuedAt: mail.createdAt };
    });
    if (written) {
      const { email, queuedAt } = written;
      await mailer.send(mailId, email).catch((error: unknown) => {
        // An address that is refused for good stays so: trying on helps nobody.
        if (refusalIn(error, queuedAt) === undefined) throw error;
      });
    }
    await database.asAccount(accountId, (trx) => AccountMail.query(trx).deleteById(mailId));
  };
}
