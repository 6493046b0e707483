import { createHash, randomBytes } from 'node:crypto';
import type { listSessions as endpoint } from '@penning/contract/account-security';
import type { Account as AccountView, Session } from '@penning/contract/accounts';
import type { Answer } from '@penning/contract/endpoint';
import { accessTokenSeconds, type SignedInCaller } from '../authentication/access-tokens.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import { queueAccountMail } from '../mail/account-outbox.ts';
import { pageByTime, type PageWish } from '../platform/pagination.ts';
import { equal } from '../platform/secrets.ts';
import { Account, AccountSession } from './model.ts';

/** Lifetime of a session after it was last renewed. */
const sessionDays = 30;
/** Time that the immediate predecessor of a refresh token still answers: tabs and tasks renew at the same moment. */
export const graceSeconds = 10;

/** Opens a session for an account inside the transaction that let it in. */
export async function openSession(
  context: Context,
  trx: Transaction,
  account: Account,
  facts: Pick<AccountSession, 'device' | 'secondFactor'>,
): Promise<Session> {
  const secret = randomBytes(32).toString('base64url');
  const session = await AccountSession.query(trx).insertAndFetch({
    ...facts,
    accountId: account.id,
    refreshHash: digest(secret),
    expiresAt: expiry(),
  });
  await Account.query(trx).patch({ signedInAt: new Date() }).where({ id: account.id });
  return present(context, account, session, secret);
}

/**
 * Renews a session. Each token has one successor, derived from it, so that all who renew at the same moment get the
 * same one. An older token that comes back was stolen, or its successor was: that ends the session for both.
 */
export async function refresh(context: Context, token: string): Promise<Session> {
  const renewed = await context.database.transaction(async (trx) => {
    const { session, secret } = await lockSession(trx, token);
    if (!session || session.expiresAt.getTime() <= Date.now()) return undefined;
    const next = successor(context, session.id, secret);
    if (equal(session.refreshHash, digest(secret))) {
      await AccountSession.query(trx)
        .patch({ refreshHash: digest(next), renewedAt: new Date(), expiresAt: expiry() })
        .where({ id: session.id });
    } else if (!isJustReplaced(session, next)) {
      await AccountSession.query(trx).deleteById(session.id);
      return undefined;
    }
    const account = await Account.query(trx).findById(session.accountId).throwIfNotFound();
    return present(context, account, session, next);
  });
  if (!renewed) throw new AppError('token_invalid');
  return renewed;
}

/** Ends the session of a refresh token; one that is not known is no error. */
export async function logout(context: Context, token: string): Promise<void> {
  await context.database.transaction(async (trx) => {
    const { session, secret } = await lockSession(trx, token);
    if (!session) return;
    const next = successor(context, session.id, secret);
    if (equal(session.refreshHash, digest(secret)) || isJustReplaced(session, next))
      await AccountSession.query(trx).deleteById(session.id);
  });
}

/** Sessions of the person, the latest first, a page at a time. */
export async function listSessions(
  context: Context,
  caller: SignedInCaller,
  wish: PageWish,
): Promise<Answer<typeof endpoint>> {
  const { page, nextCursor } = await context.database.transaction((trx) => {
    const query = AccountSession.query(trx).where({ accountId: caller.accountId });
    return pageByTime(query.where('expiresAt', '>', new Date()), 'renewedAt', wish);
  });
  const sessions = page.map(({ id, device, secondFactor, createdAt, renewedAt }) => ({
    id,
    device,
    secondFactor,
    current: id === caller.sessionId,
    createdAt: createdAt.toISOString(),
    lastUsedAt: renewedAt.toISOString(),
  }));
  return { sessions, nextCursor };
}

/** Ends one session of the person; throws not_found. */
export async function revokeSession(context: Context, caller: SignedInCaller, id: string): Promise<void> {
  const ended = await context.database.transaction((trx) =>
    AccountSession.query(trx).delete().where({ id, accountId: caller.accountId }),
  );
  if (ended === 0) throw new AppError('not_found');
}

/** Ends all sessions of the person, and tells them. */
export async function logoutEverywhere(context: Context, { accountId }: SignedInCaller): Promise<void> {
  await context.database.transaction(async (trx) => {
    await endSessions(trx, accountId);
    await queueAccountMail(trx, { accountId, kind: 'changed', details: { change: 'signed-out' } });
  });
}

/** Ends all sessions of an account, but one if it is named. */
export async function endSessions(trx: Transaction, accountId: string, except?: string): Promise<void> {
  const sessions = AccountSession.query(trx).delete().where({ accountId });
  await (except === undefined ? sessions : sessions.whereNot({ id: except }));
}

/** An account as its owner sees it. */
export function viewAccount({ id, email, name, language, operator }: Account): AccountView {
  return { id, email, name, language: language === 'nl' ? 'nl' : 'en', operator };
}

async function lockSession(
  trx: Transaction,
  token: string,
): Promise<{ session: AccountSession | undefined; secret: string }> {
  const [id = '', secret = ''] = token.split('.');
  const known = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  return { session: known ? await AccountSession.query(trx).findById(id).forUpdate() : undefined, secret };
}

/** Tells if the current secret is the successor of the one that came, and has been for a few seconds only. */
function isJustReplaced(session: AccountSession, next: string): boolean {
  const fresh = Date.now() - session.renewedAt.getTime() < graceSeconds * 1_000;
  return fresh && equal(session.refreshHash, digest(next));
}

function successor(context: Context, sessionId: string, secret: string): string {
  return context.secrets.sign('refresh token', `${sessionId}.${secret}`);
}

async function present(
  context: Context,
  account: Account,
  session: AccountSession,
  secret: string,
): Promise<Session> {
  const access = await context.accessTokens.issue({ accountId: account.id, sessionId: session.id });
  return {
    accessToken: access.token,
    accessTokenExpiresAt: access.expiresAt.toISOString(),
    accessTokenSeconds,
    refreshToken: `${session.id}.${secret}`,
    account: viewAccount(account),
  };
}

function expiry(): Date {
  return new Date(Date.now() + sessionDays * 86_400_000);
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
