import type { AuditAction } from '@penning/contract/audit';
import type { Member, MemberRole, RoleAndReach } from '@penning/contract/members';
import { accountIdsAt, accountsById, findAccount } from '../accounts/service.ts';
import { auditAbout, costCentresById, type OpenChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError, expectVersion, fieldError } from '../platform/errors.ts';
import { keepReach } from './policy.ts';
import {
  changeMembership,
  endMembership,
  findMembership,
  members,
  type Membership,
} from '../membership/membership.ts';

/** Everybody of a church, the longest there first. */
export async function listMembers(context: Context, { church }: OpenChurch): Promise<Member[]> {
  return context.database.inChurch(church.id, async (trx) => {
    const all = await members(trx, church.id).orderBy('createdAt');
    const accounts = await accountsById(
      trx,
      all.map((one) => one.accountId),
    );
    return all.map((one) => view(one, accounts.get(one.accountId)));
  });
}

/** Gives somebody another role; throws not_found, changed_meanwhile, cost_centre_unknown and last_administrator. */
export function updateMember(
  context: Context,
  open: OpenChurch,
  accountId: string,
  given: RoleAndReach,
  { requestId, ifMatch }: { requestId: string; ifMatch?: number },
): Promise<Member> {
  const churchId = open.church.id;
  return context.database.inChurch(churchId, async (trx) => {
    await checkCostCentres(trx, churchId, given.costCentreIds);
    const before = await findMembership(trx, churchId, accountId, true);
    if (!before) throw new AppError('not_found');
    expectVersion(before, ifMatch);
    const after = await changeMembership(trx, churchId, accountId, keepReach(given));
    const details = { from: before.role, to: given.role };
    await auditPerson(trx, open, 'person.role-changed', accountId, details, requestId);
    return view(after, await findAccount(trx, accountId));
  });
}

/** Takes somebody out of a church; throws not_found and last_administrator. */
export async function removeMember(
  context: Context,
  open: OpenChurch,
  accountId: string,
  requestId?: string,
): Promise<void> {
  const churchId = open.church.id;
  await context.database.inChurch(churchId, async (trx) => {
    const removed = await endMembership(trx, churchId, accountId);
    if (removed === 0) throw new AppError('not_found');
    const action = accountId === open.person.accountId ? 'person.left' : 'person.removed';
    await auditPerson(trx, open, action, accountId, {}, requestId);
  });
}

/** Throws person_taken when the mailbox is that of somebody of the church: one person has one role and one vote. */
export async function refuseMember(trx: Transaction, churchId: string, email: string): Promise<void> {
  const accounts = accountIdsAt(trx, email);
  if (await members(trx, churchId).whereIn('accountId', accounts).first()) throw new AppError('person_taken');
}

/** Throws cost_centre_unknown when one is not the church's. */
export async function checkCostCentres(trx: Transaction, churchId: string, ids: string[]): Promise<void> {
  const own = await costCentresById(trx, churchId);
  const unknown = ids.findIndex((id) => !own.has(id.toLowerCase()));
  if (unknown >= 0) throw fieldError(`costCentreIds.${unknown}`, 'cost_centre_unknown');
}

async function auditPerson(
  trx: Transaction,
  open: OpenChurch,
  action: AuditAction,
  accountId: string,
  details: Record<string, MemberRole>,
  requestId?: string,
): Promise<void> {
  await auditAbout(trx, open, { kind: 'account', id: accountId }, action, { details, requestId });
}

function view(
  { accountId, role, costCentreIds, amountLimitCents, years, createdAt, version }: Membership,
  account: { name: string; email: string } | undefined,
): Member {
  return {
    id: accountId,
    name: account?.name ?? '',
    email: account?.email ?? '',
    role,
    costCentreIds,
    amountLimitCents,
    years,
    since: createdAt.toISOString(),
    version,
  };
}
