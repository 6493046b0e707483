import bidiFactory from 'bidi-js';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { openFont } from './fonts.ts';
import { Typesetter } from './typesetter.ts';

const typesetter = new Typesetter(new PDFDocument({ font: '' }));
const face = { size: 10 };

/** Characters of a line as they are drawn from left to right, and the numbers of their shapes; 0 is a box. */
function drawn(line: string): { text: string; shapes: number[] } {
  const glyphs = typesetter
    .pieces(line, face)
    .flatMap(({ text, font }) => openFont(font).layout(text, []).glyphs);
  return {
    text: String.fromCodePoint(...glyphs.flatMap(({ codePoints }) => codePoints)),
    shapes: glyphs.map(({ id }) => id),
  };
}

test.each([
  ['١٢٫٥٠', '١٢٫٥٠'],
  ['۱۲٫۵۰', '۱۲٫۵۰'],
  ['12,50', '12,50'],
  ['دور ١٢٫٥٠', '١٢٫٥٠ رود'],
  ['a ١٢/١٣ b', 'a ١٢/١٣ b'],
])('the number in “%s” is read from left to right', (line, order) => {
  expect(drawn(line).text).toBe(order);
});

test('any mixture of directions and numbers is drawn in the order of Unicode', () => {
  const bidi = bidiFactory();
  // Letters that join in no ligature, of each direction, both kinds of digits, and what stands between them.
  const characters = Array.from('abאבדרدرو12٠٣٫٬۴,.-/:() ');
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 400; round += 1) {
    const line = Array.from({ length: 1 + next(12) }, () => characters[next(characters.length)]!)
      .join('')
      .trim();
    const levels = bidi.getEmbeddingLevels(line);
    const expected = bidi.getReorderedIndices(line, levels).map((index) => {
      const mirrored = levels.levels[index]! % 2 === 1 && bidi.getMirroredCharacter(line[index]!);
      return mirrored || line[index]!;
    });
    expect(drawn(line).text, JSON.stringify(line)).toBe(expected.join(''));
  }
});

describe('every script that people have is written', () => {
  test.each([
    ['Ethiopic', 'ሳሙኤል ተስፋይ'],
    ['Chinese', '王小明 发票 收據。'],
    ['Japanese', '食事代 カレー ひらがな'],
    ['Korean', '김민수 영수증'],
    ['Thai', 'ใบเสร็จ ฿120'],
    ['Armenian', 'Արմեն'],
    ['Georgian', 'გიორგი'],
    ['Devanagari', 'कुमार क्षत्रिय।'],
    ['Bengali', 'কুমার ক্ষ'],
    ['Gurmukhi', 'ਪੰਜਾਬੀ ਗੁਰਮੁਖੀ'],
    ['Gujarati', 'કુમાર'],
    ['Tamil', 'தமிழ் குமார் கொ'],
    ['Telugu', 'కుమార్'],
    ['Kannada', 'ಕುಮಾರ'],
    ['Malayalam', 'കുമാർ'],
    ['Sinhala', 'සිංහල කුමාර'],
    ['Oriya', 'ଓଡ଼ିଆ'],
    ['Khmer', 'កុមារ'],
    ['Lao', 'ກຸມານ'],
    ['Myanmar', 'မြန်မာ'],
    ['Tibetan', 'བོད་ཡིག'],
    ['Syriac', 'ܣܘܪܝܝܐ'],
    ['Thaana', 'ދިވެހި'],
    ['Arabic', 'محمد علي'],
    ['Hebrew', 'דוד'],
    ['emoji', '🧾☕️😀👍🏽🇳🇱❤️1️⃣'],
  ])('%s', (_script, words) => {
    for (const weight of ['regular', 'semibold', 'bold'] as const) {
      const pieces = typesetter.pieces(words, { size: 10, weight });
      const shapes = pieces.flatMap(({ text, font }) => openFont(font).layout(text, []).glyphs);
      expect(shapes.filter(({ id }) => id === 0)).toEqual([]);
      expect(pieces.map(({ text }) => text).join('')).not.toContain('\u25a1');
      expect(typesetter.widthOf(words, { size: 10, weight })).toBeGreaterThan(10);
    }
  });

  test('a letter with a mark that no font has keeps the letter; what no font has at all is a box that copies as typed', () => {
    expect(drawn('e\u{16af0}').text).toBe('e');
    expect(drawn('𐎀').text).toBe('□');
    expect(typesetter.actualOf('𐎀', face)).toBe('𐎀');
  });
});
