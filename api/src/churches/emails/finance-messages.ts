import { aside, button, headline, paragraph } from '../../mail/layout/blocks.ts';
import { headerLine, webAddress } from '../../mail/layout/html.ts';
import type { EmailLayout, Message } from '../../mail/layout/message.ts';
import { notice } from '../../mail/layout/notice.ts';
import { page, unprovenLayout } from '../../mail/layout/page.ts';
import { plainText, wrap } from '../../mail/layout/plain.ts';
import { churchTexts } from './texts.ts';

/** Asks the owner of a finance address to confirm it; nothing else is sent there before. */
export function financeAddressMessage(mail: EmailLayout & { confirmUrl: string }): Message {
  const { churchName, confirmUrl, language } = mail;
  const texts = churchTexts[language];
  const subject = texts.confirmSubject;
  return {
    subject: headerLine(subject),
    text: plainText(
      wrap(texts.confirmAsk),
      wrap(texts.confirmChurch(churchName)),
      wrap(texts.confirmMore),
      `${texts.confirmButton}:\n${webAddress(confirmUrl)}`,
      wrap(texts.confirmNotYou),
    ),
    html: page(
      { ...unprovenLayout(language), preview: texts.confirmMore, title: subject },
      headline(texts.confirmAsk),
      paragraph(texts.confirmChurch(churchName)),
      paragraph(texts.confirmMore),
      button(texts.confirmButton, confirmUrl),
      aside(texts.confirmNotYou),
    ),
  };
}

/** Tells an administrator that a finance address is refused, what waits, and where to look. */
export function financeBouncedMessage(
  mail: EmailLayout & { email: string; closed: boolean; consoleUrl: string },
): Message {
  const { churchName, email, closed, consoleUrl, language } = mail;
  const texts = churchTexts[language];
  return notice(mail, {
    subject: texts.financeBouncedSubject(email),
    says: texts.financeBounced(churchName, email),
    more: [texts.financeBouncedMore, ...(closed ? [texts.formClosed] : [])],
    button: texts.seeAddresses,
    url: consoleUrl,
  });
}
