import { setImmediate as breathe } from 'node:timers/promises';
import sharp from 'sharp';
import { longestSide, mostPages, partsOf, toPixels } from './decode-pages.ts';
import { findPdfWarnings } from './pdf-warnings.ts';
import type { SourcePage } from './pixels.ts';
import { Refusal } from './decode-refusal.ts';
import { openPdf, type OpenPdf } from './open-pdf.ts';
import type { DrawnPage } from './pdfium.ts';

/** Dots per inch at which pages are drawn when they are not larger than an A4. */
const dotsPerInch = 200;

/** The longest side of a page in points: 5 metres of till roll; what is larger is no receipt. */
const longestPage = 14_400;

/** Pixels that one page is drawn with at most, before it is cut. */
const pagePixels = 16_000_000;

/** Annotations, letters with smooth edges, and red before blue. */
const flags = { annotations: 0x01, smoothText: 0x02, redFirst: 0x10 } as const;
const fourChannels = 4;

/**
 * Draws a PDF page by page, with the looks of its annotations and form fields but without scripts or actions.
 * Throws Refusal: receipt_encrypted, receipt_damaged, receipt_too_many_pages, receipt_dimensions.
 */
export async function* decodePdf(file: Buffer): AsyncGenerator<SourcePage> {
  let pdf = await openPdf(file);
  if (pdf.pages < 1) throw new Refusal('receipt_damaged');
  if (pdf.pages > mostPages) throw new Refusal('receipt_too_many_pages');
  let withFonts = false;
  for (let index = 0; index < pdf.pages; index += 1) {
    let page = await drawPage(pdf, index);
    // Most files bring their fonts: ours, some of which are large, are opened for those alone that lack one.
    if (!withFonts && page.warnings.includes('page_letters_missing')) {
      withFonts = true;
      pdf = await pdf.reopenWithFonts();
      page = await drawPage(pdf, index);
    }
    yield page;
    await breathe();
  }
}

async function drawPage(pdf: OpenPdf, index: number): Promise<SourcePage> {
  const { pdfium, document } = pdf;
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) throw new Refusal('receipt_damaged');
  const { width, height } = pixelsOf(sizeOf(pdf, page));
  const address = pdfium._malloc(width * height * fourChannels);
  if (address === 0) throw new Refusal('receipt_dimensions');
  try {
    drawInto(pdf, { page, address, width, height });
    const drawn = Buffer.from(pdfium.HEAPU8.buffer, address, width * height * fourChannels);
    const picture = sharp(drawn, { raw: { width, height, channels: fourChannels } });
    const pixels = await toPixels(picture, width, height);
    const warnings = findPdfWarnings(pdf, { page, address, width, height }, index);
    return { pixels, warnings };
  } finally {
    pdfium._FPDF_ClosePage(page);
    pdfium._free(address);
  }
}

/** Draws the page, then its form fields over it, on white. */
function drawInto({ pdfium, form }: OpenPdf, { page, address, width, height }: DrawnPage): void {
  pdfium._FORM_OnAfterLoadPage(page, form);
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, fourChannels, address, width * fourChannels);
  pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  const looks = flags.smoothText | flags.redFirst;
  pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, looks | flags.annotations);
  pdfium._FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, looks);
  pdfium._FORM_OnBeforeClosePage(page, form);
  pdfium._FPDFBitmap_Destroy(bitmap);
}

/** Size of a page in points. A box that leaves nothing to see does not count: the crop box first, then the page's own. */
function sizeOf({ pdfium }: OpenPdf, page: number): { width: number; height: number } {
  const size = () => ({
    width: pdfium._FPDF_GetPageWidthF(page),
    height: pdfium._FPDF_GetPageHeightF(page),
  });
  const isEmpty = ({ width, height }: { width: number; height: number }) => !(width >= 1 && height >= 1);
  if (isEmpty(size())) pdfium._FPDFPage_SetCropBox(page, 0, 0, 0, 0);
  if (isEmpty(size())) pdfium._FPDFPage_SetMediaBox(page, 0, 0, 0, 0);
  return size();
}

/** Pixels in which a page of this size in points is drawn. */
function pixelsOf({ width, height }: { width: number; height: number }): { width: number; height: number } {
  if (!(width >= 1 && height >= 1)) throw new Refusal('receipt_damaged');
  const long = Math.max(width, height);
  if (long > longestPage) throw new Refusal('receipt_dimensions');
  const parts = partsOf(width, height);
  const wished = Math.min(
    dotsPerInch / 72,
    longestSide / (long / parts),
    Math.sqrt(pagePixels / (width * height)),
  );
  const scale = Math.max(wished, 1 / Math.min(width, height));
  return { width: Math.floor(width * scale), height: Math.floor(height * scale) };
}
