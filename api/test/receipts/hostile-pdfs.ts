import { deflateSync } from 'node:zlib';

/** A file that somebody may try, and what may become of it: `clean` or the code of the refusal, several where decoders differ. */
export type HostileFile = [name: string, file: Buffer, ...outcomes: string[]];

const zeros = Buffer.alloc(64 * 1024 * 1024);

/** A PDF of numbered objects without a table of where they are, which readers make themselves; `trailer` beside the root. */
function pdfOf(objects: Record<number, string | Buffer>, trailer = ''): Buffer {
  const parts = Object.entries(objects).flatMap(([number, object]) => [
    `\n${number} 0 obj\n`,
    object,
    '\nendobj',
  ]);
  return Buffer.concat(
    ['%PDF-1.7', ...parts, `\ntrailer\n<< /Root 1 0 R ${trailer} >>\n%%EOF\n`].map((part) =>
      Buffer.from(part),
    ),
  );
}

function stream(dictionary: string, data: string | Buffer): Buffer {
  const bytes = Buffer.from(data);
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

function flate(dictionary: string, data: Buffer, times = 1): Buffer {
  let bytes = data;
  for (let time = 0; time < times; time += 1) bytes = deflateSync(bytes, { level: 9 });
  return stream(`${dictionary} /Filter [${'/FlateDecode '.repeat(times)}]`, bytes);
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = (resources: string, more = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R /Resources << ${resources} >> ${more} >>`;
const onePage = (content: string | Buffer, resources = '', others: Record<number, string | Buffer> = {}) =>
  pdfOf({
    1: catalog,
    2: pages,
    3: page(resources),
    4: typeof content === 'string' ? stream('', content) : content,
    ...others,
  });
const withCatalog = (more: string, others: Record<number, string | Buffer> = {}) =>
  pdfOf({
    1: `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
    2: pages,
    3: page(''),
    4: stream('', '20 20 100 100 re f'),
    ...others,
  });

/** A page with a square. */
export function simplePdf(): Buffer {
  return onePage('20 20 100 100 re f');
}

/** PDFs that somebody may try, made here. */
export function hostilePdfs(): HostileFile[] {
  const damaged = 'receipt_damaged';
  const tooLarge = 'receipt_dimensions';
  const forms = Object.fromEntries(
    Array.from({ length: 4000 }, (_, index) => [
      10 + index,
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 300 400] /Resources << /XObject << /F ${11 + index} 0 R >> >>`,
        '/F Do',
      ),
    ]),
  );
  const fanOut = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      10 + index,
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 300 400] /Resources << /XObject << /F ${11 + index} 0 R >> >>`,
        '/F Do '.repeat(10),
      ),
    ]),
  );
  const image = (width: number, height: number, data: Buffer, times = 1) =>
    flate(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /DeviceRGB`,
      data,
      times,
    );
  return [
    ['PDF without pages', pdfOf({ 1: catalog, 2: '<< /Type /Pages /Kids [] /Count 0 >>' }), damaged],
    [
      'PDF that says it has 10,000 pages',
      pdfOf({
        1: catalog,
        2: '<< /Type /Pages /Kids [3 0 R] /Count 10000 >>',
        3: page(''),
        4: stream('', ''),
      }),
      'receipt_too_many_pages',
      'clean',
      damaged,
    ],
    [
      'PDF with 10,000 pages',
      pdfOf({
        1: catalog,
        2: `<< /Type /Pages /Kids [${'3 0 R '.repeat(10_000)}] /Count 10000 >>`,
        3: page(''),
        4: stream('', ''),
      }),
      'receipt_too_many_pages',
    ],
    [
      'PDF whose pages are their own parents',
      pdfOf({ 1: catalog, 2: '<< /Type /Pages /Kids [2 0 R] /Count 5 >>' }),
      damaged,
      'clean',
    ],
    [
      'PDF of an immense page',
      pdfOf({
        1: catalog,
        2: pages,
        3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1000000000 1000000000] >>',
      }),
      tooLarge,
    ],
    [
      'PDF of a negative page',
      pdfOf({ 1: catalog, 2: pages, 3: '<< /Type /Page /Parent 2 0 R /MediaBox [300 400 0 0] >>' }),
      'clean',
      damaged,
    ],
    [
      'PDF of a page without a size',
      pdfOf({ 1: catalog, 2: pages, 3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 0 0] >>' }),
      'clean',
      damaged,
    ],
    [
      'PDF of a page that is enlarged',
      pdfOf({
        1: catalog,
        2: pages,
        3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /UserUnit 75000 >>',
      }),
      'clean',
      tooLarge,
    ],
    [
      'PDF of a hair-thin page',
      pdfOf({ 1: catalog, 2: pages, 3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1 14000] >>' }),
      'clean',
      tooLarge,
    ],
    [
      'PDF with a script',
      withCatalog('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(true\\);) >>'),
      'clean',
    ],
    [
      'PDF with a form of XFA',
      withCatalog('/AcroForm << /XFA 9 0 R /Fields [] >>', {
        9: stream('', '<xdp><script>x</script></xdp>'),
      }),
      'clean',
    ],
    [
      'PDF with an embedded file',
      withCatalog(
        '/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 9 0 R >> >>] >> >>',
        { 9: stream('/Type /EmbeddedFile', 'MZ') },
      ),
      'clean',
    ],
    [
      'PDF whose picture is immense',
      onePage('300 0 0 400 0 0 cm /I Do', '/XObject << /I 9 0 R >>', { 9: image(60_000, 60_000, zeros) }),
      'clean',
      tooLarge,
      damaged,
    ],
    [
      'PDF whose picture is a nested bomb',
      onePage('300 0 0 400 0 0 cm /I Do', '/XObject << /I 9 0 R >>', { 9: image(20_000, 20_000, zeros, 3) }),
      'clean',
      tooLarge,
      damaged,
    ],
    [
      'PDF of forms in forms, 4,000 deep',
      onePage('/F Do', '/XObject << /F 10 0 R >>', forms),
      'clean',
      tooLarge,
      damaged,
    ],
    [
      'PDF of ten forms in each form',
      onePage('/F Do', '/XObject << /F 10 0 R >>', fanOut),
      'clean',
      tooLarge,
      // Where the memory ends first, the decoder dies of it.
      'receipt_damaged',
    ],
    [
      'PDF whose form draws itself',
      onePage('/F Do', '/XObject << /F 9 0 R >>', {
        9: stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 9 0 R >> >>',
          '/F Do',
        ),
      }),
      'clean',
    ],
    [
      'PDF with a font that draws itself',
      onePage('BT /T 12 Tf (a) Tj ET', '/Font << /T 9 0 R >>', {
        9: '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 8 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] /Resources << /Font << /T 9 0 R >> >> >>',
        8: stream('', 'BT /T 12 Tf (aaaa) Tj ET'),
      }),
      'clean',
    ],
    [
      'PDF with a pattern of a million tiles',
      onePage('/Pattern cs /P scn 0 0 300 400 re f', '/Pattern << /P 9 0 R >>', {
        9: stream(
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.01 /YStep 0.01 /Resources << >>',
          '0 0 1 1 re f',
        ),
      }),
      'clean',
      tooLarge,
    ],
    ['PDF of nested arrays', onePage('['.repeat(200_000)), 'clean', damaged],
    [
      'PDF of nested dictionaries',
      pdfOf({ 1: catalog, 2: pages, 3: page('', `/X ${'<< /X '.repeat(50_000)}`), 4: stream('', '') }),
      'clean',
      damaged,
    ],
    [
      'PDF that links to the web',
      withCatalog('/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >>'),
      'clean',
    ],
    [
      'PDF that asks for another file',
      onePage('300 0 0 400 0 0 cm /I Do', '/XObject << /I 9 0 R >>', {
        9: stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /F (/etc/passwd)', ''),
      }),
      'clean',
      damaged,
    ],
  ];
}
