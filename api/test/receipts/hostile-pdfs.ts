import type { HostileFile } from './hostile-file.ts';
import { drawingPdfs } from './drawing-pdfs.ts';
import { catalog, onePage, page, pages, pdfOf, stream, withCatalog } from './pdf-objects.ts';

const damaged = 'receipt_damaged';
const tooLarge = 'receipt_dimensions';

/** PDFs that somebody may try, made here. */
export function hostilePdfs(): HostileFile[] {
  return [...brokenPdfs(), ...drawingPdfs(), ...activePdfs()];
}

/** PDFs whose pages are not what they say. */
function brokenPdfs(): HostileFile[] {
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
    ['PDF of nested arrays', onePage('['.repeat(200_000)), 'clean', damaged],
    [
      'PDF of nested dictionaries',
      pdfOf({ 1: catalog, 2: pages, 3: page('', `/X ${'<< /X '.repeat(50_000)}`), 4: stream('', '') }),
      'clean',
      damaged,
    ],
  ];
}

/** PDFs that would do something, or fetch something. */
function activePdfs(): HostileFile[] {
  return [
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
