import type { Language } from '@penning/contract/fields';
import type { Model, QueryBuilder } from 'objection';
import type { SignedInCaller } from '../authentication/access-tokens.ts';
import { AppError } from '../platform/errors.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { queueAccountMail } from '../mail/account-outbox.ts';
import type { ProvenAccountMailKind } from '../mail/kinds.ts';
import { storedAddress } from '../mail/mailboxes.ts';
import { Account, accountsAt } from './model.ts';
import { checkOwnPassword } from './own-password.ts';
import { hashNewPassword } from './passwords.ts';

/** A new person, as they give themselves. */
export interface NewAccount {
  email: string;
  name: string;
  language: Language;
  password: string;
}

/**
 * Opens an account for somebody whose address is proven, such as by an invitation's link; throws the password_* codes.
 * An account that never was confirmed under this address gives way.
 */
export async function createAccount(trx: Transaction, { password, ...fields }: NewAccount): Promise<Account> {
  const email = storedAddress(fields.email);
  const passwordHash = await hashNewPassword(password, email);
  await accountsAt(trx, email).delete().whereNotNull('unverifiedSince');
  return Account.query(trx).insertAndFetch({ ...fields, email, passwordHash });
}

/** An account inside a transaction. */
export function findAccount(trx: Transaction, id: string): PromiseLike<Account | undefined> {
  return Account.query(trx).findById(id);
}

/** The account whose confirmed mailbox this is, in whatever spelling. */
export function findAccountByEmail(trx: Transaction, email: string): PromiseLike<Account | undefined> {
  return accountsAt(trx, email).whereNull('unverifiedSince').first();
}

/** Query over the ids of a mailbox's accounts. */
export function accountIdsAt(trx: Transaction, email: string): QueryBuilder<Account> {
  return accountsAt(trx, email).clearOrder().select('id');
}

/** An account and the others of its mailbox: they are one person. Itself first, nothing when it is gone. */
export function accountsOfPerson(trx: Transaction, accountId: string): PromiseLike<Account[]> {
  const own = Account.query(trx).findById(accountId).select('mailbox');
  return Account.query(trx)
    .where({ mailbox: own })
    .orderByRaw('id = ? desc', [accountId])
    .select('id', 'email', 'name');
}

/** Names of accounts by id. */
export async function accountNames(trx: Transaction, ids: string[]): Promise<Map<string, string>> {
  const accounts = await Account.query(trx).whereIn('id', ids).select('id', 'name');
  return new Map(accounts.map(({ id, name }) => [id, name]));
}

/** Accounts by id. */
export async function accountsById(
  trx: Transaction,
  ids: string[],
): Promise<Map<string, { name: string; email: string }>> {
  const accounts = await Account.query(trx).whereIn('id', ids).select('id', 'name', 'email');
  return new Map(accounts.map(({ id, name, email }) => [id, { name, email }]));
}

/** Makes the first operator when there is none yet; says whether it did. Throws the password_* codes. */
export async function ensureOperator(
  context: Pick<Context, 'database'>,
  operator: { email: string; password: string; name: string },
): Promise<boolean> {
  const hasOne = (trx: Transaction) => Account.query(trx).findOne({ operator: true });
  if (await context.database.transaction(hasOne)) return false;
  const email = storedAddress(operator.email);
  const passwordHash = await hashNewPassword(operator.password, email);
  return context.database.transaction(async (trx) => {
    await trx.raw('lock table accounts in exclusive mode');
    if (await hasOne(trx)) return false;
    await Account.query(trx).insert({ email, name: operator.name, passwordHash, operator: true });
    return true;
  });
}

/** Makes an operator, or makes one of a confirmed account that is there, whose password stays; throws the password_* codes. */
export async function createOperator(
  context: Pick<Context, 'database'>,
  { password, ...fields }: Omit<NewAccount, 'language'>,
): Promise<'created' | 'promoted'> {
  const email = storedAddress(fields.email);
  return context.database.transaction(async (trx) => {
    const promoted = await Account.query(trx)
      .patch({ operator: true })
      .where({ email })
      .whereNull('unverifiedSince');
    if (promoted > 0) return 'promoted';
    const { id } = await createAccount(trx, { ...fields, password, language: 'en' });
    await Account.query(trx).patch({ operator: true }).where({ id });
    return 'created';
  });
}

/** Mails every operator, inside the transaction that is the reason. */
export async function mailOperators(
  trx: Transaction,
  kind: ProvenAccountMailKind,
  details: Record<string, string>,
): Promise<void> {
  const operators = await Account.query(trx).where({ operator: true }).select('id');
  for (const { id: accountId } of operators) await queueAccountMail(trx, { accountId, kind, details });
}

/** Account that reads emails about a church. */
export interface MailReader {
  id: string;
  email: string;
  language: Language;
}

/** Accounts whose ids a query selects, by address. */
export function mailReaders(trx: Transaction, ids: QueryBuilder<Model>): PromiseLike<MailReader[]> {
  return Account.query(trx).whereIn('id', ids).orderBy('email').select('id', 'email', 'language');
}

/** Operators of the installation. */
export function operatorReaders(trx: Transaction): PromiseLike<MailReader[]> {
  return Account.query(trx).where({ operator: true }).select('id', 'email', 'language');
}

/** Locks an account until the transaction ends. */
export async function lockAccount(trx: Transaction, id: string): Promise<void> {
  await Account.query(trx).findById(id).select('id').forUpdate();
}

/**
 * Deletes the account of a person who proves to be its owner, with everything personal: sessions, second factor,
 * passkeys, emails. `leave` takes it out of what others keep. Throws password_wrong and last_operator.
 */
export async function deleteAccount(
  context: Context,
  caller: SignedInCaller,
  password: string,
  leave: (trx: Transaction, accountId: string) => Promise<void>,
): Promise<void> {
  const { id, operator } = await checkOwnPassword(context, caller, password);
  await context.database.asAccount(id, async (trx) => {
    if (operator) {
      const operators = await Account.query(trx).where({ operator: true }).forUpdate();
      if (operators.length < 2) throw new AppError('last_operator');
    }
    await leave(trx, id);
    await Account.query(trx).deleteById(id);
  });
}
