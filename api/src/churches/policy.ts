import type { AuditAction } from '@penning/contract/audit';
import type { ChurchAction, ChurchRole } from '@penning/contract/church-roles';
import { churchActions } from '@penning/contract/church-roles';

const members = ['administrator', 'treasurer', 'approver', 'auditor'] as const;

/** Roles by what they may do with a church. `founder`: an operator while nobody administers the church; `support`: one who was let in. */
const allowed: Record<ChurchAction, readonly ChurchRole[]> = {
  read: [...members, 'operator', 'founder', 'support'],
  configure: ['administrator', 'founder'],
  archive: ['administrator', 'operator', 'founder'],
  'read-claims': [...members, 'support', 'program'],
  export: ['administrator', 'treasurer', 'auditor', 'program'],
  'read-people': ['administrator', 'treasurer', 'auditor', 'founder', 'support'],
  'manage-people': ['administrator', 'founder'],
  'read-audit-log': ['administrator', 'treasurer', 'auditor', 'support'],
  'read-support': ['administrator', 'treasurer', 'auditor', 'operator', 'founder', 'support'],
  'ask-support': ['operator'],
  'answer-support': ['administrator'],
  'approve-church': ['operator', 'founder', 'support'],
};

/** Actions that an operator takes by support access alone, and the entry of the audit log that tells it. */
export const supportTraces: Partial<Record<ChurchAction, AuditAction>> = {
  'read-claims': 'support-access.claims-read',
  'read-people': 'support-access.people-read',
  'read-audit-log': 'support-access.log-read',
};

/** Tells if a role may do an action. */
export function mayInChurch(role: ChurchRole, action: ChurchAction): boolean {
  return allowed[action].includes(role);
}

/** Actions that a role may do with a church. */
export function churchActionsOf(role: ChurchRole): ChurchAction[] {
  return churchActions.filter((action) => mayInChurch(role, action));
}
