import { headerLine, html, webAddress } from '../../mail/layout/html.ts';
import { aside, button, codeBox, headline, link, paragraph } from '../../mail/layout/blocks.ts';
import { page, unprovenLayout } from '../../mail/layout/page.ts';
import type { EmailLayout, Message } from '../../mail/layout/message.ts';
import { plainText, wrap } from '../../mail/layout/plain.ts';
import { claimTexts } from './texts.ts';

/** The code to an address that is not confirmed: the church's own name in a sentence and the code, nothing that was typed. */
export function codeMessage(
  mail: EmailLayout & { code: string; confirmUrl: string; notMeUrl: string; minutes: number },
): Message {
  const { churchName, code, confirmUrl, notMeUrl, minutes, language } = mail;
  const texts = claimTexts[language];
  const subject = texts.codeSubject(`${code.slice(0, 3)} ${code.slice(3)}`);
  const ask = texts.codeAsk(churchName);
  const life = texts.codeLife(minutes);
  return {
    subject: headerLine(subject),
    text: plainText(
      wrap(ask),
      `    ${code}`,
      wrap(life),
      `${texts.codeLink}\n${webAddress(confirmUrl)}`,
      wrap(texts.codeNeverAsk),
      `${wrap(texts.codeNotYou)}\n${texts.codeNotYouLink}:\n${webAddress(notMeUrl)}`,
    ),
    html: page(
      { ...unprovenLayout(language), preview: life, title: subject },
      headline(texts.codeHeadline),
      paragraph(ask),
      codeBox(code),
      html`<div style="text-align:center">${aside(life)}</div>`,
      button(texts.codeButton, confirmUrl),
      aside(texts.codeNeverAsk),
      aside(`${texts.codeNotYou} `, link(texts.codeNotYouLink, notMeUrl)),
    ),
  };
}
