import bidiFactory from 'bidi-js';

/** A stretch of text in one direction, in the order in which it is drawn from left to right. */
export interface DirectedRun {
  text: string;
  rightToLeft: boolean;
}

const bidi = bidiFactory();

/** Blocks of letters that Unicode writes from right to left, and the controls that turn a direction: all else needs no order. */
const turning =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Controls that steer the order and are never drawn (UAX 9, X9). */
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Put before a line, the right-to-left mark or its opposite gives the direction of the paragraph that the line was taken from. */
const marks = { rightToLeft: '\u200f', leftToRight: '\u200e' } as const;

/** Put before a sentence of ours that begins with a name in another direction. */
export const { leftToRight } = marks;

/** Mark of a paragraph's direction, which its first letter gives; empty when nothing in it runs from right to left. */
export function directionMark(paragraph: string): string {
  if (!turning.test(paragraph)) return '';
  const [first] = bidi.getEmbeddingLevels(singleUnits(paragraph)).paragraphs;
  return first?.level === 1 ? marks.rightToLeft : marks.leftToRight;
}

/** Brings one line into visual order by the Unicode bidirectional algorithm (UAX 9); a mark in front gives its direction. */
export function visualRuns(line: string): DirectedRun[] {
  const text = line.replace(/^[\u200e\u200f]/, '');
  if (text === '') return [];
  const mark = text === line ? directionMark(line) : line[0];
  if (mark === '') return [{ text, rightToLeft: false }];
  const characters = [...text];
  const units = singleUnits(text);
  const embedding = bidi.getEmbeddingLevels(units, mark === marks.rightToLeft ? 'rtl' : 'ltr');
  const runs: (DirectedRun & { level: number })[] = [];
  for (const index of bidi.getReorderedIndices(units, embedding)) {
    const character = characters[index]!;
    if (controls.test(character)) continue;
    const level = embedding.levels[index]!;
    const last = runs.at(-1);
    const rightToLeft = level % 2 === 1;
    // Within a run the characters stay in the order in which they are read: fonts are shaped so.
    if (last?.level !== level) runs.push({ text: mirrored(character, rightToLeft), level, rightToLeft });
    else if (rightToLeft) last.text = mirrored(character, true) + last.text;
    else last.text += character;
  }
  return runs.map(({ text, rightToLeft }) => ({ text, rightToLeft }));
}

function mirrored(character: string, rightToLeft: boolean): string {
  return (rightToLeft && bidi.getMirroredCharacter(character)) || character;
}

/** Characters of the first plane by their bidirectional type. */
const standIns: Record<string, string> = {
  L: 'a',
  R: '\u05d0',
  AL: '\u0627',
  EN: '1',
  AN: '\u0661',
  ET: '%',
  NSM: '\u0300',
  BN: '\u200b',
  ON: '!',
};

/** Replaces emoji and all else beyond the first plane by a character that behaves alike: bidi-js counts UTF-16 units, and takes halves for letters. */
function singleUnits(text: string): string {
  return text.replace(
    /[\u{10000}-\u{10ffff}]/gu,
    (character) => standIns[bidi.getBidiCharTypeName(character)] ?? standIns['ON']!,
  );
}
