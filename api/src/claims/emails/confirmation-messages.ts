import { headerLine, html, webAddress } from '../../mail/layout/html.ts';
import { aside, button, codeBox, headline, link, paragraph } from '../../mail/layout/blocks.ts';
import { page } from '../../mail/layout/page.ts';
import type { MailFrame, Message } from '../../mail/layout/message.ts';
import { plainText, wrap } from '../../mail/layout/plain.ts';
import { wordsOf } from './texts.ts';

/** The code to an address that is not confirmed: only the church's own name and the code, nothing that was typed. */
export function codeMail(
  mail: MailFrame & { code: string; confirmUrl: string; notMeUrl: string; minutes: number },
): Message {
  const { churchName, code, confirmUrl, notMeUrl, minutes, language } = mail;
  const words = wordsOf[language];
  const subject = words.codeSubject(`${code.slice(0, 3)} ${code.slice(3)}`, churchName);
  const ask = words.codeAsk(churchName);
  const life = words.codeLife(minutes);
  return {
    subject: headerLine(subject),
    text: plainText(
      wrap(ask),
      `    ${code}`,
      wrap(life),
      `${words.codeLink}\n${webAddress(confirmUrl)}`,
      wrap(words.codeNeverAsk),
      `${wrap(words.codeNotYou)}\n${words.codeNotYouLink}:\n${webAddress(notMeUrl)}`,
    ),
    html: page(
      { ...mail, preview: life, title: subject },
      paragraph(ask),
      codeBox(code),
      html`<div style="text-align:center">${aside(life)}</div>`,
      button(words.codeButton, confirmUrl),
      aside(words.codeNeverAsk),
      aside(`${words.codeNotYou} `, link(words.codeNotYouLink, notMeUrl)),
    ),
  };
}

/** Asks the owner of a finance address to confirm it; nothing else is sent there before. */
export function financeAddressMail(mail: MailFrame & { confirmUrl: string }): Message {
  const { churchName, confirmUrl, language } = mail;
  const words = wordsOf[language];
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
