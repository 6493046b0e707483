import { drawClaim } from './claim-pages.ts';
import type { VoucherData, VoucherPart } from './voucher-data.ts';
import { type PartPage, planParts } from './parts.ts';
import { drawReceipts } from './receipt-pages.ts';
import { a4, column, faces, millimetre, Sheet } from './sheet.ts';
import { formatMoment } from '../platform/dates.ts';
import { voucherTexts, type VoucherTexts } from './texts.ts';

export type { VoucherData } from './voucher-data.ts';

/**
 * A claim as PDFs: the claim's pages, then each receipt page on its own; in one part, or in several that mail servers
 * take, each with the claim's pages first. Tagged, with bookmarks, in the form of PDF/A-2b; the same data give the same
 * bytes. Pictures go in as they are, and are read when their part is made.
 */
export async function* renderVoucher(data: VoucherData): AsyncGenerator<{ pdf: Buffer; pages: number }> {
  const texts = voucherTexts[data.language];
  const parts = planParts(data.receipts);
  for (const [index, pages] of parts.entries()) {
    const { sheet, part, claimPages } = layOutClaim(data, texts, parts, index);
    sheet.document.switchToPage(0);
    sheet.document.outline.addItem(`${texts.title} ${data.reference}`);
    sheet.document.switchToPage(claimPages - 1);
    await drawReceipts(sheet, data, pages, texts);
    const count = drawPageNumbers(sheet, data, texts, part, claimPages);
    yield { pdf: await sheet.finish(), pages: count };
  }
}

/** Draws the claim as if it took one page, and again when it takes more: the numbers of the receipts' pages depend on it. */
function layOutClaim(
  data: VoucherData,
  texts: VoucherTexts,
  parts: readonly PartPage[][],
  index: number,
): { sheet: Sheet; part: VoucherPart; claimPages: number } {
  for (let claimPages = 1; ;) {
    const part = {
      number: index + 1,
      count: parts.length,
      pages: parts[index]!,
      places: placesOf(data, parts, claimPages),
    };
    const title = parts.length > 1 ? `${texts.title} ${part.number}/${part.count}` : texts.title;
    const sheet = new Sheet(data, title);
    drawClaim(sheet, data, texts, part);
    const { count } = sheet.document.bufferedPageRange();
    for (let missing = claimPages - count; missing > 0; missing -= 1) sheet.addPage();
    if (count <= claimPages) return { sheet, part, claimPages };
    claimPages = count;
  }
}

/** Part and page on which each receipt begins. */
function placesOf(
  { receipts }: VoucherData,
  parts: readonly PartPage[][],
  claimPages: number,
): VoucherPart['places'] {
  const places = new Map<number, { part: number; page: number }>();
  for (const [index, pages] of parts.entries()) {
    for (const [at, { receipt, page }] of pages.entries()) {
      if (page === 0) places.set(receipts[receipt]!.number, { part: index + 1, page: claimPages + at + 1 });
    }
  }
  return places;
}

/** The feet: who made it, and reference and page on every page. Gives the number of pages. */
function drawPageNumbers(
  sheet: Sheet,
  data: VoucherData,
  texts: VoucherTexts,
  { number, count: parts }: VoucherPart,
  claimPages: number,
): number {
  const { count } = sheet.document.bufferedPageRange();
  const reference = parts > 1 ? `${data.reference} · ${texts.partOf(number, parts)}` : data.reference;
  for (let index = 0; index < count; index += 1) {
    sheet.document.switchToPage(index);
    const own = index < claimPages;
    const { width, height } = sheet.document.page;
    const margin = own ? column.x : 12 * millimetre;
    const line = {
      x: margin,
      y: own ? a4.height - column.y - 2 : height - margin - 2,
      width: width - 2 * margin,
    };
    if (own) sheet.rule({ ...line, y: line.y - 14 });
    sheet.artifact(() => {
      if (own)
        sheet.line(
          `Penning · ${texts.made(formatMoment(data.madeAt, data.language, data.timeZone))}`,
          faces.foot,
          line,
        );
      sheet.line(`${reference} · ${texts.pageOf(index + 1, count)}`, faces.foot, line, 'right');
    });
  }
  return count;
}
