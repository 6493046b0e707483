import PDFDocument from 'pdfkit';
import { Typesetter } from '../printing/typesetter.ts';
import { colours, layOut, paper, places, type Line } from './poster-layout.ts';
import type { Poster } from './poster-data.ts';

const widest = paper.width - 96;

/** The poster as a PDF: text as text, the code as shapes, so that it is sharp in any size. */
export function drawPdf(poster: Poster): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    lang: poster.languages[0] ?? 'en',
    font: '',
    info: { Title: 'Penning', Creator: 'Penning', Producer: 'Penning' },
  });
  const type = new Typesetter(document);
  const faceOf = ({ size, bold }: Pick<Line, 'size' | 'bold'>) =>
    ({ size, weight: bold ? 'semibold' : 'regular' }) as const;
  for (const line of layOut(poster, (one) => fitting(type.widthOf(one.text, faceOf(one)), one.size))) {
    const face = faceOf(line);
    let x = paper.middle - type.widthOf(line.text, face) / 2;
    for (const { text, font, width } of type.pieces(line.text, face)) {
      document.font(font).fontSize(line.size).fillColor(line.colour);
      document.text(text, x, line.y, { lineBreak: false, baseline: 'alphabetic' });
      x += width;
    }
  }
  const { logo, card } = places;
  if (poster.logoPng)
    document.image(poster.logoPng, paper.middle - logo.width / 2, logo.y, {
      fit: [logo.width, logo.height],
      align: 'center',
      valign: 'center',
    });
  document
    .roundedRect(card.x, card.y, card.side, card.side, card.radius)
    .lineWidth(1)
    .strokeColor(colours.line)
    .stroke();
  const { size, dark } = poster.code;
  // Four modules of quiet zone on each side belong to a code.
  const module = card.side / (size + 8);
  for (const [column, row] of dark)
    document.rect(card.x + (column + 4) * module, card.y + (row + 4) * module, module, module);
  document.fillColor(colours.text).fill();
  document.link(card.x, card.y, card.side, card.side, poster.link);
  return finish(document);
}

/** The largest size up to `size` at which a line of this width fits the paper. */
function fitting(width: number, size: number): number {
  return width > widest ? (size * widest) / width : size;
}

function finish(document: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
