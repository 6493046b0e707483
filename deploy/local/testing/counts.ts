import { readRecord } from '../before-install/lock.mjs';

/** Counts that a test runner reports at its end. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

interface PlaywrightReport {
  stats: { expected: number; flaky: number; unexpected: number; skipped: number };
}

/** Counts from vitest's JSON report; undefined when it wrote none. */
export function countVitest(report: string): Counts | undefined {
  const result = readRecord<VitestReport>(report);
  if (!result) return undefined;
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** Counts from Playwright's JSON report; undefined when it wrote none. */
export function countPlaywright(report: string): Counts | undefined {
  const result = readRecord<PlaywrightReport>(report);
  if (!result) return undefined;
  const { expected, flaky, unexpected, skipped } = result.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/** The sum; a runner that failed without a failed test (a file that does not load, a set-up that throws) counts as one failure. */
export function sumUp(runs: { exitCode: number; counts: Counts | undefined }[]): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { exitCode, counts } of runs) {
    total.passed += counts?.passed ?? 0;
    total.skipped += counts?.skipped ?? 0;
    const failed = counts?.failed ?? 0;
    total.failed += failed === 0 && (exitCode !== 0 || !counts) ? 1 : failed;
  }
  return total;
}

/** The closing line of `npm test`. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
