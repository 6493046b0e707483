import type { RequestHandler } from 'express';
import { z } from 'zod';
import { allowsOrigin } from '@penning/contract/origins';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';

/** Finds the origins that may call for the church of a slug or a claim; undefined when there is no such church. */
export interface OriginFinder {
  bySlug(slug: string): Promise<string[] | undefined>;
  byClaim(claimId: string): Promise<string[] | undefined>;
}

const formPath = /^\/v1\/churches\/([^/]+)\/(?:form|challenge|claims)$/;
const claimPath = /^\/v1\/claims\/([^/]+)(?:\/|$)/;
const exposed = 'ETag, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id';

/**
 * CORS for the calls without an account: the church's allowed origins and the hosted page get in, other pages are
 * refused and may read why, which is all that a refusal holds. The hosted page is at the names in the settings: the name
 * in the request is whatever a stranger points here (DNS rebinding). Calls without an Origin header come from no other
 * site's page and pass; without a solved challenge they get no further.
 */
export function churchOrigins(context: Context, find: OriginFinder): RequestHandler {
  const { PUBLIC_API_URL, FURTHER_API_URLS } = context.config;
  const ownOrigins = [PUBLIC_API_URL, ...FURTHER_API_URLS];
  return async (request, response, next) => {
    const { origin } = request.headers;
    const slug = formPath.exec(request.path)?.[1];
    const claimId = claimPath.exec(request.path)?.[1];
    if (slug === undefined && claimId === undefined) return next();
    response.vary('Origin');
    if (origin === undefined) return next();
    const own = ownOrigins.includes(origin);
    const allowed = own ? undefined : await originsOf(find, slug, claimId);
    const refused = !own && allowed !== undefined && !allowsOrigin(allowed, origin);
    response.setHeader('Access-Control-Expose-Headers', exposed);
    if (refused && request.method !== 'OPTIONS') response.setHeader('Access-Control-Allow-Origin', '*');
    if (refused) throw new AppError('origin_not_allowed');
    if (own || allowed) response.setHeader('Access-Control-Allow-Origin', origin);
    if (request.method !== 'OPTIONS') return next();
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE');
    response.setHeader(
      'Access-Control-Allow-Headers',
      'authorization, content-type, if-none-match, x-request-id',
    );
    response.setHeader('Access-Control-Max-Age', '7200');
    response.status(204).end();
  };
}

async function originsOf(find: OriginFinder, slug?: string, claimId?: string): Promise<string[] | undefined> {
  if (slug !== undefined) return find.bySlug(slug);
  return z.guid().safeParse(claimId).success ? find.byClaim(claimId!) : undefined;
}
