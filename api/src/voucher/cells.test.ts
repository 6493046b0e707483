import { expect, test } from 'vitest';
import { describeWithPdfTools, item, pageCount, saved, told, voucher, whole } from '../../test/vouchers.ts';
import { patience } from '../../test/patience.ts';

/** A word on a page, in points from the page's left top. */
interface Word {
  page: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  text: string;
}

function wordsOf(pdf: Buffer): Word[] {
  const pages = told('pdftotext', '-bbox', saved(pdf), '-').split('<page ').slice(1);
  return pages.flatMap((page, index) =>
    [...page.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)].map(
      ([, left, top, right, bottom, text = '']) => ({
        page: index + 1,
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
        text,
      }),
    ),
  );
}

/** 200 characters each, most without a space to break at. */
const hostile = [
  'W'.repeat(200),
  'il'.repeat(100),
  `https://shop.example/${'a-b_c/'.repeat(30)}`.slice(0, 200),
  'שלום'.repeat(50),
  'قهوة للإفطار '.repeat(16).slice(0, 200),
  '咖啡'.repeat(100),
  '👨‍👩‍👧🧾'.repeat(20),
  'a\u0301\u0302\u0303\u0304'.repeat(40),
  'กาแฟหนึ่งถ้วย कॉफ़ी'.repeat(10),
];
const [wide, narrow, , hebrew, , chinese] = hostile as [string, string, string, string, string, string];

describeWithPdfTools('cells of the voucher', () => {
  test(
    'no text leaves its cell: 20 items, long words and names in every script',
    { timeout: patience(120_000) },
    async () => {
      const pdf = await whole(
        voucher({
          church: { name: wide.slice(0, 100) },
          claimant: { name: chinese.slice(0, 70), email: `${'e'.repeat(200)}@example.org` },
          payee: { accountHolder: hebrew.slice(0, 70), iban: 'NL91ABNA0417164300' },
          items: Array.from({ length: 20 }, (_, index) =>
            item(index + 1, {
              description: hostile[index % hostile.length]!,
              costCentre: { code: 'Q'.repeat(12), name: hostile[(index + 4) % hostile.length]!.slice(0, 60) },
              amountCents: 99_999_999,
              receiptNumbers: [1],
            }),
          ),
          totalCents: 20 * 99_999_999,
          note: wide,
          approvals: [{ name: narrow.slice(0, 70), at: new Date('2026-04-08T09:41:00Z') }],
        }),
      );
      const words = wordsOf(pdf).filter(({ page }) => page < pageCount(pdf));
      expect(words.filter(({ left, right }) => left < 56 || right > 595.28 - 56)).toEqual([]);
      const head = headOf(words, 'For');
      const parties = words.filter(({ page, bottom, top }) => page === 1 && bottom < head.top && top > 130);
      expect(crossing(parties, [headOf(words, 'Pay').left])).toEqual([]);

      const foot = 740;
      const last = words.findLast(({ text, left }) => text === '20' && left < 60)!;
      const cells = words.filter(
        ({ page, top }) =>
          (page > 1 || top > head.top) &&
          (page < last.page || (page === last.page && top < last.top + 2)) &&
          top < foot,
      );
      expect(cells.filter(({ text }) => text.includes('W')).length).toBeGreaterThan(20);
      expect(cells.some(({ text }) => text.includes('咖啡'))).toBe(true);
      const edges = ['Date', 'For', 'Cost', 'Receipt'].map((text) => headOf(words, text).left);
      expect(crossing(cells, edges)).toEqual([]);
    },
  );
});

/** The word that stands at the top of a column. */
function headOf(words: readonly Word[], text: string): Word {
  const head = words.find((word) => word.page === 1 && word.text === text);
  if (!head) throw new Error(`${text} is not on the page`);
  return head;
}

/** Words that begin before an edge and end behind it. */
function crossing(words: readonly Word[], edges: readonly number[]): Word[] {
  return words.filter(({ left, right }) => edges.some((edge) => left < edge - 0.6 && right > edge + 0.6));
}
