import { formatCents } from '@penning/contract/money';
import { account, aside, button, headline, type Line, paragraph, quote } from '../../mail/layout/blocks.ts';
import { decisionWordsOf } from './decision-texts.ts';
import { headerLine, type Markup, webAddress } from '../../mail/layout/html.ts';
import { page } from '../../mail/layout/page.ts';
import { tell, type MailClaim } from './claim-messages.ts';
import type { Message } from '../../mail/layout/message.ts';
import { plainAccount, plainText, wrap } from '../../mail/layout/plain.ts';

/** A claim that was decided, with the claimant's own page. */
export interface DecidedMail extends MailClaim {
  statusUrl: string;
  /** The question or the reason; empty when nothing was said. */
  said: string;
}

/** What is paid of an item, and why it is less. */
export interface PaidItem {
  approvedCents: number;
  loweredBecause: string;
}

/** To the claimant: it is approved, with the reason for every lower amount. */
export function approvedMail(mail: Omit<DecidedMail, 'said'> & { paid: readonly PaidItem[] }): Message {
  const { churchName, language, items, paid, totalCents } = mail;
  const words = decisionWordsOf[language];
  const money = (cents: number) => formatCents(cents, language);
  const { lines, payee, total: claimed } = tell(mail);
  const paidLines = lines.map((line, index): Line => {
    const { amountCents } = items[index]!;
    const approved = paid[index]?.approvedCents ?? amountCents;
    if (approved === amountCents) return line;
    const detail = `${line.detail} · ${words.claimed(line.amount)}. ${paid[index]?.loweredBecause ?? ''}`;
    return { ...line, detail, amount: money(approved) };
  });
  const sumCents = items.reduce(
    (sum, item, index) => sum + (paid[index]?.approvedCents ?? item.amountCents),
    0,
  );
  const sum = money(sumCents);
  const head =
    sumCents < totalCents ? words.approvedLess(churchName, sum, claimed) : words.approved(churchName, sum);
  return compose(mail, `${words.approvedSubject} · ${sum}`, {
    head,
    text: [plainAccount(paidLines, words.total, sum), wrap(words.pays(payee))],
    blocks: [account(paidLines, words.total, sum), paragraph(words.pays(payee))],
    action: words.follow,
  });
}

/** To the claimant: a question, and where to answer and correct. */
export function returnedMail(mail: DecidedMail): Message {
  const words = decisionWordsOf[mail.language];
  return compose(mail, words.returnedSubject, {
    head: words.returned(mail.churchName),
    text: [`${words.question}:\n${wrap(mail.said, '  ')}`, wrap(words.returnedMore)],
    blocks: [quote(words.question, mail.said), paragraph(words.returnedMore)],
    action: words.correct,
  });
}

/** To the claimant: it is not approved, and why. */
export function rejectedMail(mail: DecidedMail): Message {
  const { churchName, language, said } = mail;
  const words = decisionWordsOf[language];
  const { total } = tell(mail);
  return compose(mail, words.rejectedSubject, {
    head: words.rejected(churchName, total),
    text: [`${words.reason}:\n${wrap(said, '  ')}`, wrap(words.rejectedMore(churchName))],
    blocks: [quote(words.reason, said), paragraph(words.rejectedMore(churchName))],
    action: words.follow,
    ask: false,
  });
}

/** To the claimant: the approval was taken back, if somebody said why, with the reason. */
export function reopenedMail(mail: DecidedMail): Message {
  const { churchName, language, said } = mail;
  const words = decisionWordsOf[language];
  return compose(mail, words.reopenedSubject, {
    head: words.reopened(churchName),
    text: [said && `${words.reason}:\n${wrap(said, '  ')}`, wrap(words.reopenedMore)],
    blocks: [...(said ? [quote(words.reason, said)] : []), paragraph(words.reopenedMore)],
    action: words.follow,
  });
}

function compose(
  mail: Omit<DecidedMail, 'said'>,
  subject: string,
  body: { head: string; text: string[]; blocks: Markup[]; action: string; ask?: boolean },
): Message {
  const { reference, statusUrl, churchName, language } = mail;
  const words = decisionWordsOf[language];
  const ask = body.ask === false ? undefined : words.answer(churchName);
  return {
    subject: headerLine(`${reference} · ${subject}`),
    text: plainText(
      wrap(body.head),
      reference,
      ...body.text,
      `${body.action}:\n${webAddress(statusUrl)}`,
      wrap(words.onlyYou),
      ask && wrap(ask),
    ),
    html: page(
      { ...mail, preview: body.head, title: body.head },
      headline(body.head),
      ...body.blocks,
      button(body.action, statusUrl),
      aside(words.onlyYou),
      ...(ask === undefined ? [] : [aside(ask)]),
    ),
  };
}
