import { expect, test } from 'vitest';
import { closingLine, sumUp } from './counts.ts';

const good = { passed: 3, failed: 0, skipped: 1 };

test.each([
  [
    'sums the runners',
    [
      { exitCode: 0, counts: good },
      { exitCode: 0, counts: good },
    ],
    '6 passed, 0 failed, 2 skipped',
  ],
  [
    'counts failed tests once',
    [{ exitCode: 1, counts: { passed: 1, failed: 2, skipped: 0 } }],
    '1 passed, 2 failed',
  ],
  [
    'counts a runner that failed without a failed test',
    [{ exitCode: 1, counts: { ...good, skipped: 0 } }],
    '3 passed, 1 failed',
  ],
  ['counts a runner that wrote no report', [{ exitCode: 0, counts: undefined }], '0 passed, 1 failed'],
])('the closing line %s', (_, runs, line) => {
  expect(closingLine(sumUp(runs))).toBe(line);
});
