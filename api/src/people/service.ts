import type { ChurchRole } from '@penning/contract/church-roles';
import type { MemberRole } from '@penning/contract/members';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { Membership, SupportAccess } from './model.ts';

/** The account that acts. */
export interface Person {
  accountId: string;
  operator: boolean;
  /** Whether they signed in with a second factor or a passkey. */
  secondFactor?: boolean;
  /** A church's program that calls with an API token. */
  program?: { churchId: string };
}

/** What somebody is to a church, and how far that reaches. */
export interface Standing {
  role: ChurchRole;
  costCentreIds: string[];
  amountLimitCents: number | null;
  years: number[];
}

/** What a person is to a church now, undefined for strangers; an operator counts as a member first. */
export function standingIn(
  context: Context,
  person: Person,
  churchId: string,
): Promise<Standing | undefined> {
  if (person.program)
    return Promise.resolve(person.program.churchId === churchId ? plainStanding('program') : undefined);
  return context.database.inChurch(churchId, async (trx) => {
    const membership = await Membership.query(trx).findById([churchId, person.accountId]);
    if (membership) return reachOf(membership);
    if (!person.operator) return undefined;
    if (await activeSupport(trx, churchId, person.accountId)) return plainStanding('support');
    return plainStanding((await countAdministrators(trx, churchId)) > 0 ? 'operator' : 'founder');
  });
}

/** A role that is bound to no cost centres, sum or years. */
export function plainStanding(role: ChurchRole): Standing {
  return { role, costCentreIds: [], amountLimitCents: null, years: [] };
}

/** Makes an account a member of a church, inside a transaction in its scope. */
export async function addMember(
  trx: Transaction,
  churchId: string,
  accountId: string,
  { role, costCentreIds, amountLimitCents, years }: Standing & { role: MemberRole },
): Promise<void> {
  await Membership.query(trx).insert({ churchId, accountId, role, costCentreIds, amountLimitCents, years });
}

function reachOf({ role, costCentreIds, amountLimitCents, years }: Membership): Standing {
  return { role, costCentreIds, amountLimitCents, years };
}

function activeSupport(
  trx: Transaction,
  churchId: string,
  accountId: string,
): PromiseLike<SupportAccess | undefined> {
  return SupportAccess.query(trx)
    .where({ churchId, accountId, granted: true })
    .whereNull('endedAt')
    .where('expiresAt', '>', new Date())
    .first();
}

/** How many administer a church. */
export function countAdministrators(trx: Transaction, churchId: string): PromiseLike<number> {
  return Membership.query(trx).where({ churchId, role: 'administrator' }).resultSize();
}

/** All memberships of an account, in a transaction in its scope. */
export function membershipsOf(trx: Transaction, accountId: string): PromiseLike<Membership[]> {
  return Membership.query(trx).where({ accountId });
}

/** Takes somebody out of a church and says how many that were; the database throws last_administrator. */
export function endMembership(trx: Transaction, churchId: string, accountId: string): PromiseLike<number> {
  return Membership.query(trx).delete().where({ churchId, accountId });
}
