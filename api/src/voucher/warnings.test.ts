import { PDFiumLibrary } from '@hyzyla/pdfium';
import { expect, test } from 'vitest';
import { pageWarnings } from '@penning/contract/page-warnings';
import { receipt, standing, voucher, whole } from '../../test/vouchers.ts';

/** The words of each page of a PDF. */
async function wordsOf(pdf: Buffer): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  return [...document.pages()].map((page) => page.getText());
}

test('a receipt’s page says what of the file is not on it, and no other page does', async () => {
  const warned = {
    ...receipt(1, [standing, standing], 'application/pdf'),
    warnings: [{ code: 'page_shows_nothing' as const, facts: { page: 2 } }],
  };
  const pages = await wordsOf(await whole(voucher({ receipts: [warned, receipt(2, [standing])] })));
  const saying = pages.flatMap((words, index) =>
    words.includes('Nothing can be seen on this page') ? [index] : [],
  );
  expect(saying).toEqual([pages.length - 2]);
});

test.each(pageWarnings)('%s has words in both languages that fit on the page', async (code) => {
  for (const language of ['en', 'nl'] as const) {
    const warned = { ...receipt(1, [standing]), warnings: [{ code, facts: { page: 1 } }] };
    const plain = await wordsOf(await whole(voucher({ language, receipts: [receipt(1, [standing])] })));
    const pages = await wordsOf(await whole(voucher({ language, receipts: [warned] })));
    expect(pages).toHaveLength(plain.length);
    expect(pages.at(-1)!.length).toBeGreaterThan(plain.at(-1)!.length + 30);
  }
});
