import type { Language } from '@penning/contract/fields';
import type { AccountEmailTexts } from './texts.ts';
import { aside, button, headline, paragraph } from '../../mail/layout/blocks.ts';
import { headerLine, webAddress } from '../../mail/layout/html.ts';
import { page } from '../../mail/layout/page.ts';
import type { Message } from '../../mail/layout/message.ts';
import { plainText, wrap } from '../../mail/layout/plain.ts';

/** An email about an account: its texts around the one button, which leads to `url`. */
export function accountMessage(email: AccountEmailTexts, language: Language, url: string): Message {
  const { subject, lines, asides } = email;
  const label = email.button;
  return {
    subject: headerLine(subject),
    text: plainText(
      wrap(email.headline),
      ...lines.map((line) => wrap(line)),
      label && `${label}:\n${webAddress(url)}`,
      ...asides.map((line) => wrap(line)),
      '-- \nPenning',
    ),
    html: page(
      { churchName: 'Penning', language, preview: lines[0] ?? email.headline, title: subject },
      headline(email.headline),
      ...lines.map((line) => paragraph(line)),
      ...(label ? [button(label, url)] : []),
      ...asides.map((line) => aside(line)),
    ),
  };
}
