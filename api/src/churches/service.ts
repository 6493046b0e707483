import type { AuditAction } from '@penning/contract/audit';
import type { ChurchAction } from '@penning/contract/church-roles';
import { mailReaders, operatorReaders, type MailReader } from '../accounts/service.ts';
import { writeAudit, writeAuditOnce, type AuditEntry } from '../audit/log.ts';
import { bouncedEmails } from '../mail/bounces.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import type { QueryBuilder } from 'objection';
import { AppError } from '../platform/errors.ts';
import type { ProvenMailKind } from '../mail/kinds.ts';
import { queueMail, type NewMail } from '../mail/outbox.ts';
import { administratorIds, accessOf, type Person, type MembershipAccess } from '../membership/membership.ts';
import { Church, CostCentre, FinanceAddress, MileageRate } from './model.ts';
import { mayInChurch, supportTraces } from './policy.ts';

/** Minutes for which one trace stands for all readings of its kind. */
const supportTraceMinutes = 15;

/** A church together with the acting person and their access to it. */
export interface OpenChurch extends MembershipAccess {
  church: Church;
  person: Person;
}

/**
 * Opens a church for a person; throws church_unknown when it is not theirs, two_factor_needed when they signed in with
 * less than it asks for, forbidden when the role is too small.
 */
export async function openChurch(
  context: Context,
  person: Person,
  slug: string,
  action: ChurchAction,
): Promise<OpenChurch> {
  const church = await findChurch(context, slug);
  if (!church) throw new AppError('church_unknown');
  return context.database.inChurch(church.id, async (trx) => {
    const access = await accessAt(trx, person, church);
    if (!access) throw new AppError('church_unknown');
    if (!mayInChurch(access.role, action)) throw new AppError('forbidden');
    const open = { church, person, ...access };
    await traceSupport(trx, open, action);
    return open;
  });
}

/** The church can read in its audit log what kinds of things an operator who was let in looked at, once in a while for each kind. */
async function traceSupport(
  trx: Transaction,
  { church, person, role }: OpenChurch,
  action: ChurchAction,
): Promise<void> {
  const trace = supportTraces[action];
  if (role !== 'support' || !trace) return;
  const actor = { kind: 'account', id: person.accountId } as const;
  const subject = { kind: 'church', id: church.id } as const;
  await writeAuditOnce(trx, { churchId: church.id, actor, action: trace, subject }, supportTraceMinutes);
}

/** Access of a person to a church, undefined for strangers; inside a transaction in its scope. Throws two_factor_needed. */
export async function accessAt(
  trx: Transaction,
  person: Person,
  church: Church,
): Promise<MembershipAccess | undefined> {
  const access = await accessOf(trx, person, church.id);
  if (access && church.requiresTwoFactor && !person.secondFactor) throw new AppError('two_factor_needed');
  return access;
}

/** The church of a slug, archived ones too. */
export function findChurch(context: Context, slug: string): Promise<Church | undefined> {
  return context.database.bySlug(slug, (trx) => Church.query(trx).findOne({ slug }));
}

/** A church inside a transaction in its scope. */
export function loadChurch(trx: Transaction, churchId: string): QueryBuilder<Church, Church> {
  return Church.query(trx).findById(churchId).throwIfNotFound();
}

/** An audit entry about the church itself. */
export async function audit(
  trx: Transaction,
  open: OpenChurch,
  action: AuditAction,
  details: Record<string, unknown>,
  requestId?: string,
): Promise<void> {
  await auditAbout(trx, open, { kind: 'church', id: open.church.id }, action, { details, requestId });
}

/** An audit entry about something of the church. */
export async function auditAbout(
  trx: Transaction,
  { church, person }: OpenChurch,
  subject: AuditEntry['subject'],
  action: AuditAction,
  more: Pick<AuditEntry, 'details' | 'requestId'>,
): Promise<void> {
  const actor = { kind: 'account', id: person.accountId } as const;
  await writeAudit(trx, { churchId: church.id, actor, action, subject, ...more });
}

/** Address of a church's logo. */
export function logoUrl(
  context: Pick<Context, 'config'>,
  church: Pick<Church, 'logoKey' | 'logoUrl'>,
): string | null {
  if (church.logoUrl) return church.logoUrl;
  return church.logoKey ? `${context.config.PUBLIC_API_URL}/v1/logos/${church.logoKey}` : null;
}

/** Key of a church's logo among the files; undefined without one. */
export async function logoKeyOf(trx: Transaction, churchId: string): Promise<string | undefined> {
  const church = await Church.query(trx).findById(churchId).select('logoKey');
  return church?.logoKey ? `logos/${church.logoKey}` : undefined;
}

/** Mileage rates of a church, the newest first. */
export function mileageRates(trx: Transaction, churchId: string): PromiseLike<MileageRate[]> {
  return MileageRate.query(trx).where({ churchId }).orderBy('validFrom', 'desc');
}

/** Confirmed finance addresses, who get the church's claims; mails to refused ones wait. */
export function confirmedFinanceAddresses(trx: Transaction, churchId: string): PromiseLike<FinanceAddress[]> {
  return FinanceAddress.query(trx).where({ churchId }).whereNotNull('confirmedAt').orderBy('createdAt');
}

/** Confirmed finance addresses whose mail servers take our mail. */
export function reachableFinanceAddresses(trx: Transaction, churchId: string): PromiseLike<FinanceAddress[]> {
  return FinanceAddress.query(trx)
    .where({ churchId })
    .whereNotNull('confirmedAt')
    .whereNotIn('email', bouncedEmails(trx, churchId))
    .orderBy('createdAt');
}

/** Accounts that look after a church's settings: its administrators, or the operators when it has none. */
export async function administratorsOf(trx: Transaction, churchId: string): Promise<MailReader[]> {
  const administrators = await mailReaders(trx, administratorIds(trx, churchId));
  return administrators.length > 0 ? administrators : operatorReaders(trx);
}

/** Query over the finance addresses in the transaction's scope. */
export function financeEmails(trx: Transaction): QueryBuilder<FinanceAddress> {
  return FinanceAddress.query(trx).select('email');
}

/** Queues one mail for each administrator, or for the operators of a church without; again with each call. */
export async function tellAdministrators(trx: Transaction, mail: NewMail<ProvenMailKind>): Promise<void> {
  const serial = Math.floor(Date.now() / 1000);
  for (const { id } of await administratorsOf(trx, mail.churchId))
    await queueMail(trx, { ...mail, accountId: id, serial });
}

/** One finance address. */
export function financeAddressById(trx: Transaction, id: string): PromiseLike<FinanceAddress | undefined> {
  return FinanceAddress.query(trx).findById(id);
}

/** Cost centres of a church by id, archived ones too. */
export async function costCentresById(trx: Transaction, churchId: string): Promise<Map<string, CostCentre>> {
  const rows = await CostCentre.query(trx).where({ churchId });
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Tells if a church takes claims: approved, neither archived nor suspended, with a purpose to choose and somebody who
 * would receive them.
 */
export async function isOpen(trx: Transaction, church: Church): Promise<boolean> {
  if (church.archivedAt || church.suspendedAt || church.waitingSince) return false;
  const addresses = await reachableFinanceAddresses(trx, church.id);
  const costCentre = await CostCentre.query(trx)
    .where({ churchId: church.id })
    .whereNull('archivedAt')
    .first();
  return addresses.length > 0 && costCentre !== undefined;
}

/** Removes a church that nobody looks after any more. */
export async function deleteChurch(trx: Transaction, churchId: string): Promise<void> {
  await Church.query(trx).deleteById(churchId);
}

/** Cost centres that members may choose, in the order of the form. */
export function openCostCentres(trx: Transaction, churchId: string): PromiseLike<CostCentre[]> {
  return CostCentre.query(trx).where({ churchId }).whereNull('archivedAt').orderBy(['position', 'code']);
}

/** Churches that are not archived, or the one of an id, inside an operator's transaction. */
export async function watchedChurches(trx: Transaction, churchId?: string): Promise<Church[]> {
  const query = Church.query(trx).whereNull('archivedAt').orderBy('name').orderBy('id');
  return churchId === undefined ? query : query.where({ id: churchId });
}

/** The ids of all churches, archived ones too, for sweeps. */
export async function allChurchIds(context: Pick<Context, 'database'>): Promise<string[]> {
  const churches = await context.database.asOperator((trx) => Church.query(trx).select('id'));
  return churches.map((church) => church.id);
}
