import { expect, test } from 'vitest';
import { visualRuns } from './bidirectional-text.ts';

/** Runs from left to right: `>` is read to the right, `<` to the left. */
function drawn(line: string): string[] {
  return visualRuns(line).map(({ text, rightToLeft }) => (rightToLeft ? '<' : '>') + text);
}

const mirrorOf: Record<string, string> = { '«': '»', '»': '«', '〔': '〕', '〕': '〔' };

test.each([
  ['Anna de Vries', ['>Anna de Vries']],
  ['', []],
  ['דוד', ['<דוד']],
  ['Anna דוד de Vries', ['>Anna ', '<דוד', '> de Vries']],
  ['דוד Anna', ['>Anna', '<דוד ']],
  ['abc (דוד) def', ['>abc (', '<דוד', '>) def']],
  ['(דוד)', ['<)דוד(']],
  ['דוד (12,50) x', ['>x', '<( ', '>12,50', '<דוד )']],
  ['דוד בן־גוריון (David) 12', ['>12', '<( ', '>David', '<דוד בן־גוריון )']],
  ['tel 12-34 דוד 12-34 end', ['>tel 12-34 ', '>12-34', '<דוד ', '> end']],
  ['\u200fabc דוד', ['< דוד', '>abc']],
  ['\u200eדוד abc', ['<דוד', '> abc']],
  // Numbers: digits keep their order, and what belongs to a number stays with it (UAX 9, W2 to W5).
  ['סה״כ 1.234,50', ['>1.234,50', '<סה״כ ']],
  ['מחיר 50% היום', ['< היום', '>50%', '<מחיר ']],
  ['مبلغ 12,50', ['>12,50', '<مبلغ ']],
  ['مبلغ ١٢٫٥٠', ['>١٢٫٥٠', '<مبلغ ']],
  ['Anna דוד 1234567890 x', ['>Anna ', '>1234567890', '<דוד ', '> x']],
  // Pairs of brackets of any kind are mirrored and stay together (BD16, N0).
  ['דוד [a{b}] x', ['>x', '<[ ', '>a{b}', '<דוד ]']],
  ['דוד «שלום» 〔א〕', ['<דוד «שלום» 〔א〕'.replace(/[«»〔〕]/g, (one) => mirrorOf[one]!)]],
  // Explicit embeddings, overrides and isolates steer and are not drawn (X1 to X9).
  ['a \u202bאב c\u202c d', ['>a ', '>c', '<אב ', '> d']],
  ['a \u202eאבc\u202c d', ['>a ', '<אבc', '> d']],
  ['\u2067אב\u2069 c', ['<אב', '> c']],
  ['a \u2067b\u2069 דוד', ['>a ', '>b', '> ', '<דוד']],
  // Beyond the first plane: emoji are neutral, old scripts and Adlam have their own direction.
  ['דוד 😀 דוד', ['<דוד 😀 דוד']],
  ['a 😀 דוד', ['>a 😀 ', '<דוד']],
  ['𞤀𞤁 12 a', ['>a', '< ', '>12', '<𞤀𞤁 ']],
])('%s is drawn in its order', (line, runs) => expect(drawn(line)).toEqual(runs));
