import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findMarkers } from '../../test/receipts/markers.ts';
import { detectReceipt } from './detect.ts';
import { sanitizeReceipt } from './sanitize.ts';

interface Entry {
  file: string;
  expect: 'accept' | 'reject';
  tolerated?: 'accept' | 'reject';
  pages?: number;
  mustNotSurvive: string[];
}

const folder = fileURLToPath(new URL('../../../../shared/receipts/', import.meta.url));
const manifest = `${folder}manifest.json`;

if (!existsSync(manifest)) {
  test('the public set of receipts is not beside this clone, so it is skipped', () => {
    console.log(`skipped: there is no ${manifest}`);
  });
} else {
  const entries = JSON.parse(readFileSync(manifest, 'utf8')) as Entry[];
  test.each(entries)(
    '$file: $expect',
    async ({ file, expect: wanted, tolerated, pages, mustNotSurvive }) => {
      const bytes = readFileSync(folder + file);
      const found = detectReceipt(bytes);
      let peak = 0;
      const result =
        'refused' in found
          ? { ok: false as const, code: found.refused }
          : await sanitizeReceipt(bytes, { mediaType: found.mediaType, onPeak: (most) => (peak = most) });
      expect([wanted, tolerated]).toContain(result.ok ? 'accept' : 'reject');
      expect(peak).toBeLessThan(430 * 1024 * 1024);
      if (!result.ok) return;
      if (pages !== undefined && file.endsWith('.pdf')) expect(result.pages).toHaveLength(pages);
      if (file.endsWith('.pdf'))
        expect(result.pages.every(({ bytes }) => bytes.length <= 120_000)).toBe(true);
      const survived = await Promise.all(result.pages.map(({ bytes }) => findMarkers(bytes, mustNotSurvive)));
      expect(survived.flat()).toEqual([]);
    },
    60_000,
  );
}
