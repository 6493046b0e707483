import { z } from 'zod';
import { bySlug, churchErrors } from './churches.ts';
import { timelineActions } from './claim-steps.ts';
import { endpoint } from './endpoint.ts';
import { id, moment } from './fields.ts';
import { nextCursor, pageQuery } from './pages.ts';

/** Actions that a church's audit log tells; the console has words for each. */
export const auditActions = [
  ...timelineActions,
  'claim.note-added',
  'church.created',
  'church.approved',
  'church.changed',
  'church.archived',
  'church.restored',
  'church.suspended',
  'church.resumed',
  'church.effort-set',
  'church.logo-set',
  'church.logo-removed',
  'cost-centre.created',
  'cost-centre.changed',
  'finance-address.added',
  'finance-address.confirmed',
  'finance-address.retried',
  'finance-address.removed',
  'invitation.sent',
  'invitation.accepted',
  'invitation.revoked',
  'person.role-changed',
  'person.left',
  'person.removed',
  'account.deleted',
  'support-access.asked',
  'support-access.granted',
  'support-access.refused',
  'support-access.ended',
  'support-access.claim-read',
  'support-access.claims-read',
  'support-access.people-read',
  'support-access.log-read',
  'api-token.created',
  'api-token.revoked',
  'webhook.created',
  'webhook.deleted',
] as const;

/** Action that a line of the audit log tells. */
export type AuditAction = (typeof auditActions)[number];

/** One line of the audit log; `hash` covers it and the line before. */
export const auditEntry = z.strictObject({
  /** Counted from 1 within the church, without gaps. */
  position: z.int(),
  at: moment,
  actor: z.strictObject({
    kind: z.enum(['claimant', 'account', 'system']),
    id: id.nullable(),
    name: z.string().nullable(),
  }),
  action: z.enum(auditActions),
  /** `name` is a claim's reference, or a person's name. */
  subject: z.strictObject({ kind: z.string(), id: id.nullable(), name: z.string().nullable() }),
  requestId: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  hash: z.string(),
});

/** One line of the audit log. */
export type AuditEntry = z.infer<typeof auditEntry>;

/** The church's audit log, newest first; an auditor sees the lines of their years. */
export const listAuditLog = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/audit-log',
  tag: 'churches',
  access: 'account',
  summary: 'Read the audit log',
  params: bySlug,
  query: z.strictObject({ subject: id.optional(), ...pageQuery() }),
  status: 200,
  answer: z.strictObject({ entries: z.array(auditEntry), nextCursor }),
  errors: [...churchErrors, 'validation_failed'],
});
