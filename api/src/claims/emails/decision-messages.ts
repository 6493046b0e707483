import { formatCents } from '@penning/contract/money';
import { account, aside, button, headline, type Line, paragraph, quote } from '../../mail/layout/blocks.ts';
import { decisionTexts } from './decision-texts.ts';
import { headerLine, type Markup, webAddress } from '../../mail/layout/html.ts';
import { page } from '../../mail/layout/page.ts';
import { describeClaim, type MailClaim } from './claim-messages.ts';
import type { Message } from '../../mail/layout/message.ts';
import { plainAccount, plainText, wrap } from '../../mail/layout/plain.ts';

/** A claim that was decided, with the claimant's own page. */
export interface DecidedMail extends MailClaim {
  statusUrl: string;
  /** The question or the reason; empty when nothing was said. */
  said: string;
}

/** Tells the claimant that the claim is approved, with the reason for every lower amount. */
export function approvedMessage(mail: Omit<DecidedMail, 'said'>): Message {
  const { churchName, language, items, totalCents } = mail;
  const texts = decisionTexts[language];
  const money = (cents: number) => formatCents(cents, language);
  const { lines, payee, total: claimed } = describeClaim(mail);
  const paidLines = lines.map((line, index): Line => {
    const { amountCents, approvedCents, loweredBecause } = items[index]!;
    const approved = approvedCents ?? amountCents;
    if (approved === amountCents) return line;
    const detail = `${line.detail} · ${texts.claimed(line.amount)}. ${loweredBecause}`;
    return { ...line, detail, amount: money(approved) };
  });
  const sumCents = items.reduce((sum, item) => sum + (item.approvedCents ?? item.amountCents), 0);
  const sum = money(sumCents);
  const head =
    sumCents < totalCents ? texts.approvedLess(churchName, sum, claimed) : texts.approved(churchName, sum);
  return compose(mail, `${texts.approvedSubject} · ${sum}`, {
    head,
    text: [plainAccount(paidLines, texts.total, sum), wrap(texts.pays(payee))],
    blocks: [account(paidLines, texts.total, sum), paragraph(texts.pays(payee))],
    action: texts.follow,
  });
}

/** Asks the claimant a question, with the link to answer and correct. */
export function returnedMessage(mail: DecidedMail): Message {
  const texts = decisionTexts[mail.language];
  return compose(mail, texts.returnedSubject, {
    head: texts.returned(mail.churchName),
    text: [`${texts.question}:\n${wrap(mail.said, '  ')}`, wrap(texts.returnedMore)],
    blocks: [quote(texts.question, mail.said), paragraph(texts.returnedMore)],
    action: texts.correct,
  });
}

/** Tells the claimant that the claim is not approved, and why. */
export function rejectedMessage(mail: DecidedMail): Message {
  const { churchName, language, said } = mail;
  const texts = decisionTexts[language];
  const { total } = describeClaim(mail);
  return compose(mail, texts.rejectedSubject, {
    head: texts.rejected(churchName, total),
    text: [`${texts.reason}:\n${wrap(said, '  ')}`, wrap(texts.rejectedMore(churchName))],
    blocks: [quote(texts.reason, said), paragraph(texts.rejectedMore(churchName))],
    action: texts.follow,
    ask: false,
  });
}

/** Tells the claimant that the approval was taken back, with the reason if somebody gave one. */
export function reopenedMessage(mail: DecidedMail): Message {
  const { churchName, language, said } = mail;
  const texts = decisionTexts[language];
  return compose(mail, texts.reopenedSubject, {
    head: texts.reopened(churchName),
    text: [said && `${texts.reason}:\n${wrap(said, '  ')}`, wrap(texts.reopenedMore)],
    blocks: [...(said ? [quote(texts.reason, said)] : []), paragraph(texts.reopenedMore)],
    action: texts.follow,
  });
}

function compose(
  mail: Omit<DecidedMail, 'said'>,
  subject: string,
  body: { head: string; text: string[]; blocks: Markup[]; action: string; ask?: boolean },
): Message {
  const { reference, statusUrl, churchName, language } = mail;
  const texts = decisionTexts[language];
  const ask = body.ask === false ? undefined : texts.answer(churchName);
  return {
    subject: headerLine(`${reference} · ${subject}`),
    text: plainText(
      wrap(body.head),
      reference,
      ...body.text,
      `${body.action}:\n${webAddress(statusUrl)}`,
      wrap(texts.onlyYou),
      ask && wrap(ask),
    ),
    html: page(
      { ...mail, preview: body.head, title: body.head },
      headline(body.head),
      ...body.blocks,
      button(body.action, statusUrl),
      aside(texts.onlyYou),
      ...(ask === undefined ? [] : [aside(ask)]),
    ),
  };
}
