import sharp from 'sharp';
import { openRaster } from './decode-picture.ts';

/** The longest side of a logo in pixels. */
const logoSide = 512;

/** Encodes a logo again: at most 512 × 512, transparency kept, without metadata and without the lowest bits. */
export async function decodeLogo(file: Buffer): Promise<{ png: Buffer; width: number; height: number }> {
  const { data, info } = await openRaster(file)
    .autoOrient()
    .resize({ width: logoSide, height: logoSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const channels = info.channels;
  const pixels = sharp(coarse(data), { raw: { width, height, channels } }).toColourspace('srgb');
  const png = await pixels.png({ palette: true, colours: 256, dither: 0, compressionLevel: 9 }).toBuffer();
  return { png, width, height };
}

/** Repeats each value's highest two bits in its lowest two, where messages hide. */
function coarse(data: Buffer): Buffer {
  return Buffer.from(data.map((value) => (value & 0xfc) | (value >> 6)));
}
