import { buffer, text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { ClaimLine } from '../claims/views/lines.ts';
import { formatCsv } from './service.ts';

const line: ClaimLine = {
  reference: 'TST-2026-0001',
  status: 'approved',
  confirmed: '2026-11-02',
  claimant: 'Anna de Vries',
  account_holder: 'A. de Vries',
  iban_masked: 'NL91 … 4300',
  item: 1,
  date: '2026-11-01',
  cost_centre_code: '430',
  cost_centre_name: 'Hospitality',
  description: 'Coffee',
  kilometres: null,
  amount_cents: 1250,
  approved_cents: 1250,
};

test.each(['=1+1', '+31 6 1234', '-2', '@SUM(A1)', '\t=1', '=cmd|"/c calc"!A1'])(
  'a cell that says %j is a text to every spreadsheet',
  async (description) => {
    const [, row = ''] = (await text(formatCsv([{ ...line, description }]))).split('\r\n');
    expect(row).toMatch(/,"?'/);
    expect(row).not.toMatch(/(^|,)"?[=+\-@\t]/);
  },
);

test('names with commas, quotes and other scripts arrive as they are', async () => {
  const bytes = await buffer(formatCsv([{ ...line, claimant: 'Zoë "Z", 张' }]));
  expect(bytes.toString().startsWith('\ufeffreference,status')).toBe(true);
  expect(bytes.toString()).toContain('"Zoë ""Z"", 张"');
});

test('no lines are a file with its header, and lines that fail are no file', async () => {
  expect(await text(formatCsv([]))).toMatch(/^\ufeff?reference,status,.*\r\n$/);
  const failing = async function* () {
    yield line;
    await Promise.reject(new Error('gone'));
  };
  await expect(text(formatCsv(failing()))).rejects.toThrow('gone');
});
