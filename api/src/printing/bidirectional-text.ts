/** A stretch of text in one direction, in the order in which it is drawn from left to right. */
export interface DirectedRun {
  text: string;
  rightToLeft: boolean;
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const digit = /\p{Nd}/u;
const strong = /[\p{L}]/u;
const mark = /\p{M}/u;
const mirrored: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

/** Put before a line, the right-to-left mark or its opposite gives the direction of the paragraph that the line was taken from. */
const marks = { rightToLeft: '\u200f', leftToRight: '\u200e' } as const;

/** Put before a sentence of ours that begins with a name in another direction. */
export const { leftToRight } = marks;

/** The mark of a paragraph's direction, empty when nothing in it runs from right to left. */
export function directionMark(paragraph: string): string {
  if (!rightToLeft.test(paragraph)) return '';
  const first = [...paragraph].find((character) => strong.test(character));
  return first !== undefined && rightToLeft.test(first) ? marks.rightToLeft : marks.leftToRight;
}

/**
 * Brings one line into visual order, after the Unicode bidirectional algorithm without explicit embeddings:
 * the mark or the first letter gives the line's direction, numbers run left to right within right-to-left text.
 */
export function visualRuns(line: string): DirectedRun[] {
  const characters = [...line.replace(/^[\u200e\u200f]/, '')];
  const mark =
    line.startsWith(marks.leftToRight) || line.startsWith(marks.rightToLeft) ? line[0] : directionMark(line);
  if (characters.length === 0) return [];
  if (mark === '') return [{ text: line, rightToLeft: false }];
  const levels = levelsOf(characters, mark === marks.rightToLeft ? 1 : 0);
  const runs: (DirectedRun & { level: number })[] = [];
  for (const [index, character] of characters.entries()) {
    const level = levels[index]!;
    const last = runs.at(-1);
    if (last?.level === level) last.text += character;
    else runs.push({ text: character, level, rightToLeft: level % 2 === 1 });
  }
  for (let level = Math.max(...levels); level > 0; level -= 1) reverseFrom(runs, level);
  return runs.map(({ text, rightToLeft }) => ({ text: rightToLeft ? mirror(text) : text, rightToLeft }));
}

function levelsOf(characters: readonly string[], base: 0 | 1): number[] {
  const kinds = characters.map((character) =>
    rightToLeft.test(character)
      ? 'R'
      : digit.test(character)
        ? 'N'
        : strong.test(character)
          ? 'L'
          : mark.test(character)
            ? 'M'
            : '',
  );
  const brackets = bracketKinds(characters, kinds, base);
  let before = base === 1 ? 'R' : 'L';
  const resolved = kinds.map((kind, index): string => {
    if (kind === 'R' || kind === 'L') before = kind;
    if (kind === 'M') return before;
    if (kind === 'N') return before === 'R' ? 'N' : 'L';
    if (kind !== '') return kind;
    if (brackets.has(index)) return (before = brackets.get(index)!);
    return isInsideNumber(kinds, characters, index) && before === 'R' ? 'N' : '';
  });
  return resolved.map((kind, index) => {
    if (kind === 'R') return 1;
    if (kind === 'N') return 2;
    if (kind === 'L') return base === 1 ? 2 : 0;
    const left = neighbour(resolved, index, -1, base);
    return left === neighbour(resolved, index, 1, base) ? (left === 'R' ? 1 : base === 1 ? 2 : 0) : base;
  });
}

/** A pair of brackets goes with the line when anything in it does, else with what stands in and before it (UAX 9, N0). */
function bracketKinds(
  characters: readonly string[],
  kinds: readonly string[],
  base: 0 | 1,
): Map<number, 'R' | 'L'> {
  const found = new Map<number, 'R' | 'L'>();
  const own = base === 1 ? 'R' : 'L';
  const open: number[] = [];
  for (const [index, character] of characters.entries()) {
    if ('([{'.includes(character)) open.push(index);
    const start = open.at(-1);
    if (start === undefined || character !== mirrored[characters[start]!]) continue;
    open.pop();
    const inside = kinds.slice(start + 1, index);
    const other = own === 'R' ? 'L' : 'R';
    if (!inside.includes(own) && !inside.includes(other)) continue;
    const kind = !inside.includes(own) && neighbour(kinds, start, -1, base) === other ? other : own;
    found.set(start, kind).set(index, kind);
  }
  return found;
}

/** A comma, dot, slash, dash or colon between two digits belongs to the number. */
function isInsideNumber(kinds: readonly string[], characters: readonly string[], index: number): boolean {
  return kinds[index - 1] === 'N' && kinds[index + 1] === 'N' && /[.,:/\-]/.test(characters[index]!);
}

function neighbour(kinds: readonly string[], from: number, step: number, base: number): 'R' | 'L' {
  for (let at = from + step; at >= 0 && at < kinds.length; at += step) {
    if (kinds[at] === 'L') return 'L';
    if (kinds[at] === 'R' || kinds[at] === 'N') return 'R';
  }
  return base === 1 ? 'R' : 'L';
}

function reverseFrom(runs: { level: number }[], level: number): void {
  for (let from = 0; from < runs.length; from += 1) {
    if (runs[from]!.level < level) continue;
    let to = from;
    while (to < runs.length && runs[to]!.level >= level) to += 1;
    runs.splice(from, to - from, ...runs.slice(from, to).reverse());
    from = to;
  }
}

function mirror(text: string): string {
  return text.replace(/[()[\]{}<>«»]/g, (character) => mirrored[character]!);
}
