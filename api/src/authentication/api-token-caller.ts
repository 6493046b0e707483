import type { ApiRight } from '@penning/contract/api-rights';
import type { Database } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import { hashApiToken } from './api-tokens.ts';
import { ApiToken } from './model.ts';

/** A program that calls with an API token of a church. */
export interface ApiTokenCaller {
  churchId: string;
  tokenId: string;
  rights: ApiRight[];
}

/** Finds the program that a token speaks for, and notes the token's use, to the minute; throws token_invalid. */
export async function identifyApiToken(database: Database, token: string): Promise<ApiTokenCaller> {
  const tokenHash = hashApiToken(token);
  const found = await database.byApiToken(tokenHash, (trx) =>
    ApiToken.query(trx).findOne({ tokenHash }).whereNull('revokedAt').select('id', 'churchId', 'rights'),
  );
  if (!found) throw new AppError('token_invalid');
  const { id, churchId, rights } = found;
  await database.inChurch(churchId, (trx) =>
    trx('api_tokens')
      .where({ id })
      .whereRaw(`last_used_at is distinct from date_trunc('minute', now())`)
      .update({ lastUsedAt: trx.raw(`date_trunc('minute', now())`) }),
  );
  return { churchId, tokenId: id, rights };
}
