import sharp from 'sharp';
import type { Pixels } from './pixels.ts';

/** The side of the small grey picture that is looked at, and how many frequencies of each direction are kept. */
const side = 64;
const kept = 16;

/** Cosines of a discrete cosine transform (DCT-II), one row per frequency. */
const waves = Array.from({ length: kept }, (_, frequency) =>
  Array.from({ length: side }, (_, at) => Math.cos((Math.PI * (at + 0.5) * frequency) / side)),
);

/**
 * Look of a picture, in 256 bits as 64 hex digits: which of its 16 × 16 lowest frequencies are above their
 * median. Smaller, recompressed, grey or brighter copies differ in few bits, other pictures in about half.
 */
export async function perceptualHash({ data, width, height }: Pixels): Promise<string> {
  const grey = await sharp(data, { raw: { width, height, channels: 3 } })
    .greyscale()
    .resize(side, side, { fit: 'fill' })
    .raw()
    .toBuffer();
  const strengths = frequenciesOf(grey);
  // The first is the brightness of the whole, which says nothing about what is seen.
  const [, ...others] = strengths;
  const median = others.sort((one, other) => one - other)[others.length >> 1]!;
  const bits = strengths.map((strength, index) => (index > 0 && strength > median ? 1 : 0));
  return (bits.join('').match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 2).toString(16)).join('');
}

function frequenciesOf(grey: Buffer): number[] {
  const rows = Array.from({ length: side }, (_, y) =>
    waves.map((wave) => wave.reduce((sum, value, x) => sum + value * grey[y * side + x]!, 0)),
  );
  return waves.flatMap((wave) =>
    waves.map((_, frequency) => wave.reduce((sum, value, y) => sum + value * rows[y]![frequency]!, 0)),
  );
}
