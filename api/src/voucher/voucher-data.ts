import type { Language } from '@penning/contract/fields';
import type { PartPage } from './parts.ts';

/** Everything that is printed on a claim's voucher. */
export interface VoucherData {
  church: { name: string; logoPng?: Buffer };
  language: Language;
  /** In which its moments are printed, an IANA name. */
  timeZone: string;
  reference: string;
  claimant: { name: string; email: string };
  payee: { accountHolder: string; iban: string };
  submittedAt: Date;
  confirmedAt: Date;
  madeAt: Date;
  items: VoucherItem[];
  totalCents: number;
  /** What the claimant gives back to the church, taken off what is to be paid. */
  giftCents?: number;
  /** Who approved it and when, the first first; empty while nobody has. */
  approvals: { name: string; at: Date }[];
  paidAt?: Date;
  note: string;
  receipts: VoucherReceipt[];
}

/** One line of the claim; `date` is `YYYY-MM-DD`. */
export interface VoucherItem {
  number: number;
  date: string;
  costCentre: { code: string; name: string };
  description: string;
  amountCents: number;
  /** What was approved of it, where that is less, and why. */
  lowered?: { approvedCents: number; because: string };
  kilometres?: number;
  centsPerKilometre?: number;
  /** Why there is no receipt. */
  lostReceipt?: string;
  /** Numbers of the receipts that belong to it. */
  receiptNumbers: number[];
}

/** One receipt with its clean pages, numbered from 1. */
export interface VoucherReceipt {
  number: number;
  mediaType: string;
  receivedAt: Date;
  /** SHA-256 of the bytes that arrived, hexadecimal. */
  sha256: string;
  pages: VoucherPage[];
}

/** One clean page, a JPEG or PNG of so many bytes and pixels, that is read when it is drawn. */
export interface VoucherPage {
  width: number;
  height: number;
  bytes: number;
  read: () => Promise<Buffer>;
}

/** One PDF of a voucher: which part of how many it is, counted from 1, and what comes where. */
export interface VoucherPart {
  number: number;
  count: number;
  pages: readonly PartPage[];
  /** The part and page on which each receipt begins, by the receipt's number. */
  places: ReadonlyMap<number, { part: number; page: number }>;
}
