import { catalog, page, pages, pdfOf, stream } from './pdf-objects.ts';

/** A page with one line of letters in a font that the file names but does not bring. */
function lineOf(font: string, text: string, others: Record<number, string> = {}): Buffer {
  return pdfOf({
    1: catalog,
    2: pages,
    3: page('/Font << /F 10 0 R >>'),
    4: stream('', `BT /F 24 Tf 50 300 Td ${text} Tj ET`),
    10: font,
    ...others,
  });
}

/** Letters of one byte each, named as font makers name them. */
function named(font: string, names: readonly string[]): Buffer {
  const codes = names.map((_, index) => (128 + index).toString(16)).join('');
  return lineOf(
    `<< /Type /Font /Subtype /TrueType /BaseFont /${font} /FirstChar 128 /LastChar ${127 + names.length} /Widths [${'600 '.repeat(names.length)}] /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [128 ${names.map((name) => `/${name}`).join(' ')}] >> >>`,
    `<${codes}>`,
  );
}

/** Letters of two bytes, by one of the character sets of Adobe for Chinese, Japanese and Korean. */
function coded(font: string, encoding: string, ordering: string, text: string): Buffer {
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return lineOf(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${font} /Encoding /${encoding} /DescendantFonts [11 0 R] >>`,
    `<${codes}>`,
    {
      11: `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${font} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /DW 1000 /FontDescriptor 12 0 R >>`,
      12: `<< /Type /FontDescriptor /FontName /${font} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 90 >>`,
    },
  );
}

/** The place of the first four letters of each, in points from below. */
export const lettersAt = [50, 294, 106, 324] as const;

/** PDFs whose letters have a substitute here, by script. */
export function letterPdfs(): [string, Buffer][] {
  return [
    ['Greek', named('Arial', ['alpha', 'beta', 'gamma', 'delta'])],
    ['Cyrillic', named('Arial', ['afii10065', 'afii10066', 'afii10067', 'afii10068'])],
    ['Turkish', named('TimesNewRoman', ['Gbreve', 'Idotaccent', 'Scedilla', 'gbreve'])],
    ['Polish', named('Arial,Bold', ['zdotaccent', 'aogonek', 'eogonek', 'sacute'])],
    ['Chinese', coded('STSong-Light', 'UniGB-UCS2-H', 'GB1', '收据发票')],
    ['Chinese of Taiwan', coded('MSung-Light', 'UniCNS-UCS2-H', 'CNS1', '收據發票')],
    ['Japanese', coded('HeiseiKakuGo-W5', 'UniJIS-UCS2-H', 'Japan1', '食事代ひ')],
    ['Korean', coded('HYGoThic-Medium', 'UniKS-UCS2-H', 'Korea1', '영수증김')],
  ];
}

/** PDFs whose letters have none. */
export function strangeLetterPdfs(): [string, Buffer][] {
  return [
    ['Cherokee', named('Arial', ['uni13A0', 'uni13A1', 'uni13A2', 'uni13A3'])],
    ['Hebrew', named('Arial', ['afii57664', 'afii57665', 'afii57666', 'afii57667'])],
  ];
}
