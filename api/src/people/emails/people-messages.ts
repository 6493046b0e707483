import type { MemberRole } from '@penning/contract/members';
import { aside, button, headline, paragraph, quote } from '../../mail/layout/blocks.ts';
import { headerLine, type Markup, webAddress } from '../../mail/layout/html.ts';
import { page, unprovenLayout } from '../../mail/layout/page.ts';
import type { EmailLayout, Message } from '../../mail/layout/message.ts';
import { formatMoment } from '../../platform/dates.ts';
import { peopleTexts } from './texts.ts';
import { plainText, wrap } from '../../mail/layout/plain.ts';

/** Invites somebody into a church. */
export function invitationMessage(
  mail: EmailLayout & { role: MemberRole; invitedBy: string | null; acceptUrl: string; days: number },
): Message {
  const { churchName, language, role, invitedBy, acceptUrl, days } = mail;
  const texts = peopleTexts[language];
  const from = [texts.inviteChurch(churchName), invitedBy && texts.invitedBy(invitedBy)]
    .filter(Boolean)
    .join(' ');
  return compose(unprovenLayout(language), {
    subject: texts.inviteSubject,
    head: texts.invite(texts.role[role]),
    text: [wrap(from), wrap(texts.inviteMore[role])],
    blocks: [paragraph(from), paragraph(texts.inviteMore[role])],
    action: [texts.accept, acceptUrl],
    asides: [texts.inviteLife(days), texts.inviteNotYou],
  });
}

/** Tells an administrator that an operator asks to see claims. */
export function supportAskedMessage(
  mail: EmailLayout & { operator: string; reason: string; consoleUrl: string; hours: number },
): Message {
  const { churchName, language, operator, reason, consoleUrl, hours } = mail;
  const texts = peopleTexts[language];
  return compose(mail, {
    subject: texts.askedSubject(churchName),
    head: texts.asked(operator, churchName),
    text: [`${texts.reason}:\n${wrap(reason, '  ')}`, wrap(texts.askedMore(hours))],
    blocks: [quote(texts.reason, reason), paragraph(texts.askedMore(hours))],
    action: [texts.askedButton, consoleUrl],
    asides: [],
  });
}

/** Tells an operator what the church answered. */
export function supportAnsweredMessage(
  mail: EmailLayout & { until: Date | null; timeZone: string; consoleUrl: string },
): Message {
  const { churchName, language, until, timeZone, consoleUrl } = mail;
  const texts = peopleTexts[language];
  return compose(mail, {
    subject: until ? texts.grantedSubject(churchName) : texts.refusedSubject(churchName),
    head: until
      ? texts.granted(churchName, formatMoment(until, language, timeZone))
      : texts.refused(churchName),
    text: [],
    blocks: [],
    action: [texts.answeredButton, consoleUrl],
    asides: [],
  });
}

function compose(
  layout: EmailLayout,
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
      { ...layout, preview: head, title: subject },
      headline(head),
      ...blocks,
      button(...action),
      ...asides.map((one) => aside(one)),
    ),
  };
}
