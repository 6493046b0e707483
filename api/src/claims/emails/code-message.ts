import { headerLine, html, webAddress } from '../../mail/layout/html.ts';
import { aside, button, codeBox, link, paragraph } from '../../mail/layout/blocks.ts';
import { page } from '../../mail/layout/page.ts';
import type { MailFrame, Message } from '../../mail/layout/message.ts';
import { plainText, wrap } from '../../mail/layout/plain.ts';
import { claimTexts } from './texts.ts';

/** The code to an address that is not confirmed: only the church's own name and the code, nothing that was typed. */
export function codeMail(
  mail: MailFrame & { code: string; confirmUrl: string; notMeUrl: string; minutes: number },
): Message {
  const { churchName, code, confirmUrl, notMeUrl, minutes, language } = mail;
  const words = claimTexts[language];
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
