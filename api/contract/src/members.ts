import { z } from 'zod';
import { cents, id, moment } from './fields.ts';
import { limits } from './limits.ts';

/** Roles of the people in a church. */
export const memberRoles = ['administrator', 'treasurer', 'approver', 'auditor'] as const;

/** Role of a person in a church. */
export type MemberRole = (typeof memberRoles)[number];

/** Reach of a role. */
export const reachFields = {
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
export const roleFields = {
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

/** An approver needs cost centres, an auditor years. */
export function checkReach({ role, costCentreIds, years }: RoleAndReach, context: z.RefinementCtx): void {
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
  /** Counts the changes; also told as ETag when the role is changed. */
  version: z.int(),
});

/** Somebody of a church. */
export type Member = z.infer<typeof member>;
