import { drawClaim } from './voucher-claim.ts';
import type { VoucherData } from './voucher-data.ts';
import { drawReceipts } from './voucher-receipts.ts';
import { a4, column, faces, millimetre, Sheet } from './voucher-sheet.ts';
import { longMoment, voucherWords, type VoucherWords } from './voucher-words.ts';

export type { VoucherData } from './voucher-data.ts';

/**
 * A claim as one PDF: the claim's pages, then each receipt page on its own. Tagged, with bookmarks, in the form of PDF/A-2b;
 * the same data give the same bytes. Pictures go in as they are.
 */
export async function renderVoucher(data: VoucherData): Promise<Buffer> {
  const words = voucherWords[data.language];
  const { sheet, claimPages } = layOutClaim(data, words);
  sheet.document.switchToPage(0);
  sheet.document.outline.addItem(`${words.title} ${data.reference}`);
  sheet.document.switchToPage(sheet.document.bufferedPageRange().count - 1);
  drawReceipts(sheet, data, words);
  drawPageNumbers(sheet, data, words, claimPages);
  return sheet.finish();
}

/** Draws the claim as if it took one page, and again when it takes more: the numbers of the receipts' pages depend on it. */
function layOutClaim(data: VoucherData, words: VoucherWords): { sheet: Sheet; claimPages: number } {
  for (let claimPages = 1; ;) {
    const sheet = new Sheet(data, words.title);
    drawClaim(sheet, data, words, firstPages(data, claimPages));
    const { count } = sheet.document.bufferedPageRange();
    for (let missing = claimPages - count; missing > 0; missing -= 1) sheet.addPage();
    if (count <= claimPages) return { sheet, claimPages };
    claimPages = count;
  }
}

/** The voucher's page on which each receipt begins. */
function firstPages(data: VoucherData, claimPages: number): Map<number, number> {
  const first = new Map<number, number>();
  let page = claimPages + 1;
  for (const { number, pages } of data.receipts) {
    first.set(number, page);
    page += pages.length;
  }
  return first;
}

/** The feet: who made it, and reference and page on every page. */
function drawPageNumbers(sheet: Sheet, data: VoucherData, words: VoucherWords, claimPages: number): void {
  const { count } = sheet.document.bufferedPageRange();
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
        sheet.line(`Penning · ${words.made(longMoment(data.madeAt, data.language))}`, faces.foot, line);
      sheet.line(`${data.reference} · ${words.pageOf(index + 1, count)}`, faces.foot, line, 'right');
    });
  }
}
