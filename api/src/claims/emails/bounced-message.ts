import type { MailFrame, Message } from '../../mail/layout/message.ts';
import { notice } from '../../mail/layout/notice.ts';
import { claimTexts } from './texts.ts';

/** For an administrator: the claimant's address is refused. */
export function claimantBouncedMail(
  mail: MailFrame & { reference: string; claimantName: string; email: string; consoleUrl: string },
): Message {
  const { reference, claimantName, email, consoleUrl, language } = mail;
  const words = claimTexts[language];
  return notice(mail, {
    subject: words.claimantBouncedSubject(reference),
    says: words.claimantBounced(claimantName, reference),
    more: [words.claimantBouncedMore(email)],
    button: words.seeInPenning,
    url: consoleUrl,
  });
}
