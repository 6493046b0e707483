import type { Request } from 'express';
import type { Endpoint } from '@penning/contract/endpoint';
import type { SignedInCaller } from '../authentication/access-tokens.ts';
import { identifyApiToken, type ApiTokenCaller } from '../authentication/api-token-caller.ts';
import { apiTokenPrefix } from '../authentication/api-tokens.ts';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';

/** Caller of an endpoint: nobody known, the holder of a claim's token, or an account; a church's program calls like an account. */
export type Caller =
  | { kind: 'public' }
  | { kind: 'claimant'; claimId: string }
  | ({ kind: 'account'; program?: ApiTokenCaller } & SignedInCaller);

/** Finds the caller of a call by its token; throws token_missing, token_invalid, token_expired and forbidden. */
export async function identifyCaller(
  context: Context,
  endpoint: Endpoint,
  request: Request,
  params: unknown,
): Promise<Caller> {
  if (endpoint.access === 'public') return { kind: 'public' };
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw new AppError('token_missing');
  if (endpoint.access !== 'account') {
    const { id } = params as { id: string };
    if (context.secrets.isClaimToken(id, token)) return { kind: 'claimant', claimId: id };
    if (endpoint.access === 'claim') throw new AppError('token_invalid');
  }
  if (token.startsWith(apiTokenPrefix)) return asApiTokenCaller(context, endpoint, token);
  return { kind: 'account', ...(await context.accessTokens.verify(token)) };
}

/** A program with the right for this call; throws token_invalid, and forbidden whatever church is asked for. */
async function asApiTokenCaller(context: Context, { apiRight }: Endpoint, token: string): Promise<Caller> {
  const program = await identifyApiToken(context.database, token);
  if (!apiRight || !program.rights.includes(apiRight)) throw new AppError('forbidden');
  const { tokenId } = program;
  return {
    kind: 'account',
    accountId: tokenId,
    sessionId: tokenId,
    operator: false,
    secondFactor: true,
    program,
  };
}
