import PDFDocument from 'pdfkit';
import { type Face, features, Typesetter } from '../printing/typesetter.ts';
import type { VoucherData } from './voucher-data.ts';

/** Points per millimetre. */
export const millimetre = 72 / 25.4;

/** An A4's sides in points. */
export const a4 = { width: 210 * millimetre, height: 297 * millimetre } as const;

/** The colours of the voucher; it prints well without any. */
export const ink = { text: '#1E1C19', second: '#56514A', line: '#D8D3C8', strong: '#1E1C19' } as const;

const margin = 20 * millimetre;

/** The column of text on the claim's pages; the foot is kept free below its bottom. */
export const column = {
  x: margin,
  y: margin,
  width: a4.width - 2 * margin,
  bottom: a4.height - margin - 22,
} as const;

/** The sizes of the claim's pages: what is read, small headings, second lines, feet. */
export const faces = {
  body: { size: 9.5 },
  label: { size: 8.5, weight: 'semibold', colour: ink.second },
  second: { size: 8.5, colour: ink.second },
  foot: { size: 7.5, colour: ink.second },
} as const satisfies Record<string, Face>;

/** Place on a page, in points from its top left. */
export interface Box {
  x: number;
  y: number;
  width: number;
}

/** A tagged PDF under construction: text in any script, lines, pictures, and the structure that screen readers follow. */
export class Sheet {
  readonly document: PDFKit.PDFDocument;
  readonly type: Typesetter;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #chunks: Buffer[] = [];

  /** The metadata hold nothing that was typed: pdfkit writes them into XML as they are. */
  constructor({ reference, language, madeAt }: VoucherData, title: string) {
    this.document = new PDFDocument({
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/A-2b',
      tagged: true,
      displayTitle: true,
      lang: language,
      // None of pdfkit's own: the typesetter opens what it sets in.
      font: '',
      info: { Title: `${title} ${reference}`, Creator: 'Penning', Producer: 'Penning', CreationDate: madeAt },
    });
    this.document.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    this.type = new Typesetter(this.document);
    this.#root = this.document.struct('Document');
    this.document.addStructure(this.#root);
  }

  /** A new page with no margins of its own. */
  addPage(size: { width: number; height: number } = a4): void {
    this.document.addPage({ size: [size.width, size.height], margin: 0 });
  }

  /** Adds an element to the document's structure, or to another element. */
  element(
    type: string,
    parent: PDFKit.PDFStructureElement = this.#root,
    options: { alt?: string } = {},
  ): PDFKit.PDFStructureElement {
    const element = this.document.struct(type, options);
    parent.add(element);
    return element;
  }

  /** Draws what belongs to an element of the structure. */
  tagged(element: PDFKit.PDFStructureElement, draw: () => void): void {
    element.add(draw);
  }

  /** Draws what is only there for the eye: rules, running heads and feet. */
  artifact(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  /** Draws one line with its baseline at y; right-aligned lines end at x + width. */
  line(text: string, face: Face, { x, y, width }: Box, align: 'left' | 'right' = 'left'): void {
    const pieces = this.type.pieces(text, face);
    const total = pieces.reduce((sum, piece) => sum + piece.width, 0);
    const actual = this.type.actualOf(text, face);
    if (actual !== undefined) this.document.markContent('Span', { actual });
    let at = align === 'right' ? x + width - total : x;
    for (const piece of pieces) {
      this.document
        .font(piece.font)
        .fontSize(face.size)
        .fillColor(face.colour ?? ink.text)
        .text(piece.text, at, y, { lineBreak: false, baseline: 'alphabetic', features: features(face) });
      at += piece.width;
    }
    if (actual !== undefined) this.#endActual(face.size);
  }

  /** Readers place the text that was meant where a mark ends, in the font that is set there; pdfkit has unset its own by then. */
  #endActual(size: number): void {
    const { id } = (this.document as unknown as { _font: { id: string } })._font;
    this.document.addContent(`q 1 0 0 -1 0 ${this.document.page.height} cm BT /${id} ${size} Tf ET`);
    this.document.endMarkedContent();
    this.document.addContent('Q');
  }

  /** Draws lines below each other, the first line's top at y; gives the height. */
  lines(lines: readonly string[], face: Face, box: Box, align: 'left' | 'right' = 'left'): number {
    const leading = leadingOf(face);
    for (const [index, line] of lines.entries())
      this.line(line, face, { ...box, y: box.y + index * leading + face.size }, align);
    return lines.length * leading;
  }

  /** A horizontal rule, for the eye only. */
  rule({ x, y, width }: Box, weight = 0.5, colour: string = ink.line): void {
    this.artifact(() =>
      this.document
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(weight)
        .strokeColor(colour)
        .stroke(),
    );
  }

  /** The outline of a box with round corners, for the eye only. */
  frame({ x, y, width }: Box, height: number): void {
    this.artifact(() =>
      this.document.roundedRect(x, y, width, height, 5).lineWidth(0.75).strokeColor(ink.line).stroke(),
    );
  }

  /** Ends the document and gives its bytes. */
  finish(): Promise<Buffer> {
    this.#root.end();
    const done = new Promise<Buffer>((resolve, reject) => {
      this.document.on('end', () => resolve(Buffer.concat(this.#chunks)));
      this.document.on('error', reject);
    });
    this.document.end();
    return done;
  }
}

/** The distance between two baselines of a face, in points. */
export function leadingOf({ size }: Face): number {
  return size * 1.42;
}
