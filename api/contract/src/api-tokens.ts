import { z } from 'zod';
import { apiRights } from './api-rights.ts';
import { bySlug, churchErrors } from './churches.ts';
import { endpoint } from './endpoint.ts';
import { id, line, moment, slug } from './fields.ts';
import { limits } from './limits.ts';
import { nextCursor, pageQuery } from './pages.ts';

/** A key for a program of the church, such as its bookkeeping software. */
export const apiToken = z.strictObject({
  id,
  name: z.string(),
  rights: z.array(z.enum(apiRights)),
  /** The last characters, to tell tokens apart. */
  hint: z.string(),
  createdAt: moment,
  /** To the minute; null while it was never used. */
  lastUsedAt: moment.nullable(),
  revokedAt: moment.nullable(),
});

/** A key for a program of the church. */
export type ApiToken = z.infer<typeof apiToken>;

/** The church's API tokens, newest first, revoked ones too. */
export const listApiTokens = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/api-tokens',
  tag: 'churches',
  access: 'account',
  summary: 'List API tokens',
  params: bySlug,
  query: z.strictObject(pageQuery()),
  status: 200,
  answer: z.strictObject({ apiTokens: z.array(apiToken), nextCursor }),
  errors: [...churchErrors, 'validation_failed'],
});

/** Makes an API token; it is shown once and kept as a hash. */
export const createApiToken = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/api-tokens',
  tag: 'churches',
  access: 'account',
  summary: 'Make an API token',
  params: bySlug,
  body: z.strictObject({
    name: line(limits.name),
    rights: z.array(z.enum(apiRights, 'choice_invalid')).min(1, 'required'),
  }),
  status: 201,
  /** The token is empty when the call is repeated with its Idempotency-Key. */
  answer: apiToken.extend({ token: z.string() }),
  toldOnce: ['token'],
  errors: [...churchErrors, 'validation_failed', 'list_too_long'],
});

/** Revokes an API token; it stops at once. */
export const revokeApiToken = endpoint({
  method: 'DELETE',
  path: '/v1/churches/{slug}/api-tokens/{id}',
  tag: 'churches',
  access: 'account',
  summary: 'Revoke an API token',
  params: z.strictObject({ slug, id }),
  status: 204,
  errors: [...churchErrors, 'not_found'],
});
