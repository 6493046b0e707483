import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type GlyphRun } from 'fontkit';

/** Weight in which text is set. */
export type Weight = 'regular' | 'semibold' | 'bold';

const weights: Record<Weight, string> = { regular: '400Regular', semibold: '600SemiBold', bold: '700Bold' };

const families = {
  Inter: 'inter',
  NotoSans: 'noto-sans',
  NotoSansHebrew: 'noto-sans-hebrew',
  NotoSansArabic: 'noto-sans-arabic',
} as const;

/** Font of a family in a weight, as documents register it. */
export type FontName = `${keyof typeof families}-${Weight}`;

const { resolve } = createRequire(import.meta.url);

/** Names of a weight's fonts in the order in which they are asked for a letter. */
export function fontsOf(weight: Weight): FontName[] {
  return (Object.keys(families) as (keyof typeof families)[]).map((family) => `${family}-${weight}` as const);
}

/** Fonts of this process: what fontkit has read of one is kept, so that no document reads it again. */
const parsed = new Map<FontName, Font>();

/**
 * A font for one document. Its tables are those of all documents; its glyphs are its own, because a glyph keeps the
 * letter that it was first wanted for: what one document copies as must not depend on what others said before.
 */
export function openFont(name: FontName): Font {
  const shared = parsed.get(name) ?? parse(name);
  parsed.set(name, shared);
  const runs = new Map<string, GlyphRun>();
  const font = Object.create(shared, { _glyphs: { value: {} } }) as Font;
  // A text is measured once, and measured and drawn by pdfkit, which scales the positions that it is given.
  font.layout = (text: string, features?: string[]) => {
    const key = `${String(features)} ${text}`;
    const run = runs.get(key) ?? shared.layout.call(font, text, features);
    runs.set(key, run);
    return Object.create(run, { positions: { value: run.positions.map((one) => ({ ...one })) } }) as GlyphRun;
  };
  return font;
}

function parse(name: FontName): Font {
  const [family, weight] = name.split('-') as [keyof typeof families, Weight];
  const file = `@expo-google-fonts/${families[family]}/${weights[weight]}/${family}_${weights[weight]}.ttf`;
  const font = create(readFileSync(resolve(file)));
  if (!('layout' in font)) throw new Error(`${file} holds several fonts`);
  // The index of its letters is made here, once; else every document would make its own.
  font.hasGlyphForCodePoint(0x20);
  return font;
}
