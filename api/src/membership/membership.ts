import type { ChurchRole } from '@penning/contract/church-roles';
import type { MemberRole } from '@penning/contract/members';
import type { Transaction } from '../platform/database.ts';
import type { QueryBuilder } from 'objection';
import { Membership } from './model.ts';
import { activeSupportAccess } from './support-access.ts';

export type { Membership } from './model.ts';

/** The account that acts. */
export interface Person {
  accountId: string;
  operator: boolean;
  /** True when they signed in with a second factor or a passkey. */
  secondFactor?: boolean;
  /** A church's program that calls with an API token. */
  program?: { churchId: string };
}

/** Role of somebody in a church, and how far it reaches. */
export interface MembershipAccess {
  role: ChurchRole;
  costCentreIds: string[];
  amountLimitCents: number | null;
  years: number[];
  /** Moment at which a support access ends by itself. */
  until?: Date;
}

/** Access of a person to a church now, inside a transaction in its scope; undefined for strangers. An operator counts as a member first. */
export async function accessOf(
  trx: Transaction,
  person: Person,
  churchId: string,
): Promise<MembershipAccess | undefined> {
  if (person.program) return person.program.churchId === churchId ? unboundAccess('program') : undefined;
  const membership = await Membership.query(trx).findById([churchId, person.accountId]);
  if (membership) return recordedAccess(membership);
  if (!person.operator) return undefined;
  const support = await activeSupportAccess(trx, churchId, person.accountId);
  if (support?.expiresAt) return { ...unboundAccess('support'), until: support.expiresAt };
  return unboundAccess((await countAdministrators(trx, churchId)) > 0 ? 'operator' : 'founder');
}

/** Access that is bound to no cost centres, sum or years. */
export function unboundAccess(role: ChurchRole): MembershipAccess {
  return { role, costCentreIds: [], amountLimitCents: null, years: [] };
}

/** Makes an account a member of a church, inside a transaction in its scope. */
export async function addMember(
  trx: Transaction,
  churchId: string,
  accountId: string,
  { role, costCentreIds, amountLimitCents, years }: MembershipAccess & { role: MemberRole },
): Promise<void> {
  await Membership.query(trx).insert({ churchId, accountId, role, costCentreIds, amountLimitCents, years });
}

function recordedAccess({ role, costCentreIds, amountLimitCents, years }: Membership): MembershipAccess {
  return { role, costCentreIds, amountLimitCents, years };
}

/** Counts the administrators of a church. */
export function countAdministrators(trx: Transaction, churchId: string): PromiseLike<number> {
  return Membership.query(trx).where({ churchId, role: 'administrator' }).resultSize();
}

/** Query over a church's memberships. */
export function members(trx: Transaction, churchId: string): QueryBuilder<Membership> {
  return Membership.query(trx).where({ churchId });
}

/** Query over the account ids of a church's administrators. */
export function administratorIds(trx: Transaction, churchId: string): QueryBuilder<Membership> {
  return members(trx, churchId).where({ role: 'administrator' }).select('accountId');
}

/** Membership of an account in a church; `lock` keeps it until the transaction ends. */
export function findMembership(
  trx: Transaction,
  churchId: string,
  accountId: string,
  lock = false,
): PromiseLike<Membership | undefined> {
  const query = Membership.query(trx).findById([churchId, accountId]);
  return lock ? query.forUpdate() : query;
}

/** Gives a member another role and reach; the database throws last_administrator. */
export async function changeMembership(
  trx: Transaction,
  churchId: string,
  accountId: string,
  access: Pick<Membership, 'role' | 'costCentreIds' | 'amountLimitCents' | 'years'>,
): Promise<Membership> {
  await Membership.query(trx).patch(access).where({ churchId, accountId });
  return Membership.query(trx).findById([churchId, accountId]).throwIfNotFound();
}

/** All memberships of an account, in a transaction in its scope. */
export function membershipsOf(trx: Transaction, accountId: string): PromiseLike<Membership[]> {
  return Membership.query(trx).where({ accountId });
}

/** Takes somebody out of a church and says how many that were; the database throws last_administrator. */
export function endMembership(trx: Transaction, churchId: string, accountId: string): PromiseLike<number> {
  return Membership.query(trx).delete().where({ churchId, accountId });
}
