import { readFileSync } from 'node:fs';
import { create, type Font, type GlyphRun } from 'fontkit';
import { familiesFor, type Family, fontFile, type Weight } from '../fonts/font-files.ts';

/** Font of a family in a weight, as documents register it. */
export type FontName = `${Family}-${Weight}`;

/** Names of a weight's fonts in the order in which they are asked for a letter. */
export function fontsOf(weight: Weight, letter: string): FontName[] {
  return familiesFor(letter).map((family) => `${family}-${weight}` as const);
}

/** Fonts that a process keeps: those of a church's everyday vouchers, not all that a document in thirty scripts needs. */
const mostKept = 16;

/** Fonts of this process, the longest unused first: what fontkit has read of one is kept, so that the next document does not read it again. */
const parsed = new Map<FontName, Font>();

function keptFont(name: FontName): Font {
  const font = parsed.get(name) ?? parse(name);
  parsed.delete(name);
  parsed.set(name, font);
  for (const longestUnused of [...parsed.keys()].slice(0, -mostKept)) parsed.delete(longestUnused);
  return font;
}

/**
 * A font for one document. Its tables are those of all documents; its glyphs are its own, because a glyph keeps the
 * letter that it was first wanted for: what one document copies as must not depend on what others said before.
 */
export function openFont(name: FontName): Font {
  const shared = keptFont(name);
  const runs = new Map<string, GlyphRun>();
  const font = Object.create(shared, { _glyphs: { value: {} } }) as Font;
  // A text is measured once, and measured and drawn by pdfkit, which scales the positions that it is given.
  font.layout = (text: string, features?: string[]) => {
    const key = `${String(features)} ${text}`;
    const run = runs.get(key) ?? shape(shared, font, text, features);
    runs.set(key, run);
    return Object.create(run, { positions: { value: run.positions.map((one) => ({ ...one })) } }) as GlyphRun;
  };
  return font;
}

/** Places of marks that fontkit fails at in some fonts of India: without them each mark keeps its usual place. */
const withoutMarks = { abvm: false, blwm: false, mark: false, mkmk: false };

/** Shapes a text with a font's tables; a voucher never fails at what somebody wrote. */
function shape(shared: Font, font: Font, text: string, features: string[] = []): GlyphRun {
  // Numbers are read to the right in every script; fontkit would turn those of Arabic.
  const direction = /\p{L}/u.test(text) ? undefined : 'ltr';
  try {
    return shared.layout.call(font, text, features, undefined, undefined, direction);
  } catch {
    const wanted = Object.fromEntries(features.map((feature) => [feature, true]));
    return shared.layout.call(font, text, { ...wanted, ...withoutMarks }, undefined, undefined, direction);
  }
}

function parse(name: FontName): Font {
  const [family, weight] = name.split('-') as [Family, Weight];
  const file = fontFile(family, weight);
  const font = create(readFileSync(file));
  if (!('layout' in font)) throw new Error(`${file} holds several fonts`);
  // The index of its letters is made here, once; else every document would make its own.
  font.hasGlyphForCodePoint(0x20);
  return font;
}
