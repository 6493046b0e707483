import { z } from 'zod';
import { unprovenMailErrors } from './accounts.ts';
import { bySlug, churchErrors } from './churches.ts';
import { endpoint } from './endpoint.ts';
import { email, id, language, moment, name, slug } from './fields.ts';
import { limits } from './limits.ts';
import { checkReach, memberRoles, reachFields, roleFields } from './members.ts';

/** An invitation that nobody has accepted yet. */
export const invitation = z.strictObject({
  id,
  email: z.string(),
  language,
  ...reachFields,
  role: z.enum(memberRoles),
  invitedBy: z.string().nullable(),
  sentAt: moment,
  expiresAt: moment,
});

/** An invitation that nobody has accepted yet. */
export type Invitation = z.infer<typeof invitation>;

/** Invites somebody by mail. */
export const invitePerson = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/invitations',
  tag: 'churches',
  access: 'account',
  summary: 'Invite somebody',
  params: bySlug,
  body: z.strictObject({ email, language, ...roleFields }).superRefine(checkReach),
  status: 201,
  answer: invitation,
  errors: [
    ...churchErrors,
    'validation_failed',
    'email_invalid',
    'cost_centre_unknown',
    'person_taken',
    'list_too_long',
    'church_waiting',
    ...unprovenMailErrors,
  ],
});

/** Mails the invitation again; the earlier link ends. */
export const remindInvited = endpoint({
  method: 'POST',
  path: '/v1/churches/{slug}/invitations/{id}/remind',
  tag: 'churches',
  access: 'account',
  summary: 'Send the invitation again',
  params: z.strictObject({ slug, id }),
  status: 202,
  answer: invitation,
  errors: [...churchErrors, 'not_found', 'code_wait', 'church_waiting', ...unprovenMailErrors],
});

/** Takes an invitation back; its link ends. */
export const revokeInvitation = endpoint({
  method: 'DELETE',
  path: '/v1/churches/{slug}/invitations/{id}',
  tag: 'churches',
  access: 'account',
  summary: 'Revoke an invitation',
  params: z.strictObject({ slug, id }),
  status: 204,
  errors: [...churchErrors, 'not_found'],
});

const invitationToken = z.string().min(1, 'required').max(400, 'text_too_long');

const joined = z.strictObject({ slug, churchName: z.string(), role: z.enum(memberRoles) });

/** Invitation as the holder of its link sees it. */
export const readInvitation = endpoint({
  method: 'POST',
  path: '/v1/invitations/read',
  tag: 'churches',
  access: 'public',
  summary: 'Read an invitation',
  body: z.strictObject({ token: invitationToken }),
  status: 200,
  answer: joined.extend({
    email: z.string(),
    language,
    invitedBy: z.string().nullable(),
    /** True when the invited address has an account: sign in with it, else make one. */
    hasAccount: z.boolean(),
    expiresAt: moment,
  }),
  errors: ['link_invalid', 'validation_failed'],
});

/** Accepts with the signed-in account; the link works once. */
export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/v1/invitations/accept',
  tag: 'churches',
  access: 'account',
  summary: 'Accept an invitation',
  body: z.strictObject({ token: invitationToken }),
  status: 200,
  answer: joined,
  errors: [
    'token_missing',
    'token_invalid',
    'token_expired',
    'link_invalid',
    'person_taken',
    'validation_failed',
  ],
});

/** Accepts by making an account with the invited address; the link works once. Sign in afterwards. */
export const joinByInvitation = endpoint({
  method: 'POST',
  path: '/v1/invitations/join',
  tag: 'churches',
  access: 'public',
  summary: 'Accept with a new account',
  body: z.strictObject({
    token: invitationToken,
    name,
    password: z.string().max(limits.password, 'text_too_long'),
    language,
  }),
  status: 201,
  answer: joined,
  errors: ['link_invalid', 'person_taken', 'validation_failed', 'password_too_short', 'password_common'],
});
