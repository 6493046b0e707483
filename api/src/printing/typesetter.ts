import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { directionMark, leftToRight, visualRuns } from './bidirectional-text.ts';

/** Weight in which text is set. */
export type Weight = 'regular' | 'semibold' | 'bold';

/** A size and weight; tabular sets digits in equal widths for columns. */
export interface Face {
  size: number;
  weight?: Weight;
  colour?: string;
  tabular?: boolean;
}

/** A piece of a line in one font and direction, in visual order. */
export interface Piece {
  text: string;
  font: string;
  width: number;
}

const weights: Record<Weight, string> = { regular: '400Regular', semibold: '600SemiBold', bold: '700Bold' };
const families = [
  ['inter', 'Inter'],
  ['noto-sans', 'NotoSans'],
  ['noto-sans-hebrew', 'NotoSansHebrew'],
  ['noto-sans-arabic', 'NotoSansArabic'],
] as const;

/** Drawn for every character that no font has; who copies or listens gets the character itself. */
const missing = '\u25a1';

const { resolve } = createRequire(import.meta.url);
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Part of pdfkit's own font object that its types leave out. */
interface FontTable {
  font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

/** Chooses a font per character, measures, and breaks lines: Inter first, Noto Sans, Hebrew and Arabic where Inter has no letter. */
export class Typesetter {
  readonly #document: PDFKit.PDFDocument;
  readonly #covers = new Map<string, FontTable['font']>();
  readonly #choices = new Map<string, string>();
  readonly #widths = new Map<string, number>();

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
  }

  /** The file of Inter Regular, which the document itself is opened with. */
  static defaultFont(): string {
    return fontFile('inter', 'Inter', 'regular');
  }

  /** A line's pieces from left to right; what no font has is drawn as a visible replacement. */
  pieces(line: string, face: Face): Piece[] {
    const pieces: Piece[] = [];
    for (const run of visualRuns(line)) {
      const parts: { text: string; font: string }[] = [];
      for (const { segment } of graphemes.segment(run.text)) {
        const { text, font } = this.#choose(segment, face.weight ?? 'regular', parts.at(-1)?.font);
        const last = parts.at(-1);
        if (last?.font === font) last.text += text;
        else parts.push({ text, font });
      }
      const ordered = run.rightToLeft ? parts.reverse().map(straighten) : parts;
      for (const part of ordered) pieces.push({ ...part, width: this.#measure(part, face) });
    }
    return pieces;
  }

  /** Text of a line where signs replace characters that no font has, else undefined. */
  actualOf(line: string, { weight = 'regular' }: Face): string | undefined {
    const said = line.replace(/^[\u200e\u200f]/, '');
    const lacks = [...graphemes.segment(said)].some(
      ({ segment }) => segment !== missing && this.#choose(segment, weight, undefined).text === missing,
    );
    return lacks ? said : undefined;
  }

  /** A line's width in points. */
  widthOf(line: string, face: Face): number {
    return this.pieces(line, face).reduce((sum, { width }) => sum + width, 0);
  }

  /** Breaks a text into lines of at most this width: at line ends and spaces, in longer words anywhere; a left-to-right mark in front sets the direction. */
  lines(text: string, width: number, face: Face): string[] {
    const space = this.widthOf(' ', face);
    return printable(text)
      .split('\n')
      .flatMap((paragraph) => {
        const mark = text.startsWith(leftToRight) ? leftToRight : directionMark(paragraph);
        const lines: string[] = [];
        let line = '';
        let used = 0;
        for (const part of paragraph
          .split(/[ \u2009]+/)
          .flatMap((word) => this.#breakWord(word, width, face))) {
          const wide = this.widthOf(part, face);
          if (line !== '' && used + space + wide > width) {
            lines.push(line);
            line = '';
          }
          used = line === '' ? wide : used + space + wide;
          line = line === '' ? part : `${line} ${part}`;
        }
        return [...lines, line].map((one) => mark + one);
      });
  }

  /** One line cut to the width, with an ellipsis where something is left out. */
  shorten(text: string, width: number, face: Face): string {
    const line = printable(text).replaceAll('\n', ' ');
    if (this.widthOf(line, face) <= width) return line;
    const parts = this.#breakWord(line, Math.max(0, width - this.widthOf('…', face)), face);
    return `${(parts[0] ?? '').trimEnd()}…`;
  }

  /** The parts of a word that each fit; signs are measured one by one, which is never narrower than together. */
  #breakWord(word: string, width: number, face: Face): string[] {
    if (this.widthOf(word, face) <= width) return [word];
    const parts: string[] = [];
    let part = '';
    let used = 0;
    for (const { segment } of graphemes.segment(word)) {
      const wide = this.widthOf(segment, face);
      if (part !== '' && used + wide > width) {
        parts.push(part);
        part = '';
        used = 0;
      }
      part += segment;
      used += wide;
    }
    return [...parts, part];
  }

  /** Spaces and marks stay in the font of the text before them, when it has them. */
  #choose(grapheme: string, weight: Weight, before: string | undefined): { text: string; font: string } {
    if (before !== undefined && !/[\p{L}\p{N}]/u.test(grapheme) && this.#has(before, grapheme))
      return { text: grapheme, font: before };
    const key = `${weight} ${grapheme}`;
    let font = this.#choices.get(key);
    if (font === undefined) {
      font =
        families.map(([, family]) => `${family}-${weight}`).find((name) => this.#has(name, grapheme)) ?? '';
      this.#choices.set(key, font);
    }
    return font === '' ? { text: missing, font: `Inter-${weight}` } : { text: grapheme, font };
  }

  #has(font: string, grapheme: string): boolean {
    const table = this.#table(font);
    return [...grapheme].every((character) => table.hasGlyphForCodePoint(character.codePointAt(0)!));
  }

  #table(name: string): FontTable['font'] {
    let table = this.#covers.get(name);
    if (!table) {
      const [family, weight] = name.split('-') as [string, Weight];
      const folder = families.find(([, known]) => known === family)![0];
      this.#document.registerFont(name, readFont(fontFile(folder, family, weight)));
      this.#document.font(name);
      table = (this.#document as unknown as { _font: FontTable })._font.font;
      this.#covers.set(name, table);
    }
    return table;
  }

  #measure({ text, font }: { text: string; font: string }, face: Face): number {
    const key = `${font} ${face.size} ${face.tabular ?? false} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = this.#document
        .font(font)
        .fontSize(face.size)
        .widthOfString(text, { features: features(face), lineBreak: false });
      this.#widths.set(key, width);
    }
    return width;
  }
}

/** OpenType features of a face; never undefined, so that a run is shaped as a whole. */
export function features(face: Face): PDFKit.Mixins.OpenTypeFeatures[] {
  return face.tabular ? ['tnum'] : [];
}

/** Bytes of the font files, read once per process: a voucher takes up to a dozen, and is often laid out twice. */
const fontBytes = new Map<string, Buffer>();

function readFont(path: string): Buffer {
  const bytes = fontBytes.get(path) ?? readFileSync(path);
  fontBytes.set(path, bytes);
  return bytes;
}

function fontFile(folder: string, family: string, weight: Weight): string {
  return resolve(`@expo-google-fonts/${folder}/${weights[weight]}/${family}_${weights[weight]}.ttf`);
}

/** Composed, without control and direction characters, at most three marks on a letter; tabs become spaces. Joiners stay between emoji. */
function printable(text: string): string {
  const composed = text.normalize('NFC').replace(/(\p{M}{3})\p{M}+/gu, '$1');
  return composed
    .replace(/\t/g, ' ')
    .replace(/(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/gu, '')
    .replace(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
      '',
    );
}

/** Signs without letters are not turned by the shaper, so they are turned here. */
function straighten(part: { text: string; font: string }): { text: string; font: string } {
  return /\p{L}/u.test(part.text) ? part : { ...part, text: [...part.text].reverse().join('') };
}
