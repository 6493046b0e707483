import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { patience } from '../local/testing/machine-speed.ts';
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
/** Characters of a shown name at most, and what it may be made of: no path, no control or bidi characters but what joins emoji, a usual ending. */
const nameLength = 80;
const saneName = /^(?:\u200d|[^\p{Cc}\p{Cf}/\\<>])+\.(jpg|png|webp|heic|pdf)$/u;
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
    test.setTimeout(patience(600_000));
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
  const { peakMebibytes, atPeak, slowestHealthMs, usualHealthMs } = await load.stop();
  console.log(
    `peak of API, worker and children ${peakMebibytes} MiB (${atPeak.join(' + ')}), slowest /healthz ${slowestHealthMs} ms, nine of ten within ${usualHealthMs} ms`,
  );
  expect(wrong).toEqual([]);
  expect(peakMebibytes).toBeLessThan(700);
  // Not the slowest: machines are noisy. An API that decodes by itself would be deaf for half of the time.
  expect(usualHealthMs).toBeLessThan(patience(200));
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
  // The search takes a processor for long: one at a time, beside the next uploads.
  let searches = Promise.resolve();
  for (const claim of inClaims([...entries, ...entries.flatMap(renamed)])) {
    const claimant = new Claimant(penning.urls.api);
    await claimant.begin(church);
    const clean = new Map<string, Entry>();
    const files: Record<string, Buffer> = {};
    for (const entry of claim) {
      const name = entry.suggestedUploadName ?? entry.file;
      const verdict = await claimant.upload(randomUUID(), name, readFileSync(join(folder, entry.file)));
      wrong.push(...complaints(entry, verdict));
      if (verdict.state !== 'clean') continue;
      const pages = await pagesOf(claimant, verdict);
      if (entry.file.endsWith('.pdf')) wrong.push(...pdfComplaints(entry, Object.values(pages)));
      Object.assign(files, pages);
      clean.set(verdict.id, entry);
    }
    // A claim needs a receipt; hostile files may leave none.
    if (clean.size === 0) continue;
    await claimant.submitWith(church, [...clean.keys()]);
    Object.assign(files, await mailedFiles(penning, claimant));
    const markers = [...clean.values()].flatMap(({ mustNotSurvive = [] }) => mustNotSurvive);
    const names = claim.map(({ file }) => file).join(', ');
    searches = searches.then(async () => {
      wrong.push(...(await survivors(files, markers)).map((found) => `${names}: ${found}`));
    });
  }
  await searches;
  return wrong;
}

/** The same file once more under each other name that it should be tried with. */
function renamed({ alsoTryNames = [], ...entry }: Entry): Entry[] {
  return alsoTryNames.map((suggestedUploadName) => ({ ...entry, suggestedUploadName, mustNotSurvive: [] }));
}

function complaints(entry: Entry, { state, code, name = '' }: Verdict): string[] {
  const outcome = state === 'clean' ? 'accept' : 'reject';
  const fits = outcome === entry.expect || entry.tolerated?.includes(outcome);
  const found = fits ? [] : [`${entry.file}: ${outcome} (${code ?? 'clean'}) instead of ${entry.expect}`];
  if (outcome === 'reject')
    return /^receipt_/.test(code ?? '') ? found : [...found, `${entry.file}: refused as ${code}`];
  return [...name].length <= nameLength && saneName.test(name)
    ? found
    : [...found, `${entry.file}: shown as ${JSON.stringify(name)}`];
}

/** The stored copies of a receipt. */
async function pagesOf(claimant: Claimant, { id, pages }: Verdict): Promise<Record<string, Buffer>> {
  const copies: Record<string, Buffer> = {};
  for (let page = 1; page <= (pages ?? 0); page++)
    copies[`${id}-page-${page}`] = await claimant.page(id, page);
  return copies;
}

/** Returns the faults in the number or the sizes of a PDF's pages. */
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

/** Returns the contents of the treasurer's mails once the claim is confirmed: every attachment as a mail program saves it, and the text. */
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
  for (const deadline = Date.now() + patience(60_000); Date.now() < deadline; await sleep(200)) {
    const mails = (await (await fetch(`${penning.urls.inbox}/api/email`)).json()) as Mail[];
    const found = mails.filter(
      ({ to, subject }) => to.some((one) => one.address === address) && subject.startsWith(beginning),
    );
    if (found.length > 0) return found;
  }
  throw new Error(`no mail to ${address} ${beginning}`);
}

/** Returns the markers that the search of the receipts' own tools finds in these files; an unsearchable file counts too. */
async function survivors(files: Record<string, Buffer>, markers: string[]): Promise<string[]> {
  if (markers.length === 0) return [];
  const place = mkdtempSync(join(tmpdir(), 'penning-search-'));
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(place, name), bytes);
    return join(place, name);
  });
  const search = spawn(
    process.execPath,
    [join(folder, 'tools/find-markers.mjs'), ...paths, '--', ...new Set(markers)],
    { cwd: fileURLToPath(new URL('../../api/', import.meta.url)) },
  );
  const [out, problems, [status]] = await Promise.all([
    textOf(search.stdout),
    textOf(search.stderr),
    once(search, 'close') as Promise<[number | null]>,
  ]);
  rmSync(place, { recursive: true });
  return status === 0 ? [] : [`${out}${problems}`];
}
