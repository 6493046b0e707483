import type { PictureHeader } from './picture-header.ts';

const stills = new Set(['heic', 'heix', 'heim', 'heis']);
const sequences = new Set(['hevc', 'hevx', 'hevm', 'hevs']);

/** Reads an ISO base media file: only still pictures in HEVC (iPhones) pass, not AVIF, not films. */
export function readHeicHeader(file: Buffer): PictureHeader {
  const end = file.readUInt32BE(0);
  if (end < 16 || end > Math.min(file.length, 512)) return { refused: 'receipt_type_unsupported' };
  const major = file.toString('latin1', 8, 12);
  const brands = [major];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(file.toString('latin1', at, at + 4));
  if (major === 'avif' || major === 'avis') return { refused: 'receipt_type_unsupported' };
  if (sequences.has(major) || (major === 'msf1' && brands.some((brand) => sequences.has(brand))))
    return { refused: 'receipt_animated' };
  const still =
    stills.has(major) ||
    (['mif1', 'mif2', 'miaf'].includes(major) && brands.some((brand) => stills.has(brand)));
  return still ? largestPicture(file) : { refused: 'receipt_type_unsupported' };
}

interface Box {
  type: string;
  from: number;
  to: number;
}

/** The boxes between two offsets, at most 4,096 of them; stops where a size makes no sense. */
function* boxes(file: Buffer, from: number, to: number): Generator<Box> {
  let at = from;
  for (let count = 0; count < 4096 && at + 8 <= to; count += 1) {
    let size = file.readUInt32BE(at);
    let head = 8;
    if (size === 1 && at + 16 <= to) {
      size = file.readUInt32BE(at + 8) * 2 ** 32 + file.readUInt32BE(at + 12);
      head = 16;
    }
    if (size === 0) size = to - at;
    if (size < head || at + size > to) return;
    yield { type: file.toString('latin1', at + 4, at + 8), from: at + head, to: at + size };
    at += size;
  }
}

function find(file: Buffer, from: number, to: number, type: string): Box | undefined {
  for (const box of boxes(file, from, to)) if (box.type === type) return box;
  return undefined;
}

/** The largest spatial extent that any picture in the file claims (the tiled whole is larger than its tiles). */
function largestPicture(file: Buffer): PictureHeader {
  const meta = find(file, 0, file.length, 'meta');
  const properties = meta && find(file, meta.from + 4, meta.to, 'iprp');
  const container = properties && find(file, properties.from, properties.to, 'ipco');
  if (!container) return { refused: 'receipt_damaged' };
  let largest = { width: 0, height: 0 };
  for (const box of boxes(file, container.from, container.to)) {
    if (box.type !== 'ispe' || box.to - box.from < 12) continue;
    const size = { width: file.readUInt32BE(box.from + 4), height: file.readUInt32BE(box.from + 8) };
    if (size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}
