import type { Language } from '@penning/contract/fields';
import type { MemberRole } from '@penning/contract/members';
import type { readInvitation as endpoint } from '@penning/contract/invitations';
import type { Answer } from '@penning/contract/endpoint';
import { accountNames, createAccount, findAccount, findAccountByEmail } from '../accounts/service.ts';
import { writeAudit } from '../audit/log.ts';
import { loadChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import { refuseMember } from './members.ts';
import { Invitation } from './model.ts';
import { addMember, type Person } from '../membership/membership.ts';

/** Church that somebody has joined. */
export interface Joined {
  slug: string;
  churchName: string;
  role: MemberRole;
}

/** Reads an invitation by its link; throws link_invalid. */
export function readInvitation(context: Context, token: string): Promise<Answer<typeof endpoint>> {
  return withInvitation(context, token, async (trx, invitation) => {
    const church = await loadChurch(trx, invitation.churchId);
    const names = await accountNames(trx, invitation.invitedBy ? [invitation.invitedBy] : []);
    return {
      slug: church.slug,
      churchName: church.name,
      role: invitation.role,
      email: invitation.email,
      language: invitation.language,
      invitedBy: names.get(invitation.invitedBy ?? '') ?? null,
      hasAccount: (await findAccountByEmail(trx, invitation.email)) !== undefined,
      expiresAt: invitation.expiresAt.toISOString(),
    };
  });
}

/** Joins with the account that is signed in; throws link_invalid and person_taken. */
export function acceptInvitation(
  context: Context,
  { accountId }: Person,
  token: string,
  requestId?: string,
): Promise<Joined> {
  return withInvitation(context, token, (trx, invitation) => join(trx, invitation, accountId, requestId));
}

/** Joins with a new account at the invited address, which the link has proved; throws link_invalid, person_taken and the password_* codes. */
export function joinByInvitation(
  context: Context,
  person: { token: string; name: string; password: string; language: Language },
  requestId?: string,
): Promise<Joined> {
  const { token, ...fields } = person;
  return withInvitation(context, token, async (trx, invitation) => {
    if (await findAccountByEmail(trx, invitation.email)) throw new AppError('person_taken');
    const account = await createAccount(trx, { ...fields, email: invitation.email });
    return join(trx, invitation, account.id, requestId);
  });
}

/** The link works once: the second to come finds no invitation. */
async function join(
  trx: Transaction,
  invitation: Invitation,
  accountId: string,
  requestId?: string,
): Promise<Joined> {
  const { id, churchId, role, costCentreIds, amountLimitCents, years } = invitation;
  const account = await findAccount(trx, accountId);
  if (account) await refuseMember(trx, churchId, account.email);
  await addMember(trx, churchId, accountId, { role, costCentreIds, amountLimitCents, years });
  await Invitation.query(trx).deleteById(id);
  const church = await loadChurch(trx, churchId);
  await writeAudit(trx, {
    churchId,
    actor: { kind: 'account', id: accountId },
    action: 'invitation.accepted',
    subject: { kind: 'account', id: accountId },
    requestId,
    details: { role, invitation: id },
  });
  return { slug: church.slug, churchName: church.name, role };
}

function withInvitation<T>(
  context: Context,
  token: string,
  run: (trx: Transaction, invitation: Invitation) => Promise<T>,
): Promise<T> {
  const [churchId = '', id = '', expires = '', signature = ''] = token.split('.');
  const right = context.secrets.verify('invitation', `${churchId}.${id}.${expires}`, signature);
  if (!right || Number(expires) <= Date.now()) return Promise.reject(new AppError('link_invalid'));
  return context.database.inChurch(churchId, async (trx) => {
    const invitation = await Invitation.query(trx).findOne({ churchId, id }).forUpdate();
    // Sent again since: only the newest link counts.
    if (invitation?.expiresAt.getTime() !== Number(expires)) throw new AppError('link_invalid');
    return run(trx, invitation);
  });
}
