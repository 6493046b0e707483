/** Bytes of a voucher (15 MB), and of one part when it would be larger and is split (10 MB, about 14 MB as a mail). */
export const voucherLimits = { bytes: 15_000_000, partBytes: 10_000_000 } as const;

/** Room for everything beside the receipts' pictures: the claim's own pages, fonts, logo, heads and feet. */
const roomForText = 1_500_000;

/** A page of a receipt, both counted from 0. */
export interface PartPage {
  receipt: number;
  page: number;
}

/** The receipt pages of each part of a voucher, in order; one part when all fits, cut between pages when not. */
export function planParts(
  receipts: readonly { pages: readonly { bytes: number }[] }[],
  limits: { bytes: number; partBytes: number } = voucherLimits,
): PartPage[][] {
  const all = receipts.flatMap(({ pages }, receipt) =>
    pages.map(({ bytes }, page) => ({ receipt, page, bytes })),
  );
  const sum = all.reduce((total, { bytes }) => total + bytes, 0);
  if (sum + roomForText <= limits.bytes) return [all.map(({ receipt, page }) => ({ receipt, page }))];
  const parts: PartPage[][] = [[]];
  let used = roomForText;
  for (const { receipt, page, bytes } of all) {
    if (used + bytes > limits.partBytes && parts.at(-1)!.length > 0) {
      parts.push([]);
      used = roomForText;
    }
    parts.at(-1)!.push({ receipt, page });
    used += bytes;
  }
  return parts;
}

/** The name of a voucher's file, or of one of its parts counted from 1. */
export function voucherFileName(reference: string, part: number, parts: number): string {
  return parts > 1 ? `${reference}-part-${part}-of-${parts}.pdf` : `${reference}.pdf`;
}

/** A claim's revisions never have this many parts. */
const partsOfRevision = 1_000;

/** The serial of the finance mail that carries a part of a revision's voucher, both counted from 1. */
export function serialOf(revision: number, part: number): number {
  return (revision - 1) * partsOfRevision + part - 1;
}

/** The revision and the part that a finance mail carries. */
export function partOf(serial: number): { revision: number; part: number } {
  return { revision: Math.floor(serial / partsOfRevision) + 1, part: (serial % partsOfRevision) + 1 };
}
