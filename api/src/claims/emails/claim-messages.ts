import type { ClaimItem } from '@penning/contract/claim';
import type { Language } from '@penning/contract/fields';
import { formatCents } from '@penning/contract/money';
import { headerLine, webAddress } from '../../mail/layout/html.ts';
import {
  account,
  aside,
  button,
  facts,
  headline,
  type Line,
  link,
  paragraph,
  quote,
  steps,
} from '../../mail/layout/blocks.ts';
import { page } from '../../mail/layout/page.ts';
import type { EmailLayout, Message } from '../../mail/layout/message.ts';
import { formatMoment, locales } from '../../platform/dates.ts';
import { plainAccount, plainText, wrap } from '../../mail/layout/plain.ts';
import { claimTexts } from './texts.ts';

/** Claim in an email; the IBAN is masked. */
export interface MailClaim extends EmailLayout {
  reference: string;
  claimantName: string;
  items: readonly ClaimItem[];
  totalCents: number;
  accountHolder: string;
  ibanMasked: string;
  confirmedAt: Date;
  note?: string;
}

/** Claim and what only the finance email says. */
export interface FinanceMail extends MailClaim {
  consoleUrl: string;
  /** The church's, in which the moment of confirmation is written. */
  timeZone: string;
  /** Pages of the PDF that comes with it. */
  pages?: number;
  /** Part of the voucher that comes with this email, where the whole is too large for one. */
  part?: { number: number; count: number };
  /** References of claims with which this one may have something in common; its own when a receipt is in it twice. */
  duplicateOf?: readonly string[];
  /** Set when a returned claim came back: what the claimant answered. */
  correction?: { answer: string };
}

/** A confirmed claim for a finance address, with one button that leads to the console. */
export function financeMessage(mail: FinanceMail): Message {
  const { churchName, reference, claimantName, language, consoleUrl, pages, part, duplicateOf = [] } = mail;
  const texts = claimTexts[language];
  const { lines, total, payee, note } = describeClaim(mail);
  const claims = mail.correction ? texts.corrected(claimantName, total) : texts.claims(claimantName, total);
  const answer = mail.correction?.answer;
  const confirmed = texts.confirmedOn(formatMoment(mail.confirmedAt, language, mail.timeZone));
  const pdf = part
    ? texts.part(part.number, part.count)
    : pages === undefined
      ? undefined
      : texts.pages(pages);
  const reply = texts.replyTo(claimantName);
  const others = duplicateOf.filter((one) => one !== reference);
  const warnings = [
    ...(others.length > 0 ? [texts.duplicate(others)] : []),
    ...(others.length < duplicateOf.length ? [texts.duplicateWithin] : []),
  ].join(' ');
  return {
    subject: headerLine(
      [
        reference,
        claimantName,
        total,
        ...(mail.correction ? [texts.correctedSubject] : []),
        ...(part ? [`${part.number}/${part.count}`] : []),
      ].join(' · '),
    ),
    text: plainText(
      wrap(claims),
      reference,
      answer && `${texts.answered(claimantName)}:\n${wrap(answer, '  ')}`,
      plainAccount(lines, texts.total, total),
      `${wrap(`${texts.to}: ${payee}`)}\n${texts.wholeNumber}\n${texts.address}: ${confirmed}`,
      note && `${texts.note}:\n${wrap(note, '  ')}`,
      warnings && wrap(warnings),
      pdf && wrap(pdf),
      `${texts.seeInPenning}:\n${webAddress(consoleUrl)}`,
      wrap(reply),
      `-- \n${churchName}`,
    ),
    html: page(
      { ...mail, preview: `${reference} · ${total}`, title: reference },
      headline(claims),
      ...(answer ? [quote(texts.answered(claimantName), answer)] : []),
      account(lines, texts.total, total),
      facts([
        { label: texts.to, value: payee, detail: texts.wholeNumber },
        { label: texts.address, value: confirmed },
      ]),
      ...(note ? [quote(texts.note, note)] : []),
      ...(warnings ? [paragraph(warnings)] : []),
      button(texts.seeInPenning, consoleUrl),
      aside(pdf === undefined ? reply : `${pdf} ${reply}`),
    ),
  };
}

/** The claimant's own copy, with the link to the claim's page and what happens next; and how to forget a remembered device. */
export function claimantMessage(mail: MailClaim & { statusUrl: string; forgetUrl?: string }): Message {
  const { churchName, reference, language, statusUrl, forgetUrl } = mail;
  const texts = claimTexts[language];
  const { lines, total, payee, note } = describeClaim(mail);
  const next = texts.nextSteps(payee);
  return {
    subject: headerLine(`${reference} · ${texts.ownSubject(churchName)} · ${total}`),
    text: plainText(
      wrap(texts.sent(churchName)),
      wrap(texts.sentMore(reference)),
      plainAccount(lines, texts.total, total),
      note && `${texts.note}:\n${wrap(note, '  ')}`,
      [
        `${texts.next}:`,
        ...next.map((step, index) => `  ${index + 1}. ${wrap(step, '     ').trimStart()}`),
      ].join('\n'),
      `${texts.follow}:\n${webAddress(statusUrl)}`,
      wrap(texts.onlyYou),
      wrap(texts.answer(churchName)),
      forgetUrl && `${wrap(texts.device(churchName))}\n${texts.deviceLink}:\n${webAddress(forgetUrl)}`,
    ),
    html: page(
      { ...mail, preview: `${reference} · ${total}`, title: texts.sent(churchName) },
      headline(texts.sent(churchName)),
      paragraph(texts.sentMore(reference)),
      account(lines, texts.total, total),
      ...(note ? [quote(texts.note, note)] : []),
      steps(texts.next, next),
      button(texts.follow, statusUrl),
      aside(texts.onlyYou),
      aside(texts.answer(churchName)),
      ...(forgetUrl ? [aside(`${texts.device(churchName)} `, link(texts.deviceLink, forgetUrl))] : []),
    ),
  };
}

/** The lines, the sum and whom it goes to, as people read them. */
export function describeClaim({ items, totalCents, accountHolder, ibanMasked, note, language }: MailClaim) {
  const texts = claimTexts[language];
  const lines = items.map((item): Line => {
    const details = [`${item.costCentre.code} ${item.costCentre.name}`.trim(), day(item.date, language)];
    if (item.kilometres)
      details.push(
        texts.kilometres(
          new Intl.NumberFormat(language).format(item.kilometres),
          formatCents(item.centsPerKilometre ?? 0, language),
        ),
      );
    return {
      what: item.description,
      detail: details.join(' · '),
      amount: formatCents(item.amountCents, language),
    };
  });
  return {
    lines,
    total: formatCents(totalCents, language),
    payee: `${accountHolder}, ${ibanMasked}`,
    note: note === '' ? undefined : note,
  };
}

function day(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
