/** Actions with a church; docs/roles.md lists the roles that may. */
export const churchActions = [
  'read',
  'configure',
  'archive',
  'read-claims',
  'export',
  'read-people',
  'manage-people',
  'read-audit-log',
  'read-support',
  'ask-support',
  'answer-support',
  'approve-church',
] as const;

/** Action with a church. */
export type ChurchAction = (typeof churchActions)[number];

/**
 * Roles of a person towards a church: one in it, or an operator who looks after it from outside. `founder` is an operator
 * while the church has no administrator, `support` one whom an administrator has let in. `program` calls with one of the church's API tokens.
 */
export const churchRoles = [
  'administrator',
  'treasurer',
  'approver',
  'auditor',
  'operator',
  'founder',
  'support',
  'program',
] as const;

/** Role of somebody in a church. */
export type ChurchRole = (typeof churchRoles)[number];
