/** What can be done with a church; docs/roles.md tells who may. */
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

/** What can be done with a church. */
export type ChurchAction = (typeof churchActions)[number];

/**
 * What somebody is to a church: a role in it, or an operator who looks after it from outside. `founder` is an operator
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

/** What somebody is to a church. */
export type ChurchRole = (typeof churchRoles)[number];
