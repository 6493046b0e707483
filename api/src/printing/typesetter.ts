import type { Font } from 'fontkit';
import { type DirectedRun, directionMark, leftToRight, visualRuns } from './bidirectional-text.ts';
import type { Weight } from '../fonts/font-files.ts';
import { type FontName, fontsOf, openFont } from './fonts.ts';

/** A text and the font it is set in; `replaced` where signs stand for characters that no font has. */
interface Setting {
  text: string;
  font: FontName;
  replaced: boolean;
}

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
  font: FontName;
  width: number;
}

/** Drawn for every character that no font has; who copies or listens gets the character itself. */
const missing = '\u25a1';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Chooses a font per character, measures, and breaks lines: Inter first, Noto Sans, then the family of the letter's script. */
export class Typesetter {
  readonly #document: PDFKit.PDFDocument;
  readonly #fonts = new Map<FontName, Font>();
  readonly #lines = new Map<string, readonly Setting[]>();
  readonly #choices = new Map<string, FontName | undefined>();

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
  }

  /** A line's pieces from left to right; what no font has is drawn as a visible replacement. */
  pieces(line: string, face: Face): Piece[] {
    return this.#settings(line, face).map((one) => ({ ...one, width: this.#measure(one, face) }));
  }

  /**
   * Text of a line whose drawn signs do not read as it: they replace characters that no font has, or emoji are so tall
   * that readers take what follows for another line. Undefined for all others.
   */
  actualOf(line: string, face: Face): string | undefined {
    const lacks = this.#settings(line, face).some(({ replaced }) => replaced);
    return lacks || /\p{Extended_Pictographic}/u.test(line) ? line.replace(/^[\u200e\u200f]/, '') : undefined;
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
        const words = paragraph.split(/[ \u2009]+/).filter((word) => word !== '');
        const whole = mark + words.join(' ');
        if (this.widthOf(whole, face) <= width) return [whole];
        let line = '';
        let used = 0;
        for (const part of words.flatMap((word) => this.#breakWord(word, width, face))) {
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

  /** Chooses the fonts of a line, once for measuring and drawing it in any size. */
  #settings(line: string, { weight = 'regular' }: Face): readonly Setting[] {
    const key = `${weight} ${line}`;
    const settings = this.#lines.get(key) ?? visualRuns(line).flatMap((run) => this.#settingsOf(run, weight));
    this.#lines.set(key, settings);
    return settings;
  }

  #settingsOf({ text: run, rightToLeft }: DirectedRun, weight: Weight): Setting[] {
    const parts: Setting[] = [];
    for (const { segment } of graphemes.segment(run)) {
      const last = parts.at(-1);
      const { text, font, replaced } = this.#choose(segment, weight, last?.font);
      if (last?.font === font) {
        last.text += text;
        last.replaced ||= replaced;
      } else parts.push({ text, font, replaced });
    }
    return rightToLeft ? parts.reverse().map(straighten) : parts;
  }

  /** Spaces and marks stay in the font of the text before them, when it has them. */
  #choose(grapheme: string, weight: Weight, before: FontName | undefined): Setting {
    if (before !== undefined && !/[\p{L}\p{N}]/u.test(grapheme) && this.#has(before, grapheme))
      return { text: grapheme, font: before, replaced: false };
    const font = this.#fontOf(grapheme, weight);
    if (font) return { text: grapheme, font, replaced: false };
    // A letter without a mark, or a face without its hair, says more than a box.
    const [base = missing] = grapheme;
    const plain = this.#fontOf(base, weight);
    if (plain) return { text: base, font: plain, replaced: true };
    return { text: missing, font: `Inter-${weight}`, replaced: true };
  }

  #fontOf(grapheme: string, weight: Weight): FontName | undefined {
    const key = `${weight} ${grapheme}`;
    if (!this.#choices.has(key))
      this.#choices.set(
        key,
        fontsOf(weight, grapheme).find((name) => this.#has(name, grapheme)),
      );
    return this.#choices.get(key);
  }

  #has(name: FontName, grapheme: string): boolean {
    const font = this.#font(name);
    return [...grapheme].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0)!));
  }

  /** A font of this document, which knows it by its name from now on. */
  #font(name: FontName): Font {
    const font = this.#fonts.get(name) ?? openFont(name);
    if (!this.#fonts.has(name)) this.#document.registerFont(name, font);
    this.#fonts.set(name, font);
    return font;
  }

  #measure({ text, font: name }: Setting, face: Face): number {
    const font = this.#font(name);
    return (font.layout(text, features(face)).advanceWidth / font.unitsPerEm) * face.size;
  }
}

/** OpenType features of a face; never undefined, so that a run is shaped as a whole. */
export function features(face: Face): PDFKit.Mixins.OpenTypeFeatures[] {
  return face.tabular ? ['tnum'] : [];
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
function straighten(part: Setting): Setting {
  return /\p{L}/u.test(part.text) ? part : { ...part, text: [...part.text].reverse().join('') };
}
