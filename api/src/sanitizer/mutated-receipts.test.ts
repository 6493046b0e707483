import { isErrorCode } from '@penning/contract/error-codes';
import { expect, test } from 'vitest';
import { goodFiles, mutate } from '../../test/receipts/mutate.ts';
import { patience } from '../../test/patience.ts';
import { detectReceipt } from './detect.ts';
import { sanitizeReceipt } from './sanitize.ts';

test('thousands of mutated files get an answer from the quick checks', async () => {
  for (const [kind, file] of (await goodFiles()).entries()) {
    for (let seed = 0; seed < 400; seed += 1) {
      const found = detectReceipt(mutate(file, kind * 1000 + seed));
      if ('refused' in found) expect(isErrorCode(found.refused)).toBe(true);
      else expect(found.mediaType).toMatch(/^(image|application)\//);
    }
  }
});

test(
  'mutated files are disarmed or refused with a code, and nothing else',
  { timeout: patience(240_000) },
  async () => {
    const files = await goodFiles();
    const jobs = files.flatMap((file, kind) =>
      Array.from({ length: kind < 6 ? 40 : 14 }, (_, seed) => mutate(file, 77_000 + kind * 100 + seed)),
    );
    const outcomes = await Promise.all(
      jobs.map(async (bytes) => {
        const found = detectReceipt(bytes);
        if ('refused' in found) return found.refused;
        const result = await sanitizeReceipt(bytes, { mediaType: found.mediaType, timeoutMs: 15_000 });
        if (!result.ok) return result.code;
        return result.pages.every(({ bytes }) => 'mediaType' in detectReceipt(bytes)) ? 'clean' : 'dirty';
      }),
    );
    expect(outcomes).toHaveLength(296);
    expect(outcomes.every((outcome) => outcome === 'clean' || isErrorCode(outcome))).toBe(true);
    expect(new Set(outcomes).size).toBeGreaterThan(2);
  },
);
