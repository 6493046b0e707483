import sharp, { type Sharp } from 'sharp';
import { findCrisp } from './crisp.ts';
import type { Pixels } from './pixels.ts';
import { encodePng } from './encode-png.ts';

/** One clean page as it leaves the child: a JPEG, or a PNG of few colours, without any metadata. */
export interface DecodedPage {
  bytes: Buffer;
  width: number;
  height: number;
}

/** Fineness in which a page is written: a photo, or a document of text and lines. */
export type PageKind = 'photo' | 'document';

/** The longest side of a page in pixels: an A4 at 200 dpi. */
export const longestSide = 2_400;

/** The most pages that a PDF may have or a till roll is cut into. */
export const mostPages = 25;

/** A picture longer than this times its width is cut into pages instead of being shrunk to a strip. */
const longestShape = 3;
const cutShape = 2;
const overlap = 0.04;

/** Number of parts that a picture of this size is cut into along its long side, 1 for ordinary shapes. */
export function partsOf(width: number, height: number): number {
  const shape = Math.max(width, height) / Math.min(width, height);
  return shape <= longestShape ? 1 : Math.min(mostPages, Math.ceil(shape / cutShape));
}

/** The size to which a picture is shrunk so that each of its parts keeps within the longest side; never enlarged. */
export function targetSize(width: number, height: number): { width: number; height: number } {
  const parts = partsOf(width, height);
  const part = (Math.max(width, height) / parts) * (parts > 1 ? 1 + overlap : 1);
  const scale = Math.min(1, longestSide / Math.max(part, Math.min(width, height)));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Brings an upright picture of the given size to plain pixels on white, shrunk to its target size. */
export async function toPixels(picture: Sharp, width: number, height: number): Promise<Pixels> {
  const { data, info } = await picture
    .flatten({ background: '#ffffff' })
    .resize({ ...targetSize(width, height), fit: 'fill', withoutEnlargement: true })
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { data, width: info.width, height: info.height };
  const threeTimes = Buffer.alloc(info.width * info.height * 3);
  for (let from = 0, to = 0; to < threeTimes.length; from += info.channels, to += 3)
    threeTimes.fill(data[from]!, to, to + 3);
  return { data: threeTimes, width: info.width, height: info.height };
}

/** Writes pixels as one page, or a till roll as several pages that overlap a little, each encoded again. */
export async function* writePages(pixels: Pixels, kind: PageKind): AsyncGenerator<DecodedPage> {
  const { width, height } = pixels;
  const parts = partsOf(width, height);
  const tall = height >= width;
  const long = Math.max(width, height);
  const step = long / parts;
  for (let part = 0; part < parts; part += 1) {
    const from = Math.max(0, Math.floor(part * step - (part > 0 ? step * overlap : 0)));
    const length = Math.min(long, Math.ceil((part + 1) * step)) - from;
    yield writePage(tall ? cut(pixels, 0, from, width, length) : cut(pixels, from, 0, length, height), kind);
  }
}

function cut(
  { data, width, height }: Pixels,
  left: number,
  top: number,
  partWidth: number,
  partHeight: number,
): Pixels {
  if (partWidth === width && partHeight === height) return { data, width, height };
  const part = Buffer.alloc(partWidth * partHeight * 3);
  for (let row = 0; row < partHeight; row += 1) {
    const from = ((top + row) * width + left) * 3;
    data.copy(part, row * partWidth * 3, from, from + partWidth * 3);
  }
  return { data: part, width: partWidth, height: partHeight };
}

/** Text and screenshots lossless in their few colours where that is smaller, which it mostly is by far. */
async function writePage(pixels: Pixels, kind: PageKind): Promise<DecodedPage> {
  const { width, height } = pixels;
  const jpeg = await writeJpeg(pixels, kind);
  const crisp = findCrisp(pixels);
  const png = crisp && encodePng(crisp);
  return { bytes: png && png.length < jpeg.length ? png : jpeg, width, height };
}

/** The quantisation table is not the usual one, so that even what hides in a JPEG's own coefficients is lost. */
function writeJpeg({ data, width, height }: Pixels, kind: PageKind): Promise<Buffer> {
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  if (isGrey(data)) picture.toColourspace('b-w');
  const options = kind === 'photo' ? { quality: 80 } : { quality: 75, progressive: true };
  return picture.jpeg({ ...options, quantisationTable: 3 }).toBuffer();
}

function isGrey(data: Buffer): boolean {
  for (let at = 0; at + 2 < data.length; at += 3) {
    const green = data[at + 1]!;
    if (Math.abs(data[at]! - green) > 6 || Math.abs(green - data[at + 2]!) > 6) return false;
  }
  return true;
}
