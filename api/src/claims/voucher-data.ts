import type { Language } from '@penning/contract/fields';

/** Everything that is printed on a claim's voucher. */
export interface VoucherData {
  church: { name: string; logoPng?: Buffer };
  language: Language;
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
  kilometres?: number;
  centsPerKilometre?: number;
  /** Numbers of the receipts that belong to it. */
  receiptNumbers: number[];
}

/** One receipt with its clean pages, numbered from 1. */
export interface VoucherReceipt {
  number: number;
  name: string;
  mediaType: string;
  receivedAt: Date;
  /** SHA-256 of the bytes that arrived, hexadecimal. */
  sha256: string;
  pages: { bytes: Buffer; width: number; height: number }[];
}
