import type { PictureHeader } from './picture-header.ts';

const damaged: PictureHeader = { refused: 'receipt_damaged' };

/** Start-of-frame markers that decoders know: baseline, extended and progressive, Huffman-coded. */
const startsOfFrame = new Set([0xc0, 0xc1, 0xc2]);
const progressive = 0xc2;
const otherFrames = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** Stray bytes before a marker that are passed over, as libjpeg and browsers pass them. */
const strayBytes = 4_096;

/** Walks a JPEG's segments up to the frame header. */
export function readJpegHeader(file: Buffer): PictureHeader {
  let at = 2;
  while (at + 4 <= file.length) {
    at = nextMarker(file, at);
    if (at < 0 || at + 4 > file.length) return damaged;
    const marker = file[at + 1]!;
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
      continue;
    }
    if (marker === 0xd9 || marker === 0xda || otherFrames.has(marker)) return damaged;
    const length = file.readUInt16BE(at + 2);
    if (length < 2) return damaged;
    if (startsOfFrame.has(marker)) {
      if (length < 8 || at + 9 > file.length) return damaged;
      const baseline = marker !== progressive;
      return { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7), baseline };
    }
    at += 2 + length;
  }
  return damaged;
}

/** Place of the next marker: bytes between segments, fill bytes (FF FF) and escaped ones (FF 00) are none; -1 when it is too far. */
function nextMarker(file: Buffer, from: number): number {
  const end = Math.min(from + strayBytes, file.length - 1);
  for (let at = from; at < end; at += 1)
    if (file[at] === 0xff && file[at + 1] !== 0xff && file[at + 1] !== 0x00) return at;
  return -1;
}

/** Reads a PNG's IHDR and looks for the animation chunk that must come before the picture's data. */
export function readPngHeader(file: Buffer): PictureHeader {
  if (file.length < 33 || file.toString('latin1', 12, 16) !== 'IHDR' || file.readUInt32BE(8) !== 13)
    return damaged;
  const size = { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
  let at = 33;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(type) || length > file.length - at) return damaged;
    if (type === 'acTL') return { refused: 'receipt_animated' };
    if (type === 'IDAT') return size;
    at += 12 + length;
  }
  return damaged;
}

/** Reads a WebP's first chunk: lossy, lossless or extended, which may be animated. */
export function readWebpHeader(file: Buffer): PictureHeader {
  if (file.length < 30 || file.readUInt32LE(4) + 8 > file.length + 1) return damaged;
  switch (file.toString('latin1', 12, 16)) {
    case 'VP8X':
      if (file[20]! & 0x02) return { refused: 'receipt_animated' };
      return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 };
    case 'VP8L':
      if (file[20] !== 0x2f) return damaged;
      return {
        width: (file.readUInt16LE(21) & 0x3fff) + 1,
        height: ((file.readUInt32LE(21) >>> 14) & 0x3fff) + 1,
      };
    case 'VP8 ':
      if (file.readUIntBE(23, 3) !== 0x9d012a) return damaged;
      return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff };
    default:
      return damaged;
  }
}
