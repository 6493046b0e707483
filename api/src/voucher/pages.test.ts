import sharp from 'sharp';
import { expect, test } from 'vitest';
import {
  describeWithPdfTools,
  item,
  lying,
  pageCount,
  receipt,
  saved,
  standing,
  textOf,
  told,
  voucher,
  whole,
} from '../../test/vouchers.ts';

describeWithPdfTools('the pages', () => {
  test('every receipt page has its own, lying where the picture lies, with its place in the claim', async () => {
    const pdf = await whole(
      voucher({
        items: [item(1, { receiptNumbers: [1, 2] }), item(2, { receiptNumbers: [2], description: 'Bread' })],
        receipts: [receipt(1, [standing]), receipt(2, [standing, lying], 'application/pdf')],
      }),
    );
    expect(pageCount(pdf)).toBe(4);
    const first = textOf(pdf, '-l', '1');
    expect(first).toContain('1 → page 2');
    expect(first).toContain('2 → page 3');
    const last = textOf(pdf, '-f', '4');
    for (const wanted of [
      'GRR-2026-0042',
      'items 1, 2',
      'Bread',
      '€54.16',
      'Receipt 2 of 2',
      'PDF, page 2 of 2',
      'received 7 April 2026',
      'SHA-256 3f9a 21c7 … 3f9a 21c7',
      'page 4 of 4',
    ]) {
      expect(last).toContain(wanted);
    }
    const info = told('pdfinfo', '-f', '1', '-l', '4', saved(pdf));
    expect([...info.matchAll(/Page\s+\d+ size:\s+(\d+)/g)].map(([, width]) => width)).toEqual([
      '595',
      '595',
      '595',
      '841',
    ]);
  });

  test('20 items of 200 letters without a space, and a long note, go over the page and nothing is lost', async () => {
    const items = Array.from({ length: 20 }, (_, index) =>
      item(index + 1, {
        description: 'W'.repeat(198) + String(index + 10),
        costCentre: { code: String(400 + index), name: 'X'.repeat(60) },
        amountCents: 1_000_000,
        receiptNumbers: [1],
      }),
    );
    const note = Array.from({ length: 120 }, (_, index) => `line ${index}.`).join('\n');
    const pdf = await whole(
      voucher({
        items,
        totalCents: 20_000_000,
        note,
        church: { name: 'Y'.repeat(100) },
        claimant: { name: 'Z'.repeat(70), email: `${'e'.repeat(240)}@example.org` },
      }),
    );
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
    const pdf = await whole(
      voucher({
        payee: { accountHolder: 'دوד עברית', iban: 'NL91ABNA0417164300' },
        church: {
          name: 'Grace Rotterdam',
          logoPng: await sharp({
            create: { width: 60, height: 60, channels: 4, background: { r: 59, g: 58, b: 107, alpha: 0.5 } },
          })
            .png()
            .toBuffer(),
        },
      }),
    );
    const path = saved(pdf);
    expect(told('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
    const fonts = told('pdffonts', path).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(3);
    expect(fonts.every((line) => /yes yes yes\s+\d+\s+0$/.test(line))).toBe(true);
    const info = told('pdfinfo', path);
    expect(info).toMatch(/Title:\s+Expense claim GRR-2026-0042\n/);
    expect(info).toMatch(/Tagged:\s+yes/);
    const json = told('qpdf', '--json=1', '--json-key=outlines', '--json-key=objects', path);
    expect(json).toMatch(/"title": "Receipt 1"/);
    expect(json).toContain(`"/Lang": "en"`);
    expect(pdf.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
    for (const active of ['/JavaScript', '/OpenAction', '/Launch', '/EmbeddedFile', '/AA'])
      expect(json).not.toContain(`"${active}"`);
  });
});

/** Words that stand outside of their page. */
function outside(pdf: Buffer): string[] {
  const xml = told('pdftotext', '-bbox', saved(pdf), '-');
  const words = [
    ...xml.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g),
  ];
  expect(words.length).toBeGreaterThan(100);
  return words
    .filter(
      ([, left, top, right, bottom]) =>
        Number(left) < 30 || Number(top) < 25 || Number(right) > 595 - 30 || Number(bottom) > 842 - 20,
    )
    .map(([word]) => word);
}
