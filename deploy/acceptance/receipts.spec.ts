import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Claimant, type Verdict } from './claimant.ts';
import { startTestPenning, type TestPenning } from './launch.ts';
import { watchLoad } from './load.ts';
import type { Mail } from './penning.ts';

interface Entry {
  file: string;
  expect: 'accept' | 'reject';
  tolerated?: string;
  pages?: number;
  mustNotSurvive?: string[];
  suggestedUploadName?: string;
  alsoTryNames?: string[];
}

/** Beside the project on our machines; others have not got it. */
const folder = fileURLToPath(new URL('../../../shared/receipts/', import.meta.url));
/** Receipts of a claim; the search takes its time per picture and marker, so those that carry markers come in small claims. */
const perClaim = { plain: 10, marked: 2 };
/** Bytes of a page of a PDF at most. */
const pageBytes = 120_000;
const church = 'grace-rotterdam';
const treasurer = 'finance@grace-rotterdam.example';

if (!existsSync(folder)) {
  test('the shared receipts are not beside this clone, so they are not uploaded', () => {
    console.log(`skipped: there is no ${folder}`);
  });
} else {
  test('every shared receipt is made harmless or refused, within bounds, while the API stays awake', async () => {
    test.setTimeout(600_000);
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
  const wrong = await uploadInClaims(penning, entries).finally(() => load.stop());
  const { peakMebibytes, atPeak, slowestHealthMs } = await load.stop();
  console.log(
    `peak of API, worker and children ${peakMebibytes} MiB (${atPeak.join(' + ')}), slowest /healthz ${slowestHealthMs} ms`,
  );
  expect(wrong).toEqual([]);
  expect(peakMebibytes).toBeLessThan(700);
}

function inClaims(entries: Entry[]): Entry[][] {
  const marked = entries.filter(({ mustNotSurvive = [] }) => mustNotSurvive.length > 0);
  const plain = entries.filter((entry) => !marked.includes(entry));
  return [...chunksOf(plain, perClaim.plain), ...chunksOf(marked, perClaim.marked)];
}

function chunksOf<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** Sends the receipts claim by claim and tells what went another way than the manifest says. */
async function uploadInClaims(penning: TestPenning, entries: Entry[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const claim of inClaims(entries)) {
    const claimant = new Claimant(penning.urls.api);
    await claimant.begin(church);
    const clean = new Map<string, Entry>();
    for (const entry of claim) {
      const name = entry.suggestedUploadName ?? entry.file;
      const verdict = await claimant.upload(randomUUID(), name, readFileSync(join(folder, entry.file)));
      wrong.push(...(await complaints(claimant, entry, verdict)));
      if (verdict.state === 'clean') clean.set(verdict.id, entry);
    }
    // A claim needs a receipt; hostile files may leave none.
    if (clean.size === 0) continue;
    await claimant.submitWith(church, [...clean.keys()]);
    const mailed = await mailedFiles(penning, claimant);
    const markers = [...clean.values()].flatMap(({ mustNotSurvive = [] }) => mustNotSurvive);
    const files = claim.map(({ file }) => file).join(', ');
    wrong.push(...survivors(mailed, markers).map((found) => `mail of the claim with ${files}: ${found}`));
  }
  return wrong;
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
  const pages: Record<string, Buffer> = {};
  for (let page = 1; page <= (verdict.pages ?? 0); page++)
    pages[`page-${page}`] = await claimant.page(verdict.id, page);
  if (entry.file.endsWith('.pdf')) found.push(...pdfComplaints(entry, Object.values(pages)));
  return [...found, ...survivors(pages, entry.mustNotSurvive ?? []).map((one) => `${entry.file}: ${one}`)];
}

/** What is wrong with the number or the sizes of a PDF's pages. */
function pdfComplaints({ file, pages }: Entry, copies: Buffer[]): string[] {
  return [
    ...(pages !== undefined && pages !== copies.length
      ? [`${file}: ${copies.length} pages instead of ${pages}`]
      : []),
    ...copies
      .filter(({ length }) => length > pageBytes)
      .map(({ length }) => `${file}: a page of ${length} bytes`),
  ];
}

/** What the treasurer's mails hold once the claim is confirmed: every attachment as a mail program saves it, and the text. */
async function mailedFiles(penning: TestPenning, claimant: Claimant): Promise<Record<string, Buffer>> {
  const [codeMail] = await mailsTo(penning, claimant.email);
  const reference = await claimant.confirm(codeMail?.subject.slice(0, 7).replace(' ', '') ?? '');
  const mails = await mailsTo(penning, treasurer, reference);
  const files: Record<string, Buffer> = {};
  for (const { id, text, html, attachments = [] } of mails) {
    files[`${id}.txt`] = Buffer.from(`${text}\n${html}`);
    for (const { generatedFileName } of attachments) {
      const file = await fetch(`${penning.urls.inbox}/api/email/${id}/attachment/${generatedFileName}`);
      files[`${id}-${generatedFileName}`] = Buffer.from(await file.arrayBuffer());
    }
  }
  expect(Object.keys(files).some((name) => name.endsWith('.pdf'))).toBe(true);
  return files;
}

/** Waits for mails to an address whose subject begins so. */
async function mailsTo(penning: TestPenning, address: string, beginning = ''): Promise<Mail[]> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(200)) {
    const mails = (await (await fetch(`${penning.urls.inbox}/api/email`)).json()) as Mail[];
    const found = mails.filter(
      ({ to, subject }) => to.some((one) => one.address === address) && subject.startsWith(beginning),
    );
    if (found.length > 0) return found;
  }
  throw new Error(`no mail to ${address} ${beginning}`);
}

/** Which markers the search that came with the receipts finds in these files; what it cannot search counts too. */
function survivors(files: Record<string, Buffer>, markers: string[]): string[] {
  if (markers.length === 0) return [];
  const place = mkdtempSync(join(tmpdir(), 'penning-search-'));
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(place, name), bytes);
    return join(place, name);
  });
  const search = spawnSync(
    process.execPath,
    [join(folder, 'tools/find-markers.mjs'), ...paths, '--', ...new Set(markers)],
    { cwd: fileURLToPath(new URL('../../api/', import.meta.url)), encoding: 'utf8' },
  );
  rmSync(place, { recursive: true });
  return search.status === 0 ? [] : [`${search.stdout}${search.stderr}`];
}
