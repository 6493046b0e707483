import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Claimant, type Verdict } from './claimant.ts';
import { startTestPenning, type TestPenning } from './launch.ts';
import { watchLoad } from './load.ts';

interface Entry {
  file: string;
  expect: 'accept' | 'reject';
  tolerated?: string;
  mustNotSurvive?: string[];
  suggestedUploadName?: string;
  alsoTryNames?: string[];
}

/** Beside the project on our machines; others have not got it. */
const folder = fileURLToPath(new URL('../../../shared/receipts/', import.meta.url));
const perClaim = 10;

if (!existsSync(folder)) {
  test('the shared receipts are not beside this clone, so they are not uploaded', () => {
    console.log(`skipped: there is no ${folder}`);
  });
} else {
  test('every shared receipt is made harmless or refused, within bounds, while the API stays awake', async () => {
    test.setTimeout(400_000);
    const penning = await startTestPenning();
    try {
      await uploadAll(penning, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Entry[]);
    } finally {
      await penning.remove();
    }
  });
}

async function uploadAll(penning: TestPenning, entries: Entry[]): Promise<void> {
  const load = watchLoad(penning);
  const wrong: string[] = [];
  for (let first = 0; first < entries.length; first += perClaim) {
    const claimant = new Claimant(penning.urls.api);
    await claimant.begin('grace-rotterdam');
    for (const entry of entries.slice(first, first + perClaim)) {
      const name = entry.suggestedUploadName ?? entry.file;
      const verdict = await claimant.upload(randomUUID(), name, readFileSync(join(folder, entry.file)));
      wrong.push(...(await complaints(claimant, entry, verdict)));
    }
  }
  const { peakMebibytes, slowestHealthMs } = await load.stop();
  console.log(
    `peak of API, worker and children ${peakMebibytes} MiB, slowest /healthz ${slowestHealthMs} ms`,
  );
  expect(wrong).toEqual([]);
  expect(peakMebibytes).toBeLessThan(700);
}

async function complaints(claimant: Claimant, entry: Entry, verdict: Verdict): Promise<string[]> {
  const outcome = verdict.state === 'clean' ? 'accept' : 'reject';
  const fits = outcome === entry.expect || entry.tolerated?.includes(outcome);
  const found = fits
    ? []
    : [`${entry.file}: ${outcome} (${verdict.code ?? 'clean'}) instead of ${entry.expect}`];
  if (outcome === 'reject')
    return /^receipt_/.test(verdict.code ?? '')
      ? found
      : [...found, `${entry.file}: refused as ${verdict.code}`];
  const place = mkdtempSync(join(tmpdir(), 'penning-pages-'));
  for (let page = 1; page <= (verdict.pages ?? 0); page++) {
    const path = join(place, `${page}.jpg`);
    writeFileSync(path, await claimant.page(verdict.id, page));
    const search = spawnSync(
      process.execPath,
      [join(folder, 'tools/find-markers.mjs'), path, '--manifest', join(folder, 'manifest.json'), entry.file],
      { cwd: fileURLToPath(new URL('../../api/', import.meta.url)), encoding: 'utf8' },
    );
    if (search.status === 1) found.push(`${entry.file}, page ${page}: ${search.stdout}`);
  }
  return found;
}
