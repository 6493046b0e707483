import { z } from 'zod';
import { bySlug, churchErrors } from './churches.ts';
import { endpoint } from './endpoint.ts';
import { id, lines, moment, slug } from './fields.ts';
import { limits } from './limits.ts';
import { nextCursor, pageQuery } from './pages.ts';

/** Support access: an operator asks, an administrator answers, it ends by itself or earlier. */
export const supportAccess = z.strictObject({
  id,
  church: z.strictObject({ slug, name: z.string() }),
  operator: z.string().nullable(),
  reason: z.string(),
  state: z.enum(['asked', 'granted', 'refused', 'ended']),
  askedAt: moment,
  answeredAt: moment.nullable(),
  answeredBy: z.string().nullable(),
  expiresAt: moment.nullable(),
  endedAt: moment.nullable(),
});

/** An operator's access to a church's claims for a time. */
export type SupportAccess = z.infer<typeof supportAccess>;

/** The church's support accesses, newest first. */
export const listSupportAccess = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/support-access',
  tag: 'churches',
  access: 'account',
  summary: 'List support access',
  params: bySlug,
  query: z.strictObject(pageQuery()),
  status: 200,
  answer: z.strictObject({ supportAccess: z.array(supportAccess), nextCursor }),
  errors: [...churchErrors, 'validation_failed'],
});

/** An operator asks to see a church's claims for a day; its administrators are mailed. */
export const askSupportAccess = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/support-access',
  tag: 'churches',
  access: 'account',
  summary: 'Ask for support access',
  params: bySlug,
  body: z.strictObject({ reason: lines(limits.words).pipe(z.string().min(1, 'required')) }),
  status: 201,
  answer: supportAccess,
  errors: [...churchErrors, 'required', 'support_refused', 'support_asked'],
});

/** An administrator grants or refuses what an operator asked for. */
export const answerSupportAccess = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/support-access/{id}/answer',
  tag: 'churches',
  access: 'account',
  summary: 'Grant or refuse support access',
  params: z.strictObject({ slug, id }),
  body: z.strictObject({ granted: z.boolean() }),
  status: 200,
  answer: supportAccess,
  errors: [...churchErrors, 'not_found', 'validation_failed'],
});

/** Either side ends it early. */
export const endSupportAccess = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/support-access/{id}/end',
  tag: 'churches',
  access: 'account',
  summary: 'End support access',
  params: z.strictObject({ slug, id }),
  status: 200,
  answer: supportAccess,
  errors: [...churchErrors, 'not_found'],
});
