import sharp from 'sharp';
import { fixture } from './fixture.ts';

/** Numbers that look random and are the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Bytes changed, cut out, doubled or cut off, mostly near the beginning, where headers are. */
export function mutate(file: Buffer, seed: number): Buffer {
  const next = numbers(seed);
  let bytes = Buffer.from(file);
  for (let change = 1 + next(6); change > 0; change -= 1) {
    const at = next(next(2) === 0 ? Math.min(600, bytes.length) : bytes.length);
    const length = 1 + next(24);
    const kind = next(6);
    if (kind < 3)
      for (let index = at; index < Math.min(at + (kind === 0 ? 1 : length), bytes.length); index += 1)
        bytes[index] = next(256);
    else if (kind === 3) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    else if (kind === 4)
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
    else if (next(4) === 0) bytes = bytes.subarray(0, Math.max(1, at));
  }
  return bytes;
}

/** One good file of every kind. */
export async function goodFiles(): Promise<Buffer[]> {
  const picture = sharp(fixture('script-in-exif-xmp.jpg')).resize(160);
  const formats = await Promise.all([
    picture.clone().jpeg().toBuffer(),
    picture.clone().jpeg({ progressive: true }).toBuffer(),
    picture.clone().png().toBuffer(),
    picture.clone().png({ palette: true }).toBuffer(),
    picture.clone().webp().toBuffer(),
    picture.clone().webp({ lossless: true }).toBuffer(),
  ]);
  return [
    ...formats,
    fixture('photo.heic'),
    fixture('active-content.pdf'),
    fixture('receipt-80mm.pdf'),
    fixture('malformed-xref.pdf'),
  ];
}
