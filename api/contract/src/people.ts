import { z } from 'zod';
import { bySlug, churchErrors } from './churches.ts';
import { endpoint } from './endpoint.ts';
import { cents, email, id, language, line, lines, moment, slug } from './fields.ts';
import { limits } from './limits.ts';

/** What people are in a church. */
export const memberRoles = ['administrator', 'treasurer', 'approver', 'auditor'] as const;

/** What somebody is in a church. */
export type MemberRole = (typeof memberRoles)[number];

const reachFields = {
  /** An approver's cost centres. */
  costCentreIds: z.array(id, 'type_invalid').max(limits.costCentres, 'list_too_long'),
  /** The highest sum that an approver may approve; null: no limit of their own. */
  amountLimitCents: cents.min(1, 'amount_too_low').max(10_000_000, 'amount_too_high').nullable(),
  /** The years that an auditor reads. */
  years: z
    .array(z.int('type_invalid').min(2000, 'date_invalid').max(2999, 'date_invalid'), 'type_invalid')
    .max(100, 'list_too_long'),
};

/** A role with how far it reaches; an approver needs cost centres, an auditor years. */
const roleFields = {
  role: z.enum(memberRoles, 'choice_invalid'),
  costCentreIds: reachFields.costCentreIds.default([]),
  amountLimitCents: reachFields.amountLimitCents.default(null),
  years: reachFields.years.default([]),
};

/** A role with how far it reaches. */
export interface RoleAndReach {
  role: MemberRole;
  costCentreIds: string[];
  amountLimitCents: number | null;
  years: number[];
}

function checkReach({ role, costCentreIds, years }: RoleAndReach, context: z.RefinementCtx): void {
  const missing = (path: string) => context.addIssue({ code: 'custom', message: 'required', path: [path] });
  if (role === 'approver' && costCentreIds.length === 0) missing('costCentreIds');
  if (role === 'auditor' && years.length === 0) missing('years');
}

/** Somebody of a church. */
export const member = z.strictObject({
  id,
  name: z.string(),
  email: z.string(),
  ...reachFields,
  role: z.enum(memberRoles),
  since: moment,
});

/** Somebody of a church. */
export type Member = z.infer<typeof member>;

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

/** The church's people, and who is invited. */
export const listPeople = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/people',
  tag: 'churches',
  access: 'account',
  summary: 'List people and invitations',
  params: bySlug,
  status: 200,
  answer: z.strictObject({ people: z.array(member), invitations: z.array(invitation) }),
  errors: churchErrors,
});

/** Gives somebody another role; the last administrator keeps theirs. */
export const updateMember = endpoint({
  method: 'PUT',
  path: '/v1/churches/{slug}/people/{id}',
  tag: 'churches',
  access: 'account',
  summary: 'Change a role',
  params: z.strictObject({ slug, id }),
  body: z.strictObject(roleFields).superRefine(checkReach),
  status: 200,
  answer: member,
  errors: [...churchErrors, 'not_found', 'validation_failed', 'cost_centre_unknown', 'last_administrator'],
});

/** Takes somebody out of the church, or oneself; the last administrator cannot leave. */
export const removeMember = endpoint({
  method: 'DELETE',
  path: '/v1/churches/{slug}/people/{id}',
  tag: 'churches',
  access: 'account',
  summary: 'Remove a person, or leave',
  params: z.strictObject({ slug, id }),
  status: 204,
  errors: [...churchErrors, 'not_found', 'last_administrator'],
});

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
  errors: [...churchErrors, 'validation_failed', 'cost_centre_unknown', 'person_taken', 'list_too_long'],
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
  errors: [...churchErrors, 'not_found', 'code_wait'],
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

/** What an invitation is about, for whoever holds its link. */
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
    /** Whether the invited address has an account: sign in with it, or make one. */
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
    name: line(limits.name),
    password: z.string().max(limits.password, 'text_too_long'),
    language,
  }),
  status: 201,
  answer: joined,
  errors: ['link_invalid', 'person_taken', 'validation_failed', 'password_too_short', 'password_common'],
});

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
  status: 200,
  answer: z.strictObject({ supportAccess: z.array(supportAccess) }),
  errors: churchErrors,
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
