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

/** Fonts that are parsed while something runs. */
async function parsedBy(run: () => Promise<unknown>): Promise<number> {
  const parsing = vi.spyOn(reader(), '_decodeDirectory');
  await run();
  const { length } = parsing.mock.calls;
  parsing.mockRestore();
  return length;
}

test('a voucher parses no font that the one before has parsed', async () => {
  const make = () => whole(voucher({ claimant: everyScript }));
  await make();
  expect(await parsedBy(make)).toBe(0);
});

test('fonts of rare scripts are not kept for ever, those in use are', async () => {
  const [inter] = fontsOf('regular', 'a');
  const letters =
    '\u05d0\u0627\u0710\u0780\u1200\u0531\u10d0\u0905\u0985\u0a05\u0a85\u0b05\u0b85\u0c05\u0c85\u0d05\u0d85\u0e01\u0e81';
  const rare = Array.from(letters, (letter) =>
    fontsOf('regular', letter).find((name) => !/^(Inter|NotoSans)-/.test(name))!,
  );
  const openAll = () => Promise.resolve(rare.flatMap((name) => [openFont(name), openFont(inter!)]));
  await openAll();
  expect(await parsedBy(openAll)).toBe(rare.length);
  expect(await parsedBy(() => Promise.resolve(openFont(inter!)))).toBe(0);
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
