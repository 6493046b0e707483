import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, test } from 'vitest';
import { defaultTimeZone } from '@penning/contract/time-zones';
import type { ClaimItem } from '@penning/contract/claim';
import { renderVoucher, type VoucherData } from '../src/voucher/voucher.ts';
import type { VoucherPage, VoucherReceipt } from '../src/voucher/voucher-data.ts';

const missing = ['qpdf', 'pdftotext', 'pdffonts', 'pdfinfo', 'pdfimages'].filter(
  (tool) => spawnSync(tool, ['--version']).error !== undefined,
);
/** True when the tools that read PDFs are here. */
export const hasPdfTools = missing.length === 0;

/** Tests that read PDFs with other programs than the one that makes them; where these are not installed one test says so. */
export function describeWithPdfTools(name: string, tests: () => void): void {
  if (hasPdfTools) return void describe(name, tests);
  test(`${name}: skipped because ${missing.join(', ')} (qpdf, poppler-utils) are not installed`, () => {
    console.log(`skipped: ${name}`);
  });
}

const folder = mkdtempSync(join(tmpdir(), 'penning-voucher-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A page of a receipt in one colour. */
async function picture(width: number, height: number): Promise<VoucherPage> {
  const plain = sharp({ create: { width, height, channels: 3, background: '#e0d8c8' } });
  return pageOf(await plain.jpeg().toBuffer(), width, height);
}

/** A page with these bytes. */
export function pageOf(bytes: Buffer, width: number, height: number): VoucherPage {
  return { width, height, bytes: bytes.length, read: () => Promise.resolve(bytes) };
}

/** The voucher's parts. */
export async function rendered(data: VoucherData): Promise<Buffer[]> {
  const parts: Buffer[] = [];
  for await (const { pdf } of renderVoucher(data)) parts.push(pdf);
  return parts;
}

/** A voucher of one part. */
export async function whole(data: VoucherData): Promise<Buffer> {
  const [pdf, ...more] = await rendered(data);
  if (!pdf || more.length > 0) throw new Error('the voucher has several parts');
  return pdf;
}

/** A standing page. */
export const standing = await picture(600, 900);

/** A lying page. */
export const lying = await picture(900, 600);

/** A receipt with its pages. */
export function receipt(
  number: number,
  pages: VoucherReceipt['pages'],
  mediaType = 'image/jpeg',
): VoucherReceipt {
  return {
    id: receiptId(number),
    number,
    mediaType,
    receivedAt: new Date('2026-04-07T17:10:00Z'),
    sha256: '3f9a21c7'.repeat(8),
    pages,
  };
}

/** Item as tests name it: receipts by their numbers, the cost centre without its id. */
type TestItem = Partial<Omit<ClaimItem, 'costCentre' | 'receiptIds'>> & {
  costCentre?: { code: string; name: string };
  receiptNumbers?: number[];
};

/** An item of €27.08 without receipts. */
export function item(number: number, { receiptNumbers = [], costCentre, ...more }: TestItem = {}): ClaimItem {
  return {
    id: `item ${number}`,
    kind: 'expense',
    date: '2026-03-14',
    costCentre: { id: 'cost centre', code: '430', name: 'Hospitality', ...costCentre },
    description: 'Coffee, Easter breakfast',
    amountCents: 2708,
    kilometres: null,
    centsPerKilometre: null,
    approvedCents: null,
    loweredBecause: '',
    receiptIds: receiptNumbers.map(receiptId),
    lostReceipt: '',
    ...more,
  };
}

function receiptId(number: number): string {
  return `receipt ${number}`;
}

/** A voucher with one item and one receipt. */
export function voucher(more: Partial<VoucherData> = {}): VoucherData {
  return {
    church: { name: 'Grace Rotterdam' },
    language: 'en',
    timeZone: defaultTimeZone,
    reference: 'GRR-2026-0042',
    claimant: { name: 'Anna de Vries', email: 'anna@example.org' },
    payee: { accountHolder: 'A. de Vries', iban: 'NL91ABNA0417164300' },
    submittedAt: new Date('2026-04-07T17:10:00Z'),
    confirmedAt: new Date('2026-04-07T17:12:00Z'),
    madeAt: new Date('2026-04-07T17:13:00Z'),
    items: [item(1, { receiptNumbers: [1] })],
    totalCents: 2708,
    approvals: [],
    note: '',
    receipts: [receipt(1, [standing])],
    ...more,
  };
}

/** The path of a file with this PDF. */
export function saved(pdf: Buffer): string {
  const path = join(folder, `${Math.random()}.pdf`);
  writeFileSync(path, pdf);
  return path;
}

/** Runs a PDF tool and returns what it says. */
export function told(tool: string, ...parts: string[]): string {
  return execFileSync(tool, parts, { encoding: 'utf8', maxBuffer: 1 << 26 });
}

/** The text of the pages, in the order of reading; right-to-left text without its marks. */
export function textOf(pdf: Buffer, ...options: string[]): string {
  return told('pdftotext', ...options, saved(pdf), '-')
    .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
    .replace(/\s+/g, ' ');
}

/** Counts the pages of a PDF. */
export function pageCount(pdf: Buffer): number {
  return Number(/^Pages:\s+(\d+)/m.exec(told('pdfinfo', saved(pdf)))?.[1]);
}
