import { expect, test, vi } from 'vitest';
import { textOf, voucher, whole, describeWithPdfTools } from '../../test/vouchers.ts';
import { fontsOf, openFont } from './fonts.ts';

const everyScript = { name: 'Anna Łukasz דוד محمد 漢', email: 'anna@example.org' };

/** The object that reads the tables of every font that is parsed in this process, by whomever. */
function reader(): { _decodeDirectory(): unknown } {
  let found: object = openFont('Inter-regular');
  while (!Object.hasOwn(found, '_decodeDirectory')) found = Object.getPrototypeOf(found) as object;
  return found as { _decodeDirectory(): unknown };
}

test('a voucher parses no font that an earlier one has parsed', async () => {
  for (const weight of ['regular', 'semibold', 'bold'] as const) fontsOf(weight, 'ד').map(openFont);
  const parsing = vi.spyOn(reader(), '_decodeDirectory');
  await whole(voucher({ claimant: everyScript }));
  expect(parsing).toHaveBeenCalledTimes(0);
  parsing.mockRestore();
});

describeWithPdfTools('documents that share their fonts', () => {
  // The first two look the same and are one glyph in Inter, as are the last two.
  test.each(['O\u2019Brien', 'O\u02bcBrien', '\u0394elta', '\u2206elta'])(
    '%s copies as it was typed, whatever was set before',
    async (name) => {
      const claimant = { name, email: 'a@example.org' };
      expect(textOf(await whole(voucher({ claimant })), '-l', '1')).toContain(name);
    },
  );
});
