import { expect, test } from 'vitest';
import { visualRuns } from './bidirectional-text.ts';

/** Runs from left to right: `>` is read to the right, `<` to the left. */
function drawn(line: string): string[] {
  return visualRuns(line).map(({ text, rightToLeft }) => (rightToLeft ? '<' : '>') + text);
}

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
])('%s is drawn in its order', (line, runs) => expect(drawn(line)).toEqual(runs));
