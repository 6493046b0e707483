import { button, headline, paragraph } from './blocks.ts';
import { headerLine, webAddress } from './html.ts';
import type { EmailLayout, Message } from './message.ts';
import { page } from './page.ts';
import { plainText, wrap } from './plain.ts';

/** Email to a church's administrator that something needs them: a headline, more lines and one button. */
export function notice(
  layout: EmailLayout,
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
    text: plainText(wrap(says), ...more.map((line) => wrap(line)), `${label}:\n${webAddress(url)}`),
    html: page(
      { ...layout, preview: more[0] ?? '', title: subject },
      headline(says),
      ...more.map((line) => paragraph(line)),
      button(label, url),
    ),
  };
}
