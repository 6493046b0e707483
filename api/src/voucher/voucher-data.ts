import type { ClaimItem } from '@penning/contract/claim';
import type { Language } from '@penning/contract/fields';
import type { Warning } from '@penning/contract/warnings';
import type { PartPage } from './parts.ts';

/** Data that is printed on a claim's voucher. */
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
  /** In their order; `approvedCents` is null until that is decided. */
  items: ClaimItem[];
  totalCents: number;
  /** Sum that the claimant gives back to the church, taken off what is to be paid. */
  giftCents?: number;
  /** People who approved it and when, the first first; empty while nobody has. */
  approvals: { name: string; at: Date }[];
  paidAt?: Date;
  note: string;
  receipts: VoucherReceipt[];
}

/** One receipt with its clean pages, numbered from 1. */
export interface VoucherReceipt {
  id: string;
  number: number;
  mediaType: string;
  receivedAt: Date;
  /** SHA-256 of the bytes that arrived, hexadecimal. */
  sha256: string;
  pages: VoucherPage[];
  /** Parts of the file that are not on its pages. */
  warnings?: readonly Warning[];
}

/** One clean page, a JPEG or PNG of so many bytes and pixels, that is read when it is drawn. */
export interface VoucherPage {
  width: number;
  height: number;
  bytes: number;
  read: () => Promise<Buffer>;
}

/** One PDF of a voucher: its number among the parts, counted from 1, and the places of what it prints. */
export interface VoucherPart {
  number: number;
  count: number;
  pages: readonly PartPage[];
  /** The part and page on which each receipt begins, by the receipt's number. */
  places: ReadonlyMap<number, { part: number; page: number }>;
}

/** Part of an item that is to be paid: what was approved of it, else what was claimed. */
export function paidCents({ amountCents, approvedCents }: ClaimItem): number {
  return approvedCents ?? amountCents;
}
