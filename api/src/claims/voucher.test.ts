import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderVoucher, type VoucherData } from './voucher.ts';
import type { VoucherItem, VoucherReceipt } from './voucher-data.ts';

const tools = ['qpdf', 'pdftotext', 'pdffonts', 'pdfinfo'].filter((tool) => spawnSync(tool, ['--version']).error !== undefined);
if (tools.length > 0) console.log(`Skipped: checks of the voucher that need ${tools.join(', ')} (qpdf, poppler-utils)`);
const withTools = describe.skipIf(tools.length > 0);

const folder = mkdtempSync(join(tmpdir(), 'penning-voucher-'));
afterAll(() => rmSync(folder, { recursive: true }));

let standing: VoucherReceipt['pages'][number];
let lying: VoucherReceipt['pages'][number];
beforeAll(async () => {
  standing = await picture(600, 900);
  lying = await picture(900, 600);
});

async function picture(width: number, height: number) {
  const jpeg = await sharp({ create: { width, height, channels: 3, background: '#e0d8c8' } }).jpeg().toBuffer();
  return { jpeg, width, height };
}

function receipt(number: number, pages: VoucherReceipt['pages'], mediaType = 'image/jpeg'): VoucherReceipt {
  return { number, name: `bon ${number}.jpg`, mediaType, receivedAt: new Date('2026-04-07T17:10:00Z'), sha256: '3f9a21c7'.repeat(8), pages };
}

function item(number: number, more: Partial<VoucherItem> = {}): VoucherItem {
  return { number, date: '2026-03-14', costCentre: { code: '430', name: 'Hospitality' }, description: 'Coffee, Easter breakfast', amountCents: 2708, receiptNumbers: [], ...more };
}

function voucher(more: Partial<VoucherData> = {}): VoucherData {
  return {
    church: { name: 'Grace Rotterdam' }, language: 'en', reference: 'GRR-2026-0042',
    claimant: { name: 'Anna de Vries', email: 'anna@example.org' }, payee: { accountHolder: 'A. de Vries', iban: 'NL91ABNA0417164300' },
    submittedAt: new Date('2026-04-07T17:10:00Z'), confirmedAt: new Date('2026-04-07T17:12:00Z'), madeAt: new Date('2026-04-07T17:13:00Z'),
    items: [item(1, { receiptNumbers: [1] })], totalCents: 2708, note: '', receipts: [receipt(1, [standing])], ...more,
  };
}

function saved(pdf: Buffer): string {
  const path = join(folder, `${Math.random()}.pdf`);
  writeFileSync(path, pdf);
  return path;
}

/** The text of the pages, in the order of reading; right-to-left text without its marks. */
function textOf(pdf: Buffer, ...options: string[]): string {
  return execFileSync('pdftotext', [...options, saved(pdf), '-'], { encoding: 'utf8' }).replace(/[\u200e\u200f\u202a-\u202e]/g, '').replace(/\s+/g, ' ');
}

function pageCount(pdf: Buffer): number {
  return Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [saved(pdf)], { encoding: 'utf8' }))![1]);
}

test('the same claim gives the same bytes', async () => {
  expect((await renderVoucher(voucher())).equals(await renderVoucher(voucher()))).toBe(true);
});

test('receipts go in as they are', async () => {
  expect((await renderVoucher(voucher())).includes(standing.jpeg)).toBe(true);
});

withTools('the first page', () => {
  test('tells reference, people, the whole IBAN, items, totals and dates', async () => {
    const mileage = item(2, { costCentre: { code: '510', name: 'Pastoral care' }, description: 'Hospital visit', amountCents: 966, kilometres: 42, centsPerKilometre: 23 });
    const text = textOf(await renderVoucher(voucher({ items: [item(1, { receiptNumbers: [1] }), mileage], totalCents: 3674, note: 'The buns went\nto the coffee.' })), '-l', '1');
    for (const wanted of ['GRR-2026-0042', 'Anna de Vries', 'anna@example.org', 'NL91 ABNA 0417 1643 00', '14-03-2026', '430 Hospitality', '42 km at €0.23', '€36.74', 'The buns went to the coffee.', '7 April 2026, 19:12', 'page 1 of 2']) {
      expect(text).toContain(wanted);
    }
  });

  test('speaks Dutch', async () => {
    const text = textOf(await renderVoucher(voucher({ language: 'nl', giftCents: 708 })), '-l', '1');
    for (const wanted of ['Declaratie', 'Te betalen', '€ 20,00', 'Aan de kerk gegeven', '7 april 2026, 19.12 uur', 'bladzijde 1 van 2']) expect(text).toContain(wanted);
  });

  test.each(['Łukasz Żółw', 'Şule Ağaç', 'Ελληνικά', 'кириллица', 'עברית', 'Nguyễn Văn', 'O’Brien-Ünlü'])('%s can be read and copied', async (name) => {
    expect(textOf(await renderVoucher(voucher({ claimant: { name, email: 'a@example.org' } })), '-l', '1')).toContain(name);
  });

  test('Arabic letters are joined and stand in order', async () => {
    const text = textOf(await renderVoucher(voucher({ payee: { accountHolder: 'محمد عبد', iban: 'NL91ABNA0417164300' } })), '-l', '1').normalize('NFKC');
    expect(text).toContain('محمد عبد');
  });

  test('what no font has becomes a visible sign', async () => {
    expect(textOf(await renderVoucher(voucher({ claimant: { name: '漢 🧾 x', email: 'a@example.org' } })), '-l', '1')).toContain('□ □ x');
  });

  test('marks heaped on a letter do not run over the page', async () => {
    const pdf = await renderVoucher(voucher({ items: [item(1, { description: `a${'\u0301'.repeat(199)}` })] }));
    expect(textOf(pdf).normalize('NFD').match(/\u0301/g)!.length).toBeLessThan(8);
  });

  test('control and direction characters do not get into the PDF', async () => {
    expect(textOf(await renderVoucher(voucher({ claimant: { name: 'An\u202ena\u0000\u0007', email: 'a@example.org' } })), '-l', '1')).toContain('Anna');
  });
});

withTools('the pages', () => {
  test('every receipt page has its own, lying where the picture lies, with its place in the claim', async () => {
    const pdf = await renderVoucher(voucher({
      items: [item(1, { receiptNumbers: [1, 2] }), item(2, { receiptNumbers: [2], description: 'Bread' })],
      receipts: [receipt(1, [standing]), receipt(2, [standing, lying], 'application/pdf')],
    }));
    expect(pageCount(pdf)).toBe(4);
    const first = textOf(pdf, '-l', '1');
    expect(first).toContain('2, 3');
    const last = textOf(pdf, '-f', '4');
    for (const wanted of ['GRR-2026-0042', 'items 1, 2', 'Bread', '€54.16', 'Receipt 2 of 2', 'PDF, page 2 of 2', 'received 7 April 2026', 'SHA-256 3f9a 21c7 … 3f9a 21c7', 'page 4 of 4']) {
      expect(last).toContain(wanted);
    }
    const info = execFileSync('pdfinfo', ['-f', '1', '-l', '4', saved(pdf)], { encoding: 'utf8' });
    expect([...info.matchAll(/Page\s+\d+ size:\s+(\d+)/g)].map(([, width]) => width)).toEqual(['595', '595', '595', '841']);
  });

  test('20 items of 200 letters without a space, and a long note, go over the page and nothing is lost', async () => {
    const items = Array.from({ length: 20 }, (_, index) => item(index + 1, {
      description: 'W'.repeat(198) + String(index + 10), costCentre: { code: String(400 + index), name: 'X'.repeat(60) }, amountCents: 1_000_000, receiptNumbers: [1],
    }));
    const note = Array.from({ length: 120 }, (_, index) => `line ${index}.`).join('\n');
    const pdf = await renderVoucher(voucher({ items, totalCents: 20_000_000, note, church: { name: 'Y'.repeat(100) }, claimant: { name: 'Z'.repeat(70), email: `${'e'.repeat(240)}@example.org` } }));
    const text = textOf(pdf).replaceAll(' ', '');
    for (let index = 0; index < 20; index += 1) expect(text).toContain(`W${index + 10}`);
    expect(text.match(/W/g)!.length).toBeGreaterThanOrEqual(198 * 20);
    expect(text).toContain('line0.');
    expect(text).toContain('line119.');
    expect(text).toContain('€200,000.00');
    expect(outside(pdf)).toEqual([]);
    expect(pageCount(pdf)).toBeLessThan(14);
    expect(text).toContain(`page1of${pageCount(pdf)}`);
  });

  test('the file is valid, tagged, in the reader’s language, with bookmarks and embedded fonts', async () => {
    const pdf = await renderVoucher(voucher({ payee: { accountHolder: 'دوד עברית', iban: 'NL91ABNA0417164300' }, church: { name: 'Grace Rotterdam', logoPng: await sharp({ create: { width: 60, height: 60, channels: 4, background: { r: 59, g: 58, b: 107, alpha: 0.5 } } }).png().toBuffer() } }));
    const path = saved(pdf);
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors');
    const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(3);
    expect(fonts.every((line) => /yes yes yes\s+\d+\s+0$/.test(line))).toBe(true);
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    expect(info).toMatch(/Title:\s+Expense claim GRR-2026-0042\n/);
    expect(info).toMatch(/Tagged:\s+yes/);
    const json = execFileSync('qpdf', ['--json=1', '--json-key=outlines', '--json-key=objects', path], { encoding: 'utf8', maxBuffer: 1 << 26 });
    expect(json).toContain('Receipt 1: bon 1.jpg');
    expect(json).toContain(`"/Lang": "en"`);
    expect(pdf.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
    for (const active of ['/JavaScript', '/OpenAction', '/Launch', '/EmbeddedFile', '/AA']) expect(json).not.toContain(`"${active}"`);
  });
});

/** Words that stand outside of their page. */
function outside(pdf: Buffer): string[] {
  const xml = execFileSync('pdftotext', ['-bbox', saved(pdf), '-'], { encoding: 'utf8' });
  const words = [...xml.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)];
  expect(words.length).toBeGreaterThan(100);
  return words.filter(([, left, top, right, bottom]) => Number(left) < 30 || Number(top) < 25 || Number(right) > 595 - 30 || Number(bottom) > 842 - 20).map(([word]) => word);
}
