import type { Language } from '@penning/contract/fields';
import type { PageWarning } from '@penning/contract/page-warnings';

/** Texts of the voucher in one language. */
export interface VoucherTexts {
  title: string;
  reference: string;
  claimedBy: string;
  submitted: (moment: string) => string;
  confirmed: (moment: string) => string;
  payTo: string;
  paymentText: (text: string) => string;
  date: string;
  what: string;
  costCentre: string;
  receiptRefs: string;
  /** Place at which a receipt begins: `2 → page 3`. */
  receiptPage: (receipt: number, page: number, part?: number) => string;
  amount: string;
  none: string;
  mileage: (kilometres: string, rate: string) => string;
  /** Reason why there is no receipt, in the claimant's words. */
  lostReceipt: (because: string) => string;
  /** Reason why less was approved than was asked. */
  lowered: (because: string) => string;
  claimed: string;
  total: string;
  notApproved: string;
  gift: string;
  toPay: string;
  note: string;
  declaration: (name: string) => string;
  approvedBy: (nth: number) => string;
  paid: string;
  sign: string;
  signPaid: string;
  made: (moment: string) => string;
  partOf: (part: number, parts: number) => string;
  /** Says why there are parts and which receipts are in this one. */
  split: (part: number, parts: number, from: number, to: number) => string;
  pageOf: (page: number, pages: number) => string;
  items: (numbers: string, several: boolean) => string;
  noItem: string;
  receiptOf: (receipt: number, receipts: number) => string;
  photo: (page: number, pages: number) => string;
  pdf: (page: number, pages: number) => string;
  received: (date: string) => string;
  /** Words about what of the file is not on its page. */
  warning: Record<PageWarning, string>;
  /** A bookmark. Without the file's name: what somebody's device called it, or a stranger typed, is no part of the books. */
  receipt: (receipt: number) => string;
  picture: (receipt: number, page: number) => string;
}

const en: VoucherTexts = {
  title: 'Expense claim',
  reference: 'Reference',
  claimedBy: 'Claimed by',
  submitted: (moment) => `Submitted on ${moment}`,
  confirmed: (moment) => `Address confirmed on ${moment}`,
  payTo: 'Pay to',
  paymentText: (text) => `Payment text: ${text}`,
  date: 'Date',
  what: 'For',
  costCentre: 'Cost centre',
  receiptRefs: 'Receipt',
  receiptPage: (receipt, page, part) =>
    part === undefined ? `${receipt} → page ${page}` : `${receipt} → part ${part}, page ${page}`,
  amount: 'Amount',
  none: 'none',
  mileage: (kilometres, rate) => `${kilometres} km at ${rate}, own car`,
  lostReceipt: (because) => `No receipt: ${because}`,
  lowered: (because) => `Lower amount approved: ${because}`,
  claimed: 'Claimed',
  total: 'Total',
  notApproved: 'Not approved',
  gift: 'Given to the church',
  toPay: 'To pay',
  note: 'Note',
  declaration: (name) =>
    `${name} declared that these costs were made for the church and not paid back in another way.`,
  approvedBy: (nth) => `${nth}. Approved by`,
  paid: 'Paid',
  sign: 'Name, date and signature',
  signPaid: 'Date and initials',
  made: (moment) => `made on ${moment}`,
  partOf: (part, parts) => `part ${part} of ${parts}`,
  split: (part, parts, from, to) =>
    `Part ${part} of ${parts}, with ${from === to ? `receipt ${from}` : `receipts ${from} to ${to}`}. All receipts together are too large for one mail.`,
  pageOf: (page, pages) => `page ${page} of ${pages}`,
  items: (numbers, several) => `${several ? 'items' : 'item'} ${numbers}`,
  noItem: 'not used for an item',
  receiptOf: (receipt, receipts) => `Receipt ${receipt} of ${receipts}`,
  photo: (page, pages) => (pages > 1 ? `photo, part ${page} of ${pages}` : 'photo'),
  pdf: (page, pages) => (pages > 1 ? `PDF, page ${page} of ${pages}` : 'PDF'),
  received: (date) => `received ${date}`,
  warning: {
    page_shows_nothing: 'Nothing can be seen on this page.',
    page_needs_other_program: 'The PDF shows its contents in Adobe Reader only.',
    page_letters_missing: 'Some letters of this page cannot be shown.',
    page_notes_missing: 'A line, a drawing or a stamp of this page cannot be shown.',
  },
  receipt: (receipt) => `Receipt ${receipt}`,
  picture: (receipt, page) => `Picture of receipt ${receipt}, page ${page}`,
};

const nl: VoucherTexts = {
  title: 'Declaratie',
  reference: 'Kenmerk',
  claimedBy: 'Ingediend door',
  submitted: (moment) => `Ingediend op ${moment}`,
  confirmed: (moment) => `Adres bevestigd op ${moment}`,
  payTo: 'Betalen aan',
  paymentText: (text) => `Omschrijving: ${text}`,
  date: 'Datum',
  what: 'Waarvoor',
  costCentre: 'Kostenplaats',
  receiptRefs: 'Bon',
  receiptPage: (receipt, page, part) =>
    part === undefined ? `${receipt} → blz. ${page}` : `${receipt} → deel ${part}, blz. ${page}`,
  amount: 'Bedrag',
  none: 'geen',
  mileage: (kilometres, rate) => `${kilometres} km à ${rate}, eigen auto`,
  lostReceipt: (because) => `Geen bon: ${because}`,
  lowered: (because) => `Lager bedrag goedgekeurd: ${because}`,
  claimed: 'Gedeclareerd',
  total: 'Totaal',
  notApproved: 'Niet goedgekeurd',
  gift: 'Aan de kerk gegeven',
  toPay: 'Te betalen',
  note: 'Toelichting',
  declaration: (name) =>
    `${name} verklaarde dat deze kosten voor de kerk zijn gemaakt en niet op een andere manier zijn vergoed.`,
  approvedBy: (nth) => `${nth}. Goedgekeurd door`,
  paid: 'Betaald',
  sign: 'Naam, datum en handtekening',
  signPaid: 'Datum en paraaf',
  made: (moment) => `gemaakt op ${moment}`,
  partOf: (part, parts) => `deel ${part} van ${parts}`,
  split: (part, parts, from, to) =>
    `Deel ${part} van ${parts}, met ${from === to ? `bon ${from}` : `bon ${from} tot en met ${to}`}. Alle bonnen samen zijn te groot voor één mail.`,
  pageOf: (page, pages) => `bladzijde ${page} van ${pages}`,
  items: (numbers, several) => `${several ? 'posten' : 'post'} ${numbers}`,
  noItem: 'bij geen post',
  receiptOf: (receipt, receipts) => `Bon ${receipt} van ${receipts}`,
  photo: (page, pages) => (pages > 1 ? `foto, deel ${page} van ${pages}` : 'foto'),
  pdf: (page, pages) => (pages > 1 ? `pdf, bladzijde ${page} van ${pages}` : 'pdf'),
  received: (date) => `ontvangen ${date}`,
  warning: {
    page_shows_nothing: 'Op deze bladzijde is niets te zien.',
    page_needs_other_program: 'De pdf toont zijn inhoud alleen in Adobe Reader.',
    page_letters_missing: 'Sommige letters van deze bladzijde kunnen niet worden getoond.',
    page_notes_missing: 'Een lijn, een tekening of een stempel van deze bladzijde kan niet worden getoond.',
  },
  receipt: (receipt) => `Bon ${receipt}`,
  picture: (receipt, page) => `Afbeelding van bon ${receipt}, bladzijde ${page}`,
};

/** The voucher's texts by language. */
export const voucherTexts: Record<Language, VoucherTexts> = { en, nl };

/** `2026-03-14` as `14-03-2026`. */
export function shortDay(date: string): string {
  return date.split('-').reverse().join('-');
}
