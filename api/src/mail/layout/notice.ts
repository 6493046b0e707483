import { button, headline, paragraph } from './blocks.ts';
import { headerLine, webAddress } from './html.ts';
import type { MailFrame, Message } from './message.ts';
import { page } from './page.ts';
import { plainText, wrap } from './plain.ts';

/** Email to a church's administrator that something needs them: a headline, more lines and one button. */
export function notice(
  frame: MailFrame,
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
    text: plainText(wrap(says), ...more.map((words) => wrap(words)), `${label}:\n${webAddress(url)}`),
    html: page(
      { ...frame, preview: more[0] ?? '', title: subject },
      headline(says),
      ...more.map((words) => paragraph(words)),
      button(label, url),
    ),
  };
}
