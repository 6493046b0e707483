import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** A picture of at most 256 colours: one byte per pixel, its colour's place in the palette. */
export interface PalettePicture {
  indices: Uint8Array;
  palette: readonly Colour[];
  width: number;
  height: number;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const indexedColour = 3;

/**
 * Writes a palette picture as PNG: header, palette, pixels, end and nothing else. By hand because libvips chooses a
 * palette of its own, and this one's colours must stay as far apart as they are.
 */
export function encodePng({ indices, palette, width, height }: PalettePicture): Buffer {
  const depth = [1, 2, 4, 8].find((bits) => palette.length <= 2 ** bits)!;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, indexedColour, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(packRows(indices, width, height, depth), { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Rows of pixels, the first in the highest bits, each after the byte that says "no filter". */
function packRows(indices: Uint8Array, width: number, height: number, depth: number): Buffer {
  const rowBytes = 1 + Math.ceil((width * depth) / 8);
  const rows = Buffer.alloc(rowBytes * height);
  const perByte = 8 / depth;
  for (let row = 0, from = 0; row < height; row += 1) {
    const start = row * rowBytes + 1;
    for (let column = 0; column < width; column += 1, from += 1) {
      const at = start + Math.floor(column / perByte);
      rows[at] = rows[at]! | (indices[from]! << (8 - depth - (column % perByte) * depth));
    }
  }
  return rows;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
