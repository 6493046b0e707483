import { createHash, randomBytes } from 'node:crypto';
import type { ApiRight } from '@penning/contract/api-rights';
import type { QueryBuilder } from 'objection';
import type { Transaction } from '../platform/database.ts';
import { ApiToken } from './model.ts';

/** Prefix of every API token: it sets them apart from a session's, and lets those who search for leaked keys find them. */
export const apiTokenPrefix = 'penning_';

/** Hash under which a token is stored and found. */
export function hashApiToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** API tokens of a church, revoked ones too. */
export function apiTokensOf(trx: Transaction, churchId: string): QueryBuilder<ApiToken> {
  return ApiToken.query(trx).where({ churchId });
}

/** Makes a token and stores its hash; only the caller ever knows the token. */
export async function insertApiToken(
  trx: Transaction,
  fields: { churchId: string; name: string; rights: ApiRight[] },
): Promise<{ token: string; row: ApiToken }> {
  const token = `${apiTokenPrefix}${randomBytes(32).toString('base64url')}`;
  const row = await ApiToken.query(trx).insertAndFetch({
    ...fields,
    tokenHash: hashApiToken(token),
    hint: token.slice(-4),
  });
  return { token, row };
}

/** Ends a token of a church; says whether it was in force, undefined when there is none. */
export async function endApiToken(
  trx: Transaction,
  churchId: string,
  id: string,
): Promise<boolean | undefined> {
  const token = await ApiToken.query(trx).findOne({ churchId, id }).forUpdate();
  if (!token) return undefined;
  if (token.revokedAt) return false;
  await ApiToken.query(trx).patch({ revokedAt: new Date() }).where({ churchId, id });
  return true;
}
