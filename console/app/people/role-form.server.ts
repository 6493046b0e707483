import type { ErrorCode } from '@penning/contract/error-codes';
import { memberRoles, type RoleAndReach } from '@penning/contract/members';
import { readOptionalAmount } from '../server/amounts.server.ts';
import { refusal, textOf } from '../server/forms.server.ts';

/** The fields of a role, for errors. */
export const roleFieldNames = ['role', 'costCentreIds', 'amountLimit', 'years'] as const;

type RoleForm = { role: RoleAndReach } | { refused: ReturnType<typeof refusal> };

/** The role that a form asks for, with only the reach that goes with it; an amount that is none is refused or asked back. */
export function readRole(form: FormData): RoleForm {
  const role = memberRoles.find((each) => each === textOf(form, 'role'));
  const errors: Record<string, ErrorCode> = { role: 'choice_invalid' };
  if (!role) return { refused: refusal(form, { errors }) };
  const plain = { role, costCentreIds: [], amountLimitCents: null, years: [] };
  if (role === 'auditor') return { role: { ...plain, years: form.getAll('years').map(Number) } };
  if (role !== 'approver') return { role: plain };
  const limit = readOptionalAmount(form, 'amountLimit');
  if ('refused' in limit) return limit;
  const costCentreIds = form.getAll('costCentreIds').map(String);
  return { role: { ...plain, costCentreIds, amountLimitCents: limit.cents } };
}
