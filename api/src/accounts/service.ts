import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Account as AccountView, Session } from '@penning/contract/accounts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database.ts';
import { AppError } from '../errors.ts';
import { equal } from '../secrets.ts';
import { Account, AccountSession } from './model.ts';

const sessionDays = 30;
const dayMs = 86_400_000;

/** Compared when the address is unknown, so that the answer takes the same time. */
let decoy: Promise<string> | undefined;

/** Hashes a password with argon2id. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

/** Signs in with address and password; throws login_failed whatever was wrong. */
export async function login(
  context: Context,
  credentials: { email: string; password: string },
): Promise<Session> {
  const email = credentials.email.toLowerCase();
  const account = await context.database.transaction((trx) => Account.query(trx).findOne({ email }));
  const expected = account?.passwordHash ?? (await (decoy ??= hashPassword(randomBytes(16).toString('hex'))));
  const right = await verify(expected, credentials.password.normalize('NFKC'));
  if (!account || !right) throw new AppError('login_failed');
  return context.database.transaction(async (trx) => {
    const secret = newSecret();
    const session = await AccountSession.query(trx).insertAndFetch({
      accountId: account.id,
      refreshHash: digest(secret),
      expiresAt: new Date(Date.now() + sessionDays * dayMs),
    });
    return present(context, account, `${session.id}.${secret}`);
  });
}

/** Renews a session. A refresh token works once; an old one that comes back ends the whole session. */
export async function refresh(context: Context, token: string): Promise<Session> {
  const [id = '', secret = ''] = token.split('.');
  const renewed = await context.database.transaction(async (trx) => {
    const session = await lockSession(trx, id);
    if (!session) return undefined;
    const current = equal(session.refreshHash, digest(secret)) && session.expiresAt.getTime() > Date.now();
    if (!current) {
      await AccountSession.query(trx).deleteById(session.id);
      return undefined;
    }
    const next = newSecret();
    await AccountSession.query(trx)
      .patch({ refreshHash: digest(next), renewedAt: new Date() })
      .where({ id: session.id });
    const account = await Account.query(trx).findById(session.accountId).throwIfNotFound();
    return present(context, account, `${session.id}.${next}`);
  });
  if (!renewed) throw new AppError('token_invalid');
  return renewed;
}

/** Ends the session of a refresh token; one that is not known is no error. */
export async function logout(context: Context, token: string): Promise<void> {
  const [id = '', secret = ''] = token.split('.');
  await context.database.transaction(async (trx) => {
    const session = await lockSession(trx, id);
    if (session && equal(session.refreshHash, digest(secret)))
      await AccountSession.query(trx).deleteById(session.id);
  });
}

/** The signed-in person; throws token_invalid when the account is gone. */
export async function readMe(context: Context, accountId: string): Promise<AccountView> {
  const account = await context.database.transaction((trx) => Account.query(trx).findById(accountId));
  if (!account) throw new AppError('token_invalid');
  return viewAccount(account);
}

/** Makes the first operator when there is none yet; says whether it did. */
export async function ensureOperator(
  context: Pick<Context, 'database'>,
  operator: { email: string; password: string; name: string },
): Promise<boolean> {
  const passwordHash = await hashPassword(operator.password);
  return context.database.transaction(async (trx) => {
    await trx.raw('lock table accounts in exclusive mode');
    if (await Account.query(trx).findOne({ operator: true })) return false;
    const { name } = operator;
    await Account.query(trx).insert({
      email: operator.email.toLowerCase(),
      name,
      passwordHash,
      operator: true,
    });
    return true;
  });
}

async function lockSession(trx: Transaction, id: string): Promise<AccountSession | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  return AccountSession.query(trx).findById(id).forUpdate();
}

async function present(context: Context, account: Account, refreshToken: string): Promise<Session> {
  const access = await context.accessTokens.issue({ accountId: account.id, operator: account.operator });
  return {
    accessToken: access.token,
    accessTokenExpiresAt: access.expiresAt.toISOString(),
    refreshToken,
    account: viewAccount(account),
  };
}

function viewAccount({ id, email, name, language, operator }: Account): AccountView {
  return { id, email, name, language: language === 'nl' ? 'nl' : 'en', operator };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
