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
import type { MailFrame, Message } from '../../mail/layout/message.ts';
import { formatMoment, locales } from '../../platform/dates.ts';
import { plainAccount, plainText, wrap } from '../../mail/layout/plain.ts';
import { claimTexts } from './texts.ts';

/** One item of a claim as the mails name it. */
export interface MailItem {
  /** `YYYY-MM-DD` */
  date: string;
  costCentre: { code: string; name: string };
  description: string;
  amountCents: number;
  kilometres?: number | null;
  centsPerKilometre?: number | null;
}

/** A claim as the mails tell it; the IBAN masked. */
export interface MailClaim extends MailFrame {
  reference: string;
  claimantName: string;
  items: readonly MailItem[];
  totalCents: number;
  accountHolder: string;
  ibanMasked: string;
  confirmedAt: Date;
  note?: string;
}

/** What the finance mail knows beside the claim. */
export interface FinanceMail extends MailClaim {
  consoleUrl: string;
  /** The church's, in which the moment of confirmation is written. */
  timeZone: string;
  /** Pages of the PDF that comes with it. */
  pages?: number;
  /** Where the voucher is too large for one mail: which of its parts comes with this one. */
  part?: { number: number; count: number };
  /** References of claims with which this one may have something in common; its own when a receipt is in it twice. */
  duplicateOf?: readonly string[];
  /** Set when a returned claim came back: what the claimant answered. */
  correction?: { answer: string };
}

/** A confirmed claim for a finance address, with one button that leads to the console. */
export function financeMail(mail: FinanceMail): Message {
  const { churchName, reference, claimantName, language, consoleUrl, pages, part, duplicateOf = [] } = mail;
  const words = claimTexts[language];
  const { lines, total, payee, note } = tell(mail);
  const claims = mail.correction ? words.corrected(claimantName, total) : words.claims(claimantName, total);
  const answer = mail.correction?.answer;
  const confirmed = words.confirmedOn(formatMoment(mail.confirmedAt, language, mail.timeZone));
  const pdf = part
    ? words.part(part.number, part.count)
    : pages === undefined
      ? undefined
      : words.pages(pages);
  const reply = words.replyTo(claimantName);
  const others = duplicateOf.filter((one) => one !== reference);
  const warnings = [
    ...(others.length > 0 ? [words.duplicate(others)] : []),
    ...(others.length < duplicateOf.length ? [words.duplicateWithin] : []),
  ].join(' ');
  return {
    subject: headerLine(
      [
        reference,
        claimantName,
        total,
        ...(mail.correction ? [words.correctedSubject] : []),
        ...(part ? [`${part.number}/${part.count}`] : []),
      ].join(' · '),
    ),
    text: plainText(
      wrap(claims),
      reference,
      answer && `${words.answered(claimantName)}:\n${wrap(answer, '  ')}`,
      plainAccount(lines, words.total, total),
      `${wrap(`${words.to}: ${payee}`)}\n${words.wholeNumber}\n${words.address}: ${confirmed}`,
      note && `${words.note}:\n${wrap(note, '  ')}`,
      warnings && wrap(warnings),
      pdf,
      `${words.seeInPenning}:\n${webAddress(consoleUrl)}`,
      wrap(reply),
      `-- \n${churchName}`,
    ),
    html: page(
      { ...mail, preview: `${reference} · ${total}`, title: reference },
      headline(claims),
      ...(answer ? [quote(words.answered(claimantName), answer)] : []),
      account(lines, words.total, total),
      facts([
        { label: words.to, value: payee, detail: words.wholeNumber },
        { label: words.address, value: confirmed },
      ]),
      ...(note ? [quote(words.note, note)] : []),
      ...(warnings ? [paragraph(warnings)] : []),
      button(words.seeInPenning, consoleUrl),
      aside(pdf === undefined ? reply : `${pdf} ${reply}`),
    ),
  };
}

/** The claimant's own copy, with the link to the claim's page and what happens next; and how to forget a remembered device. */
export function claimantMail(mail: MailClaim & { statusUrl: string; forgetUrl?: string }): Message {
  const { churchName, reference, language, statusUrl, forgetUrl } = mail;
  const words = claimTexts[language];
  const { lines, total, payee, note } = tell(mail);
  const next = words.nextSteps(payee);
  return {
    subject: headerLine(`${reference} · ${words.ownSubject(churchName)} · ${total}`),
    text: plainText(
      wrap(words.sent(churchName)),
      wrap(words.sentMore(reference)),
      plainAccount(lines, words.total, total),
      note && `${words.note}:\n${wrap(note, '  ')}`,
      [
        `${words.next}:`,
        ...next.map((step, index) => `  ${index + 1}. ${wrap(step, '     ').trimStart()}`),
      ].join('\n'),
      `${words.follow}:\n${webAddress(statusUrl)}`,
      wrap(words.onlyYou),
      wrap(words.answer(churchName)),
      forgetUrl && `${wrap(words.device(churchName))}\n${words.deviceLink}:\n${webAddress(forgetUrl)}`,
    ),
    html: page(
      { ...mail, preview: `${reference} · ${total}`, title: words.sent(churchName) },
      headline(words.sent(churchName)),
      paragraph(words.sentMore(reference)),
      account(lines, words.total, total),
      ...(note ? [quote(words.note, note)] : []),
      steps(words.next, next),
      button(words.follow, statusUrl),
      aside(words.onlyYou),
      aside(words.answer(churchName)),
      ...(forgetUrl ? [aside(`${words.device(churchName)} `, link(words.deviceLink, forgetUrl))] : []),
    ),
  };
}

/** The lines, the sum and whom it goes to, as people read them. */
export function tell({ items, totalCents, accountHolder, ibanMasked, note, language }: MailClaim) {
  const words = claimTexts[language];
  const lines = items.map((item): Line => {
    const details = [`${item.costCentre.code} ${item.costCentre.name}`.trim(), day(item.date, language)];
    if (item.kilometres)
      details.push(
        words.kilometres(
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
