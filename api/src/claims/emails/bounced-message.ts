import type { EmailLayout, Message } from '../../mail/layout/message.ts';
import { notice } from '../../mail/layout/notice.ts';
import { claimTexts } from './texts.ts';

/** Tells an administrator that the claimant's address is refused. */
export function claimantBouncedMessage(
  mail: EmailLayout & { reference: string; claimantName: string; email: string; consoleUrl: string },
): Message {
  const { reference, claimantName, email, consoleUrl, language } = mail;
  const texts = claimTexts[language];
  return notice(mail, {
    subject: texts.claimantBouncedSubject(reference),
    says: texts.claimantBounced(claimantName, reference),
    more: [texts.claimantBouncedMore(email)],
    button: texts.seeInPenning,
    url: consoleUrl,
  });
}
