import type { ChurchRole } from '@penning/contract/church-roles';
import type { Church as ChurchView } from '@penning/contract/churches';
import type { Language } from '@penning/contract/fields';
import type { Context } from '../context.ts';
import type { Transaction } from '../database.ts';
import { AppError } from '../errors.ts';
import { plainStanding, standingIn, type Person } from '../people/service.ts';
import { Church, CostCentre } from './model.ts';
import { churchActionsOf } from './policy.ts';
import { logoUrl, reachableFinanceAddresses, type OpenChurch } from './service.ts';

/** The churches a person may see, by name. */
export async function listChurches(
  context: Context,
  person: Person,
  archived: boolean,
): Promise<ChurchView[]> {
  const list = (trx: Transaction): PromiseLike<Church[]> => {
    const query = Church.query(trx).orderBy('name').orderBy('id');
    return archived ? query : query.whereNull('archivedAt');
  };
  const { database } = context;
  const churches = await (person.operator
    ? database.asOperator(list)
    : database.asAccount(person.accountId, list));
  return Promise.all(
    churches.map(async (church) => {
      const standing = await standingIn(context, person, church.id);
      return viewChurch(context, { church, person, ...(standing ?? plainStanding('auditor')) });
    }),
  );
}

/** A church as its people see it. */
export async function viewChurch(context: Context, { church, role }: OpenChurch): Promise<ChurchView> {
  const [confirmedFinanceAddresses, costCentres] = await context.database.inChurch(church.id, async (trx) => [
    (await reachableFinanceAddresses(trx, church.id)).length,
    await CostCentre.query(trx).where({ churchId: church.id }).whereNull('archivedAt').resultSize(),
  ]);
  return {
    id: church.id,
    slug: church.slug,
    name: church.name,
    languages: church.languages as Language[],
    referencePrefix: church.referencePrefix,
    allowedOrigins: church.allowedOrigins,
    policyText: church.policyText,
    amountLimitCents: church.amountLimitCents,
    logoUrl: logoUrl(context, church),
    confirmedFinanceAddresses,
    costCentres,
    requiresTwoFactor: church.requiresTwoFactor,
    waitingSince: church.waitingSince?.toISOString() ?? null,
    archivedAt: church.archivedAt?.toISOString() ?? null,
    createdAt: church.createdAt.toISOString(),
    version: church.version,
    secondApprovalAboveCents: church.secondApprovalAboveCents,
    supportAccess: church.supportAccess,
    lostReceipts: church.lostReceipts,
    role: shownRole(role),
    may: churchActionsOf(role),
  };
}

/** What somebody is told of their role: a founder is an operator. Programs never read a church. */
function shownRole(role: ChurchRole): ChurchView['role'] {
  if (role === 'program') throw new AppError('forbidden');
  return role === 'founder' ? 'operator' : role;
}
