import type { Language } from '@penning/contract/fields';
import { formatCents } from '@penning/contract/money';
import { headerLine, html, webAddress } from './html.ts';
import {
  account,
  aside,
  button,
  codeBox,
  facts,
  headline,
  type Line,
  link,
  paragraph,
  quote,
  steps,
} from './blocks.ts';
import { page } from './layout.ts';
import { locales, tellMoment } from './moments.ts';
import { plainAccount, plainText, wrap } from './plain.ts';
import { wordsOf } from './words.ts';

/** A mail's words: the subject on one line, the text part and the HTML part. */
export interface Message {
  subject: string;
  text: string;
  html: string;
}

/** What every mail knows: the church and the reader's language. */
export interface MailFrame {
  churchName: string;
  logoUrl?: string;
  language: Language;
}

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

/** The code to an address that is not confirmed: only the church's own name and the code, nothing that was typed. */
export function codeMail(
  mail: MailFrame & { code: string; confirmUrl: string; notMeUrl: string; minutes: number },
): Message {
  const { churchName, code, confirmUrl, notMeUrl, minutes, language } = mail;
  const words = wordsOf[language];
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

/** What the finance mail knows beside the claim. */
export interface FinanceMail extends MailClaim {
  consoleUrl: string;
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
  const words = wordsOf[language];
  const { lines, total, payee, note } = tell(mail);
  const claims = mail.correction ? words.corrected(claimantName, total) : words.claims(claimantName, total);
  const answer = mail.correction?.answer;
  const confirmed = words.confirmedOn(tellMoment(mail.confirmedAt, language));
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
  const words = wordsOf[language];
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

/** Asks the owner of a finance address to confirm it; nothing else is sent there before. */
export function financeAddressMail(mail: MailFrame & { confirmUrl: string }): Message {
  const { churchName, confirmUrl, language } = mail;
  const words = wordsOf[language];
  const subject = words.confirmSubject(churchName);
  return {
    subject: headerLine(subject),
    text: plainText(
      wrap(words.confirmAsk(churchName)),
      wrap(words.confirmMore),
      `${words.confirmButton}:\n${webAddress(confirmUrl)}`,
      wrap(words.confirmNotYou),
    ),
    html: page(
      { ...mail, preview: words.confirmMore, title: subject },
      headline(words.confirmAsk(churchName)),
      paragraph(words.confirmMore),
      button(words.confirmButton, confirmUrl),
      aside(words.confirmNotYou),
    ),
  };
}

/** For an administrator: a finance address is refused; what waits, and where to look. */
export function financeBouncedMail(
  mail: MailFrame & { email: string; closed: boolean; consoleUrl: string },
): Message {
  const { churchName, email, closed, consoleUrl, language } = mail;
  const words = wordsOf[language];
  return notice(mail, {
    subject: words.financeBouncedSubject(email),
    says: words.financeBounced(churchName, email),
    more: [words.financeBouncedMore, ...(closed ? [words.formClosed] : [])],
    button: words.seeAddresses,
    url: consoleUrl,
  });
}

/** For an administrator: the claimant's address is refused. */
export function claimantBouncedMail(
  mail: MailFrame & { reference: string; claimantName: string; email: string; consoleUrl: string },
): Message {
  const { reference, claimantName, email, consoleUrl, language } = mail;
  const words = wordsOf[language];
  return notice(mail, {
    subject: words.claimantBouncedSubject(reference),
    says: words.claimantBounced(claimantName, reference),
    more: [words.claimantBouncedMore(email)],
    button: words.seeInPenning,
    url: consoleUrl,
  });
}

function notice(
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

/** The lines, the sum and whom it goes to, as people read them. */
export function tell({ items, totalCents, accountHolder, ibanMasked, note, language }: MailClaim) {
  const words = wordsOf[language];
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
