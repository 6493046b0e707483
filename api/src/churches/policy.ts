/** What somebody is to a church. */
export type Role = 'operator' | 'administrator' | 'treasurer' | 'approver' | 'auditor';

/** What can be done with a church. */
export type ChurchAction = 'read' | 'configure' | 'read-claims' | 'approve-church';

const allowed: Record<ChurchAction, readonly Role[]> = {
  read: ['operator', 'administrator', 'treasurer', 'approver', 'auditor'],
  configure: ['operator', 'administrator'],
  'read-claims': ['operator', 'administrator', 'treasurer', 'approver', 'auditor'],
  'approve-church': ['operator'],
};

/** Whether a role may do an action. */
export function mayInChurch(role: Role, action: ChurchAction): boolean {
  return allowed[action].includes(role);
}
