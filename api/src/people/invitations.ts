import type { AuditAction } from '@penning/contract/audit';
import type { Language } from '@penning/contract/fields';
import { limits } from '@penning/contract/limits';
import type { Invitation as InvitationView } from '@penning/contract/invitations';
import type { RoleAndReach } from '@penning/contract/members';
import { accountNames } from '../accounts/service.ts';
import { auditAbout, type OpenChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import { admitConfirmation, type Admission } from '../mail/address-limits.ts';
import { queueMail } from '../mail/outbox.ts';
import { mailboxOf, storedAddress } from '../mail/mailboxes.ts';
import { checkCostCentres, refuseMember } from './members.ts';
import { members } from '../membership/membership.ts';
import { Invitation } from './model.ts';
import { keepReach, mayInviteAs } from './policy.ts';

const dayMs = 86_400_000;

/** Open invitations of a church, newest first; expired ones too, to be sent again. */
export async function listInvitations(context: Context, { church }: OpenChurch): Promise<InvitationView[]> {
  return context.database.inChurch(church.id, async (trx) => {
    const rows = await Invitation.query(trx).where({ churchId: church.id }).orderBy('sentAt', 'desc');
    return viewAll(trx, rows);
  });
}

/** Invites somebody by mail; throws forbidden, church_waiting, person_taken, list_too_long, cost_centre_unknown and the address_* codes. */
export function invitePerson(
  context: Context,
  open: OpenChurch,
  given: RoleAndReach & { email: string; language: Language },
  requestId?: string,
): Promise<InvitationView> {
  if (!mayInviteAs(open.role, given.role)) throw new AppError('forbidden');
  refuseWaiting(open);
  const churchId = open.church.id;
  const email = storedAddress(given.email);
  return context.database.inChurch(churchId, async (trx) => {
    await checkCostCentres(trx, churchId, given.costCentreIds);
    await refuseTaken(trx, churchId, email);
    const admission = await admitConfirmation(trx, context.secrets, email, 'email');
    const sentAt = new Date();
    const created = await Invitation.query(trx).insertAndFetch({
      churchId,
      email,
      language: given.language,
      ...keepReach(given),
      invitedBy: open.person.accountId,
      sentAt,
      expiresAt: expiryOf(sentAt),
    });
    await mailInvitation(trx, created, admission);
    await auditInvitation(trx, open, 'invitation.sent', created, requestId);
    return (await viewAll(trx, [created]))[0]!;
  });
}

/** Mails an invitation again, at most once a minute; the earlier link ends. Throws not_found, code_wait, church_waiting and the address_* codes. */
export function remindInvited(
  context: Context,
  open: OpenChurch,
  id: string,
  requestId?: string,
): Promise<InvitationView> {
  refuseWaiting(open);
  const churchId = open.church.id;
  return context.database.inChurch(churchId, async (trx) => {
    const found = await Invitation.query(trx).findOne({ churchId, id }).forUpdate();
    if (!found) throw new AppError('not_found');
    const wait = limits.codeWaitSeconds - (Date.now() - found.sentAt.getTime()) / 1000;
    if (wait > 0) throw new AppError('code_wait', { retryAfter: wait });
    const admission = await admitConfirmation(trx, context.secrets, found.email, 'email');
    const sentAt = new Date();
    const sent = await Invitation.query(trx).patchAndFetchById(id, { sentAt, expiresAt: expiryOf(sentAt) });
    await mailInvitation(trx, sent, admission);
    await auditInvitation(trx, open, 'invitation.sent', sent, requestId);
    return (await viewAll(trx, [sent]))[0]!;
  });
}

/** Takes an invitation back; throws not_found. */
export async function revokeInvitation(
  context: Context,
  open: OpenChurch,
  id: string,
  requestId?: string,
): Promise<void> {
  const churchId = open.church.id;
  await context.database.inChurch(churchId, async (trx) => {
    const found = await Invitation.query(trx).findOne({ churchId, id }).forUpdate();
    if (!found) throw new AppError('not_found');
    await Invitation.query(trx).deleteById(id);
    await auditInvitation(trx, open, 'invitation.revoked', found, requestId);
  });
}

/** The token in the link: which invitation of which church, of which sending, and our signature. */
export function invitationToken(context: Pick<Context, 'secrets'>, invitation: Invitation): string {
  const text = `${invitation.churchId}.${invitation.id}.${invitation.expiresAt.getTime()}`;
  return `${text}.${context.secrets.sign('invitation', text)}`;
}

async function refuseTaken(trx: Transaction, churchId: string, email: string): Promise<void> {
  await refuseMember(trx, churchId, email);
  if (await Invitation.query(trx).findOne({ churchId, mailbox: mailboxOf(email) }))
    throw new AppError('person_taken');
  const [people, invited] = [
    await members(trx, churchId).resultSize(),
    await Invitation.query(trx).where({ churchId }).resultSize(),
  ];
  if (people + invited >= limits.people) throw new AppError('list_too_long');
}

/** A church that waits for its approval mails nobody: who founded it may be anybody. */
function refuseWaiting({ church }: OpenChurch): void {
  if (church.waitingSince) throw new AppError('church_waiting');
}

function mailInvitation(
  trx: Transaction,
  { id, churchId, sentAt }: Invitation,
  admission: Admission,
): Promise<void> {
  const serial = Math.floor(sentAt.getTime() / 1000);
  return queueMail(trx, { churchId, kind: 'invitation', invitationId: id, serial }, admission);
}

async function auditInvitation(
  trx: Transaction,
  open: OpenChurch,
  action: AuditAction,
  { id, role }: Invitation,
  requestId?: string,
): Promise<void> {
  await auditAbout(trx, open, { kind: 'invitation', id }, action, { details: { role }, requestId });
}

function expiryOf(sentAt: Date): Date {
  return new Date(sentAt.getTime() + limits.invitationDays * dayMs);
}

async function viewAll(trx: Transaction, rows: Invitation[]): Promise<InvitationView[]> {
  const names = await accountNames(
    trx,
    rows.flatMap((row) => row.invitedBy ?? []),
  );
  return rows.map(({ id, email, language, role, costCentreIds, amountLimitCents, years, ...row }) => ({
    id,
    email,
    language: language,
    role,
    costCentreIds,
    amountLimitCents,
    years,
    invitedBy: names.get(row.invitedBy ?? '') ?? null,
    sentAt: row.sentAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}
