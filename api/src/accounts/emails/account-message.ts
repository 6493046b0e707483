import type { Language } from '@penning/contract/fields';
import type { AccountLetter } from './texts.ts';
import { aside, button, headline, paragraph } from '../../mail/layout/blocks.ts';
import { headerLine, webAddress } from '../../mail/layout/html.ts';
import { page } from '../../mail/layout/page.ts';
import type { Message } from '../../mail/layout/message.ts';
import { plainText, wrap } from '../../mail/layout/plain.ts';

/** A letter about an account: its words around the one button, which leads to `url`. */
export function accountMail(letter: AccountLetter, language: Language, url: string): Message {
  const { subject, lines, asides } = letter;
  const label = letter.button;
  return {
    subject: headerLine(subject),
    text: plainText(
      wrap(letter.headline),
      ...lines.map((line) => wrap(line)),
      label && `${label}:\n${webAddress(url)}`,
      ...asides.map((line) => wrap(line)),
      '-- \nPenning',
    ),
    html: page(
      { churchName: 'Penning', language, preview: lines[0] ?? letter.headline, title: subject },
      headline(letter.headline),
      ...lines.map((line) => paragraph(line)),
      ...(label ? [button(label, url)] : []),
      ...asides.map((line) => aside(line)),
    ),
  };
}
