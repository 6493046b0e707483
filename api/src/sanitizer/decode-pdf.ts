import { setImmediate as breathe } from 'node:timers/promises';
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { longestSide, mostPages, partsOf, toPixels } from './decode-pages.ts';
import type { Pixels } from './pixels.ts';
import { Refusal } from './decode-refusal.ts';

/** Dots per inch at which pages are drawn when they are not larger than an A4. */
const dotsPerInch = 200;

/** The longest side of a page in points: 5 metres of till roll; what is larger is no receipt. */
const longestPage = 14_400;

/** Pixels that one page is drawn with at most, before it is cut. */
const pagePixels = 16_000_000;

/**
 * Draws a PDF page by page, with its annotations' looks but without form filling, scripts or actions.
 * Throws Refusal: receipt_encrypted, receipt_damaged, receipt_too_many_pages, receipt_dimensions.
 */
export async function* decodePdf(file: Buffer): AsyncGenerator<Pixels> {
  const library = await PDFiumLibrary.init();
  const document = await open(library, file);
  const count = document.getPageCount();
  if (count < 1) throw new Refusal('receipt_damaged');
  if (count > mostPages) throw new Refusal('receipt_too_many_pages');
  for (let index = 0; index < count; index += 1) {
    const page = document.getPage(index);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = scaleOf(originalWidth, originalHeight);
    const { data, width, height } = await page.render({ scale, render: 'bitmap', colorSpace: 'BGRA' });
    const drawn = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    yield await toPixels(sharp(drawn, { raw: { width, height, channels: 4 } }), width, height);
    await breathe();
  }
}

async function open(library: PDFiumLibrary, file: Buffer): Promise<PDFiumDocument> {
  try {
    return await library.loadDocument(file);
  } catch (error) {
    const locked = error instanceof Error && /password|security/i.test(error.message);
    throw new Refusal(locked ? 'receipt_encrypted' : 'receipt_damaged');
  }
}

/** Pixels per point for a page of this size in points. */
function scaleOf(width: number, height: number): number {
  if (!(width >= 1 && height >= 1)) throw new Refusal('receipt_damaged');
  const long = Math.max(width, height);
  if (long > longestPage) throw new Refusal('receipt_dimensions');
  const parts = partsOf(width, height);
  const scale = Math.min(
    dotsPerInch / 72,
    longestSide / (long / parts),
    Math.sqrt(pagePixels / (width * height)),
  );
  return Math.max(scale, 1 / Math.min(width, height));
}
