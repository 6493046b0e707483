import { page, pages, pdfOf, stream } from './pdf-objects.ts';

/** A PDF with a square on its page and one annotation that has no look of its own. */
function withNote(note: string): Buffer {
  return pdfOf({
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: pages,
    3: page('', '/Annots [10 0 R]'),
    4: stream('', '20 20 100 100 re f'),
    10: `<< /Type /Annot /F 4 /P 3 0 R /Rect [50 300 250 350] /C [1 0 0] /Contents (Let op) ${note} >>`,
  });
}

/** PDFs whose annotation the renderer draws by itself: name and file. */
export function drawnNotes(): [string, Buffer][] {
  return [
    ['words on the page', withNote('/Subtype /FreeText /DA (/Helv 12 Tf 0 g)')],
    ['ink', withNote('/Subtype /Ink /InkList [[60 310 100 340 200 320]]')],
    ['a square', withNote('/Subtype /Square')],
    ['a circle', withNote('/Subtype /Circle')],
    ['a marker', withNote('/Subtype /Highlight /QuadPoints [50 350 250 350 50 300 250 300]')],
    ['a line through words', withNote('/Subtype /StrikeOut /QuadPoints [50 350 250 350 50 300 250 300]')],
  ];
}

/** PDFs whose annotation the renderer leaves out: name and file. */
export function leftOutNotes(): [string, Buffer][] {
  return [
    ['a line', withNote('/Subtype /Line /L [60 310 200 340] /LE [/None /OpenArrow]')],
    ['a polygon', withNote('/Subtype /Polygon /Vertices [60 310 200 340 200 310]')],
    ['an open polygon', withNote('/Subtype /PolyLine /Vertices [60 310 200 340 200 310]')],
    ['a stamp', withNote('/Subtype /Stamp /Name /Paid')],
    ['a caret', withNote('/Subtype /Caret')],
  ];
}
