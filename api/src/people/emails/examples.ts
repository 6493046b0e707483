import type { MemberRole } from '@penning/contract/members';
import type { Language } from '@penning/contract/fields';
import { limits } from '@penning/contract/limits';
import { exampleChurch, exampleUrls, type EmailExamples } from '../../mail/examples.ts';
import type { PeopleMailKind } from './people-emails.ts';
import { invitationMessage, supportAnsweredMessage, supportAskedMessage } from './people-messages.ts';

const acceptUrl = `${exampleUrls.console}/invitation#token`;
const churchUrl = `${exampleUrls.console}/churches/grace-rotterdam`;

const invitationAs = (role: MemberRole, invitedBy: string | null) => (language: Language) =>
  invitationMessage({
    ...exampleChurch,
    language,
    role,
    invitedBy,
    acceptUrl,
    days: limits.invitationDays,
  });

const answerWith = (until: Date | null) => (language: Language) =>
  supportAnsweredMessage({ ...exampleChurch, language, until, consoleUrl: churchUrl });

/** Examples of the emails to a church's people. */
export const peopleEmailExamples: EmailExamples<PeopleMailKind> = {
  invitation: {
    administrator: invitationAs('administrator', null),
    treasurer: invitationAs('treasurer', 'Ada Administrator'),
    approver: invitationAs('approver', 'Ada Administrator'),
    auditor: invitationAs('auditor', 'Ada Administrator'),
  },
  'support-asked': {
    question: (language) =>
      supportAskedMessage({
        ...exampleChurch,
        language,
        operator: 'Olga Operator',
        reason: 'You wrote that a claim cannot be opened.',
        consoleUrl: `${churchUrl}/settings/support-access`,
        hours: limits.supportHours,
      }),
  },
  'support-answered': {
    granted: answerWith(new Date('2026-04-08T17:12:00Z')),
    refused: answerWith(null),
  },
};
