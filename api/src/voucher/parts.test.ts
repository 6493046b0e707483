import { expect, test } from 'vitest';
import { planParts, voucherFileName } from './parts.ts';

const mega = 1_000_000;

/** Pages by receipt as `receipt.page`, from the sizes of the pages in megabytes. */
function planned(...receipts: number[][]): string[] {
  return planParts(receipts.map((pages) => ({ pages: pages.map((size) => ({ bytes: size * mega })) }))).map(
    (part) => part.map(({ receipt, page }) => `${receipt + 1}.${page + 1}`).join(' '),
  );
}

test.each([
  ['no receipts', [], ['']],
  ['what is just within 15 MB', [[6], [7.5]], ['1.1 2.1']],
  ['what is just above', [[6], [7.6]], ['1.1', '2.1']],
  ['many small ones', [[3, 3], [3], [3, 3], [3]], ['1.1 1.2', '2.1 3.1', '3.2 4.1']],
  ['a receipt across two parts', [[5, 5, 5]], ['1.1', '1.2', '1.3']],
  ['a page above the limit of a part', [[1], [12], [1]], ['1.1 ', '2.1', '3.1']],
] as [string, number[][], string[]][])('%s', (_, receipts, parts) => {
  expect(planned(...receipts)).toEqual(parts.map((part) => part.trim()));
});

test('a voucher in one part has the reference as its name', () => {
  expect(voucherFileName('GRR-2026-0042', 1, 1)).toBe('GRR-2026-0042.pdf');
  expect(voucherFileName('GRR-2026-0042', 2, 3)).toBe('GRR-2026-0042-part-2-of-3.pdf');
});
