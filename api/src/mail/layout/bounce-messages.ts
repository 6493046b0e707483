import { headerLine, webAddress } from './html.ts';
import { button, headline, paragraph } from './blocks.ts';
import { page } from './page.ts';
import type { MailFrame, Message } from './message.ts';
import { plainText, wrap } from './plain.ts';
import { wordsOf } from '../../claims/emails/texts.ts';

/** For an administrator: a finance address is refused; what waits, and where to look. */
export function financeBouncedMail(
  mail: MailFrame & { email: string; closed: boolean; consoleUrl: string },
): Message {
  const { churchName, email, closed, consoleUrl, language } = mail;
  const words = wordsOf[language];
  return notice(mail, {
    subject: words.financeBouncedSubject(email),
    says: words.financeBounced(churchName, email),
    more: [words.financeBouncedMore, ...(closed ? [words.formClosed] : [])],
    button: words.seeAddresses,
    url: consoleUrl,
  });
}

/** For an administrator: the claimant's address is refused. */
export function claimantBouncedMail(
  mail: MailFrame & { reference: string; claimantName: string; email: string; consoleUrl: string },
): Message {
  const { reference, claimantName, email, consoleUrl, language } = mail;
  const words = wordsOf[language];
  return notice(mail, {
    subject: words.claimantBouncedSubject(reference),
    says: words.claimantBounced(claimantName, reference),
    more: [words.claimantBouncedMore(email)],
    button: words.seeInPenning,
    url: consoleUrl,
  });
}

function notice(
  frame: MailFrame,
  {
    subject,
    says,
    more,
    button: label,
    url,
  }: { subject: string; says: string; more: string[]; button: string; url: string },
): Message {
  return {
    subject: headerLine(subject),
    text: plainText(wrap(says), ...more.map((words) => wrap(words)), `${label}:\n${webAddress(url)}`),
    html: page(
      { ...frame, preview: more[0] ?? '', title: subject },
      headline(says),
      ...more.map((words) => paragraph(words)),
      button(label, url),
    ),
  };
}
