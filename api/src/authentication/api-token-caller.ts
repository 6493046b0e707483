import { createHash } from 'node:crypto';
import type { ApiRight } from '@penning/contract/api-rights';
import type { Database } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';

/** How an API token begins, so that it is told from a session's and found by those who search for leaked keys. */
export const apiTokenPrefix = 'penning_';

/** A program that calls with an API token of a church. */
export interface Program {
  churchId: string;
  tokenId: string;
  rights: ApiRight[];
}

/** Which program a token speaks for, and notes its use, to the minute; throws token_invalid. */
export async function identifyProgram(database: Database, token: string): Promise<Program> {
  const hash = createHash('sha256').update(token).digest('hex');
  const found: { id: string; churchId: string; rights: ApiRight[] } | undefined = await database.byApiToken(
    hash,
    (trx) =>
      trx('api_tokens').where({ tokenHash: hash }).whereNull('revokedAt').first('id', 'churchId', 'rights'),
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
