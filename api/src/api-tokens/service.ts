import type { ApiRight } from '@penning/contract/api-rights';
import type { ApiToken as ApiTokenView, listApiTokens as endpoint } from '@penning/contract/api-tokens';
import type { Answer } from '@penning/contract/endpoint';
import { limits } from '@penning/contract/limits';
import { audit, type OpenChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';
import { queueAccountMail } from '../mail/account-outbox.ts';
import { pageByTime, type PageWish } from '../platform/pagination.ts';
import { apiTokensOf, endApiToken, insertApiToken } from '../authentication/api-tokens.ts';
import type { ApiToken } from '../authentication/model.ts';

/** The church's API tokens, newest first, a page at a time. */
export async function listApiTokens(
  context: Context,
  { church }: OpenChurch,
  wish: PageWish,
): Promise<Answer<typeof endpoint>> {
  const { page, nextCursor } = await context.database.inChurch(church.id, (trx) =>
    pageByTime(apiTokensOf(trx, church.id), 'createdAt', wish),
  );
  return { apiTokens: page.map(view), nextCursor };
}

/** Makes an API token, told once; throws list_too_long. */
export function createApiToken(
  context: Context,
  open: OpenChurch,
  fields: { name: string; rights: ApiRight[] },
  requestId: string,
): Promise<ApiTokenView & { token: string }> {
  const churchId = open.church.id;
  return context.database.inChurch(churchId, async (trx) => {
    const inUse = await apiTokensOf(trx, churchId).whereNull('revokedAt').resultSize();
    if (inUse >= limits.apiTokens) throw new AppError('list_too_long');
    const rights = [...new Set(fields.rights)];
    const { token, row } = await insertApiToken(trx, { churchId, name: fields.name, rights });
    await audit(trx, open, 'api-token.created', { tokenId: row.id, rights }, requestId);
    // A key outlives a new password: the owner of the account must hear of it.
    const details = { change: 'access-key', slug: open.church.slug };
    await queueAccountMail(trx, { accountId: open.person.accountId, kind: 'changed', details });
    return { ...view(row), token };
  });
}

/** Revokes an API token at once; throws not_found. */
export async function revokeApiToken(
  context: Context,
  open: OpenChurch,
  id: string,
  requestId: string,
): Promise<void> {
  const churchId = open.church.id;
  await context.database.inChurch(churchId, async (trx) => {
    const ended = await endApiToken(trx, churchId, id);
    if (ended === undefined) throw new AppError('not_found');
    if (!ended) return;
    await audit(trx, open, 'api-token.revoked', { tokenId: id }, requestId);
  });
}

function view(token: ApiToken): ApiTokenView {
  return {
    id: token.id,
    name: token.name,
    rights: token.rights,
    hint: token.hint,
    createdAt: token.createdAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    revokedAt: token.revokedAt?.toISOString() ?? null,
  };
}
