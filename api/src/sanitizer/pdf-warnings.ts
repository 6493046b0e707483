import type { PageWarning } from '@penning/contract/page-warnings';
import type { OpenPdf } from './open-pdf.ts';
import type { DrawnPage, Pdfium } from './pdfium.ts';

/** Characters of a page that are looked at. */
const mostCharacters = 20_000;

/** Annotations of a page that are looked at. */
const mostAnnotations = 500;

/** Kind of a form whose pages only the program that made it can draw (XFA). */
const drawnElsewhere = 2;

/** Kinds of annotations that pdfium draws by their own look only: a line, a polygon and its open form, a stamp, a caret. */
const drawnByLook: ReadonlySet<number> = new Set([4, 7, 8, 13, 14]);
const flags = { hidden: 0x02, notOnScreen: 0x20 } as const;
const invisible = 3;
const normalLook = 0;
/** Height of the box of a letter without a shape at most, as a share of its width: pdfium makes it a thousandth. */
const flat = 0.02;
/** Share of a letter's room on each side into which its neighbours may reach. */
const beside = 0.2;
/** Difference of two pixels, of 255, that can be seen. */
const seen = 24;

/** Finds what a page of a PDF says that its picture does not show. */
export function findPdfWarnings(pdf: OpenPdf, drawn: DrawnPage, index: number): PageWarning[] {
  const { pdfium, document } = pdf;
  const found: PageWarning[] = [];
  if (index === 0 && pdfium._FPDF_GetFormType(document) === drawnElsewhere)
    found.push('page_needs_other_program');
  if (lacksLetters(pdfium, drawn)) found.push('page_letters_missing');
  if (lacksNotes(pdfium, drawn.page)) found.push('page_notes_missing');
  return found;
}

/** Tells if a letter of a font that the file does not bring is not to be seen. */
function lacksLetters(pdfium: Pdfium, drawn: DrawnPage): boolean {
  const text = pdfium._FPDFText_LoadPage(drawn.page);
  if (text === 0) return false;
  const box = pdfium._malloc(32);
  try {
    const count = Math.min(pdfium._FPDFText_CountChars(text), mostCharacters);
    for (let index = 0; index < count; index += 1)
      if (isMissing(pdfium, drawn, { text, index, box })) return true;
    return false;
  } finally {
    pdfium._free(box);
    pdfium._FPDFText_ClosePage(text);
  }
}

interface Letter {
  text: number;
  index: number;
  /** Room for the four sides of its box. */
  box: number;
}

function isMissing(pdfium: Pdfium, drawn: DrawnPage, { text, index, box }: Letter): boolean {
  const code = pdfium._FPDFText_GetUnicode(text, index);
  if (code > 0x10ffff || !/[\p{L}\p{N}]/u.test(String.fromCodePoint(code))) return false;
  const object = pdfium._FPDFText_GetTextObject(text, index);
  if (object === 0 || pdfium._FPDFTextObj_GetTextRenderMode(object) === invisible) return false;
  if (pdfium._FPDFFont_GetIsEmbedded(pdfium._FPDFTextObj_GetFont(object)) !== 0) return false;
  const { left, right, bottom, top } = boxOf(pdfium, { text, index, box });
  return isOfOneColour(pdfium, drawn, [
    pixelOf(pdfium, drawn, left, bottom, box),
    pixelOf(pdfium, drawn, right, top, box),
  ]);
}

/** Box of a letter; where its font has no shape for it, the middle of the room that the line leaves for it. */
function boxOf(pdfium: Pdfium, { text, index, box }: Letter) {
  const sides = () => new DataView(pdfium.HEAPU8.buffer, box, 32);
  pdfium._FPDFText_GetCharBox(text, index, box, box + 8, box + 16, box + 24);
  const [left = 0, right = 0, bottom = 0, top = 0] = [0, 8, 16, 24].map((at) => sides().getFloat64(at, true));
  if (top - bottom > (right - left) * flat) return { left, right, bottom, top };
  pdfium._FPDFText_GetLooseCharBox(text, index, box);
  const [from = 0, above = 0, to = 0, below = 0] = [0, 4, 8, 12].map((at) => sides().getFloat32(at, true));
  const margin = (to - from) * beside;
  return { left: from + margin, right: to - margin, bottom: below, top: above };
}

type Point = readonly [x: number, y: number];

/** The pixel at a point of the page. */
function pixelOf(
  pdfium: Pdfium,
  { page, width, height }: DrawnPage,
  x: number,
  y: number,
  room: number,
): Point {
  pdfium._FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, room, room + 4);
  const at = new DataView(pdfium.HEAPU8.buffer, room, 8);
  return [at.getInt32(0, true), at.getInt32(4, true)];
}

/** Tells if nothing is drawn between two corners; what reaches beyond the page is not judged. */
function isOfOneColour(
  pdfium: Pdfium,
  { address, width, height }: DrawnPage,
  [one, other]: readonly [Point, Point],
): boolean {
  const [left, right] = [Math.min(one[0], other[0]), Math.max(one[0], other[0])];
  const [top, bottom] = [Math.min(one[1], other[1]), Math.max(one[1], other[1])];
  if (left < 0 || top < 0 || right >= width || bottom >= height || right - left < 2 || bottom - top < 2)
    return false;
  const pixels = pdfium.HEAPU8.subarray(address, address + width * height * 4);
  const first = (top * width + left) * 4;
  for (let y = top; y <= bottom; y += 1) {
    for (let at = (y * width + left) * 4; at <= (y * width + right) * 4; at += 1)
      if (Math.abs(pixels[at]! - pixels[first + (at & 3)]!) > seen) return false;
  }
  return true;
}

/** Tells if an annotation that other programs draw has no look of its own. */
function lacksNotes(pdfium: Pdfium, page: number): boolean {
  const count = Math.min(pdfium._FPDFPage_GetAnnotCount(page), mostAnnotations);
  for (let index = 0; index < count; index += 1) {
    const note = pdfium._FPDFPage_GetAnnot(page, index);
    if (note === 0) continue;
    const shown = (pdfium._FPDFAnnot_GetFlags(note) & (flags.hidden | flags.notOnScreen)) === 0;
    // An empty text takes two bytes.
    const lacks =
      shown &&
      drawnByLook.has(pdfium._FPDFAnnot_GetSubtype(note)) &&
      pdfium._FPDFAnnot_GetAP(note, normalLook, 0, 0) <= 2;
    pdfium._FPDFPage_CloseAnnot(note);
    if (lacks) return true;
  }
  return false;
}
