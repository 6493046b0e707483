import type { ChurchRole } from '@penning/contract/church-roles';
import type { Church as ChurchView, listChurches as endpoint } from '@penning/contract/churches';
import type { Answer, Query } from '@penning/contract/endpoint';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import { cutPage, nameAndId, readCursor } from '../platform/pagination.ts';
import { unboundAccess, accessOf, type Person } from '../membership/membership.ts';
import { Church, CostCentre } from './model.ts';
import { churchActionsOf } from './policy.ts';
import { logoUrl, reachableFinanceAddresses, type OpenChurch } from './service.ts';

/** The churches a person may see, by name, a page at a time. */
export async function listChurches(
  context: Context,
  person: Person,
  { archived, waiting, mine, ...wish }: Query<typeof endpoint>,
): Promise<Answer<typeof endpoint>> {
  const list = async (trx: Transaction) => {
    const found = Church.query(trx);
    if (archived === 'false') found.whereNull('archivedAt');
    if (waiting === 'true') found.whereNotNull('waitingSince');
    const ordered = found.clone().orderBy('name').orderBy('id');
    const after = readCursor(nameAndId, wish);
    if (after) ordered.whereRaw('(name, id) > (?, ?)', after);
    return {
      ...cutPage(await ordered.limit(wish.limit + 1), wish, ({ name, id }) => [name, id]),
      counts: {
        all: await found.clone().resultSize(),
        waiting: await found.clone().whereNotNull('waitingSince').resultSize(),
      },
    };
  };
  const { database } = context;
  const { page, nextCursor, counts } = await (person.operator && mine === 'false'
    ? database.asOperator(list)
    : database.asAccount(person.accountId, list));
  const churches = await Promise.all(
    page.map(async (church) => {
      const access = await context.database.inChurch(church.id, (trx) => accessOf(trx, person, church.id));
      return viewChurch(context, { church, person, ...(access ?? unboundAccess('auditor')) });
    }),
  );
  return { churches, nextCursor, counts };
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
    languages: church.languages,
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
    suspendedAt: church.suspendedAt?.toISOString() ?? null,
    createdAt: church.createdAt.toISOString(),
    version: church.version,
    secondApprovalAboveCents: church.secondApprovalAboveCents,
    supportAccess: church.supportAccess,
    lostReceipts: church.lostReceipts,
    timeZone: church.timeZone,
    role: shownRole(role),
    may: churchActionsOf(role),
  };
}

/** Role as its holder sees it: a founder is an operator. Programs never read a church. */
function shownRole(role: ChurchRole): ChurchView['role'] {
  if (role === 'program') throw new AppError('forbidden');
  return role === 'founder' ? 'operator' : role;
}
