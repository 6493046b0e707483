import { limits } from '@penning/contract/limits';
import { findAccount } from '../../accounts/service.ts';
import { loadChurch, logoUrl } from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import type { Transaction } from '../../platform/database.ts';
import { invitationMessage, supportAnsweredMessage, supportAskedMessage } from './people-messages.ts';
import type { EmailDefinitions } from '../../mail/mailer.ts';
import { invitationToken } from '../invitations.ts';
import { findSupportAccess } from '../../membership/support-access.ts';
import { Invitation } from '../model.ts';

/** Kinds of email to a church's people. */
export type PeopleMailKind = 'invitation' | 'support-asked' | 'support-answered';

/** Emails to a church's people and to those it invites. */
export function peopleEmails(context: Context): EmailDefinitions<PeopleMailKind> {
  const { PUBLIC_CONSOLE_URL } = context.config;
  return {
    invitation: {
      async write(trx, mail) {
        const invitation = await Invitation.query(trx).findById(mail.invitationId ?? '');
        if (!invitation || invitation.expiresAt <= new Date()) return undefined;
        const { name: churchName } = await loadChurch(trx, invitation.churchId);
        const inviter = await findAccount(trx, invitation.invitedBy ?? '');
        const message = invitationMessage({
          churchName,
          language: invitation.language,
          role: invitation.role,
          invitedBy: inviter?.name ?? null,
          // Behind the #: no server's log and no referrer sees it.
          acceptUrl: `${PUBLIC_CONSOLE_URL}/invitation#${invitationToken(context, invitation)}`,
          days: limits.invitationDays,
        });
        return { ...message, to: { address: invitation.email }, fromName: 'Penning', replyTo: [] };
      },
    },

    'support-asked': {
      async write(trx, mail) {
        const access = await findSupportAccess(trx, mail.supportAccessId ?? '');
        const reader = await findAccount(trx, mail.accountId ?? '');
        if (!access || access.answeredAt || access.endedAt || !reader) return undefined;
        const { church, layout } = await churchLayout(context, trx, access.churchId);
        const operator = await findAccount(trx, access.accountId ?? '');
        const message = supportAskedMessage({
          ...layout,
          language: reader.language,
          operator: operator?.name ?? 'Penning',
          reason: access.reason,
          consoleUrl: `${PUBLIC_CONSOLE_URL}/churches/${church.slug}/settings/support-access`,
          hours: limits.supportHours,
        });
        return { ...message, to: { address: reader.email }, fromName: 'Penning', replyTo: [] };
      },
    },

    'support-answered': {
      async write(trx, mail) {
        const access = await findSupportAccess(trx, mail.supportAccessId ?? '');
        const reader = await findAccount(trx, mail.accountId ?? '');
        if (!access || access.granted === null || !reader) return undefined;
        const { church, layout } = await churchLayout(context, trx, access.churchId);
        const message = supportAnsweredMessage({
          ...layout,
          language: reader.language,
          until: access.granted ? access.expiresAt : null,
          timeZone: church.timeZone,
          consoleUrl: `${PUBLIC_CONSOLE_URL}/churches/${church.slug}`,
        });
        return { ...message, to: { address: reader.email }, fromName: church.name, replyTo: [] };
      },
    },
  };
}

async function churchLayout(context: Context, trx: Transaction, churchId: string) {
  const church = await loadChurch(trx, churchId);
  return { church, layout: { churchName: church.name, logoUrl: logoUrl(context, church) ?? undefined } };
}
