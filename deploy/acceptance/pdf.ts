import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

/** Reads the number of pages of a PDF, and the pictures in it, as they are. */
export async function readPdf(pdf: Buffer): Promise<{ pages: number; text: string[]; pictures: Buffer[] }> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const text = [...document.pages()].map((page) => page.getText());
    const pages = document.getPageCount();
    document.destroy();
    return { pages, text, pictures: picturesIn(pdf) };
  } finally {
    library.destroy();
  }
}

/** JPEGs stand in a PDF as they are: from the start of an image to the end of its stream. */
function picturesIn(pdf: Buffer): Buffer[] {
  const pictures: Buffer[] = [];
  for (let start = pdf.indexOf('ffd8ff', 0, 'hex'); start >= 0;) {
    const end = pdf.indexOf('endstream', start);
    pictures.push(pdf.subarray(start, end < 0 ? undefined : end));
    start = end < 0 ? -1 : pdf.indexOf('ffd8ff', end, 'hex');
  }
  return pictures;
}

/** Likeness of two pictures as small grey squares, from -1 to 1. */
export async function likeness(one: Buffer | string, other: Buffer | string): Promise<number> {
  const [a, b] = await Promise.all([one, other].map(greySquare));
  return correlation(a ?? [], b ?? []);
}

async function greySquare(picture: Buffer | string): Promise<number[]> {
  const small = sharp(picture).autoOrient().greyscale().resize(32, 32, { fit: 'fill' });
  return [...(await small.raw().toBuffer())];
}

function correlation(one: number[], other: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanOne, meanOther] = [mean(one), mean(other)];
  let [both, squareOne, squareOther] = [0, 0, 0];
  for (const [index, value] of one.entries()) {
    const [a, b] = [value - meanOne, (other[index] ?? 0) - meanOther];
    both += a * b;
    squareOne += a * a;
    squareOther += b * b;
  }
  return both / Math.sqrt(squareOne * squareOther);
}
