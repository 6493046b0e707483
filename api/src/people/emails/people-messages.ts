import type { MemberRole } from '@penning/contract/members';
import { aside, button, headline, paragraph, quote } from '../../mail/layout/blocks.ts';
import { headerLine, type Markup, webAddress } from '../../mail/layout/html.ts';
import { page } from '../../mail/layout/page.ts';
import type { MailFrame, Message } from '../../mail/layout/message.ts';
import { formatMoment } from '../../platform/dates.ts';
import { peopleWordsOf } from './texts.ts';
import { plainText, wrap } from '../../mail/layout/plain.ts';

/** Invites somebody into a church. */
export function invitationMail(
  mail: MailFrame & { role: MemberRole; invitedBy: string | null; acceptUrl: string; days: number },
): Message {
  const { churchName, language, role, invitedBy, acceptUrl, days } = mail;
  const words = peopleWordsOf[language];
  const more = [words.inviteMore[role], invitedBy && words.invitedBy(invitedBy)].filter(Boolean).join(' ');
  return compose(mail, {
    subject: words.inviteSubject(churchName),
    head: words.invite(churchName, words.role[role]),
    text: [wrap(more)],
    blocks: [paragraph(more)],
    action: [words.accept, acceptUrl],
    asides: [words.inviteLife(days), words.inviteNotYou],
  });
}

/** Tells an administrator that an operator asks to see claims. */
export function supportAskedMail(
  mail: MailFrame & { operator: string; reason: string; consoleUrl: string; hours: number },
): Message {
  const { churchName, language, operator, reason, consoleUrl, hours } = mail;
  const words = peopleWordsOf[language];
  return compose(mail, {
    subject: words.askedSubject(churchName),
    head: words.asked(operator, churchName),
    text: [`${words.reason}:\n${wrap(reason, '  ')}`, wrap(words.askedMore(hours))],
    blocks: [quote(words.reason, reason), paragraph(words.askedMore(hours))],
    action: [words.askedButton, consoleUrl],
    asides: [],
  });
}

/** Tells an operator what the church answered. */
export function supportAnsweredMail(
  mail: MailFrame & { until: Date | null; timeZone: string; consoleUrl: string },
): Message {
  const { churchName, language, until, timeZone, consoleUrl } = mail;
  const words = peopleWordsOf[language];
  return compose(mail, {
    subject: until ? words.grantedSubject(churchName) : words.refusedSubject(churchName),
    head: until
      ? words.granted(churchName, formatMoment(until, language, timeZone))
      : words.refused(churchName),
    text: [],
    blocks: [],
    action: [words.answeredButton, consoleUrl],
    asides: [],
  });
}

function compose(
  frame: MailFrame,
  body: {
    subject: string;
    head: string;
    text: string[];
    blocks: Markup[];
    action: [label: string, url: string];
    asides: string[];
  },
): Message {
  const { subject, head, text, blocks, action, asides } = body;
  return {
    subject: headerLine(subject),
    text: plainText(
      wrap(head),
      ...text,
      `${action[0]}:\n${webAddress(action[1])}`,
      ...asides.map((one) => wrap(one)),
    ),
    html: page(
      { ...frame, preview: head, title: subject },
      headline(head),
      ...blocks,
      button(...action),
      ...asides.map((one) => aside(one)),
    ),
  };
}
