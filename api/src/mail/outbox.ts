import { randomUUID } from 'node:crypto';
import { Model } from 'objection';
import type { Transaction } from '../platform/database.ts';
import { enqueue } from '../platform/jobs.ts';
import type { Admission } from './address-limits.ts';
import { isUnproven, type MailKind, type ProvenMailKind, type UnprovenMailKind } from './kinds.ts';

/** A mail that is to be sent or has been: its id makes its Message-ID. */
export class Mail extends Model {
  static override tableName = 'mails';
  declare id: string;
  declare churchId: string;
  declare kind: MailKind;
  declare claimId: string | null;
  declare financeAddressId: string | null;
  declare decisionId: string | null;
  declare accountId: string | null;
  declare invitationId: string | null;
  declare supportAccessId: string | null;
  declare serial: number;
  /** The refused address that this mail waits for. */
  declare heldFor: string | null;
  declare createdAt: Date;
  declare sentAt: Date | null;
}

/** A mail to queue; its kind, what it is about, to whom, and its serial exist together once. */
export interface NewMail<Kind extends MailKind = MailKind> {
  churchId: string;
  kind: Kind;
  claimId?: string;
  financeAddressId?: string;
  decisionId?: string;
  accountId?: string;
  invitationId?: string;
  supportAccessId?: string;
  serial?: number;
}

/**
 * Queues a mail inside the transaction; one that is queued already is not queued again. What goes to an address that nobody
 * has proven takes the admission of this transaction.
 */
export async function queueMail(trx: Transaction, mail: NewMail<ProvenMailKind>): Promise<void>;
export async function queueMail(
  trx: Transaction,
  mail: NewMail<UnprovenMailKind>,
  admission: Admission,
): Promise<void>;
export async function queueMail(trx: Transaction, mail: NewMail, admission?: Admission): Promise<void> {
  admission?.spend();
  const id = randomUUID();
  const row = { id, serial: 0, ...mail };
  const inserted: unknown[] = await trx('mails').insert(row).onConflict().ignore().returning('id');
  if (inserted.length === 0) return;
  // Somebody who has to prove an address waits for this mail.
  const awaited = isUnproven(mail.kind);
  await enqueue(trx, 'send-mail', { churchId: mail.churchId, mailId: id }, { awaited });
}
