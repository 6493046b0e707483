import { aside, button, headline, paragraph } from '../../mail/layout/blocks.ts';
import { headerLine, webAddress } from '../../mail/layout/html.ts';
import type { MailFrame, Message } from '../../mail/layout/message.ts';
import { notice } from '../../mail/layout/notice.ts';
import { page } from '../../mail/layout/page.ts';
import { plainText, wrap } from '../../mail/layout/plain.ts';
import { churchTexts } from './texts.ts';

/** Asks the owner of a finance address to confirm it; nothing else is sent there before. */
export function financeAddressMail(mail: MailFrame & { confirmUrl: string }): Message {
  const { churchName, confirmUrl, language } = mail;
  const words = churchTexts[language];
  const subject = words.confirmSubject(churchName);
  return {
    subject: headerLine(subject),
    text: plainText(
      wrap(words.confirmAsk(churchName)),
      wrap(words.confirmMore),
      `${words.confirmButton}:\n${webAddress(confirmUrl)}`,
      wrap(words.confirmNotYou),
    ),
    html: page(
      { ...mail, preview: words.confirmMore, title: subject },
      headline(words.confirmAsk(churchName)),
      paragraph(words.confirmMore),
      button(words.confirmButton, confirmUrl),
      aside(words.confirmNotYou),
    ),
  };
}

/** For an administrator: a finance address is refused; what waits, and where to look. */
export function financeBouncedMail(
  mail: MailFrame & { email: string; closed: boolean; consoleUrl: string },
): Message {
  const { churchName, email, closed, consoleUrl, language } = mail;
  const words = churchTexts[language];
  return notice(mail, {
    subject: words.financeBouncedSubject(email),
    says: words.financeBounced(churchName, email),
    more: [words.financeBouncedMore, ...(closed ? [words.formClosed] : [])],
    button: words.seeAddresses,
    url: consoleUrl,
  });
}
