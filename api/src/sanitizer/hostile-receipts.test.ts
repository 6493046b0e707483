import { expect, test } from 'vitest';
import { hostilePdfs } from '../../test/receipts/hostile-pdfs.ts';
import { hostilePictures } from '../../test/receipts/hostile-pictures.ts';
import { detectReceipt } from './detect.ts';
import { memoryBytes } from './child.ts';
import { sanitizeReceipt } from './sanitize.ts';

test.each([...(await hostilePictures()), ...hostilePdfs()])(
  'harmless or refused: %s',
  async (_name, file, ...outcomes) => {
    const found = detectReceipt(file);
    let peak = 0;
    const onPeak = (bytes: number) => (peak = bytes);
    const result =
      'refused' in found
        ? { ok: false as const, code: found.refused }
        : await sanitizeReceipt(file, { mediaType: found.mediaType, timeoutMs: 10_000, onPeak });
    expect(outcomes).toContain(result.ok ? 'clean' : result.code);
    expect(peak).toBeLessThan(memoryBytes);
  },
  60_000,
);
