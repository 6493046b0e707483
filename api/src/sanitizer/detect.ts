import type { ErrorCode } from '@penning/contract/error-codes';
import type { PictureHeader } from './picture-header.ts';
import { readHeicHeader } from './detect-heic.ts';
import { readJpegHeader, readPngHeader, readWebpHeader } from './detect-raster.ts';

/** True type of a receipt, found from its content. */
export type ReceiptMediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic' | 'application/pdf';

/** Result of the quick checks: the true type (with pixels for pictures), or the reason of the refusal. */
export type Detection =
  { mediaType: ReceiptMediaType; width?: number; height?: number } | { refused: ErrorCode };

/**
 * Pixels that are decoded at most and the longest side (a stitched till roll passes). What phones call 50 megapixels is
 * up to 8192 × 6144; a baseline JPEG is shrunk while it is read, so that 16320 × 12240 take 110 MiB. Of a HEIC 24 megapixels
 * take the decoder 300 MiB when it turns them, 48 would take 430.
 */
export const pictureLimits = {
  pixels: 52_000_000,
  baselinePixels: 210_000_000,
  heicPixels: 30_000_000,
  side: 30_000,
} as const;

/** Bytes of a file within which a PDF must begin: scanners, printers and mail gateways put others before it. */
const pdfStart = 1_024;

/** The quick checks of a whole arriving file: type by content, header, dimensions, animation. Decodes nothing. */
export function detectReceipt(bytes: Uint8Array): Detection {
  if (bytes.length === 0) return { refused: 'receipt_empty' };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isJpeg(file)) return picture('image/jpeg', readJpegHeader(file));
  if (file.subarray(0, 8).equals(pngSignature)) return picture('image/png', readPngHeader(file));
  if (ascii(file, 0, 4) === 'RIFF' && ascii(file, 8, 12) === 'WEBP')
    return picture('image/webp', readWebpHeader(file));
  if (ascii(file, 4, 8) === 'ftyp') return picture('image/heic', readHeicHeader(file));
  if (startsAsPdf(file)) return detectPdf(file);
  return { refused: 'receipt_type_unsupported' };
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function ascii(file: Buffer, from: number, to: number): string {
  return file.toString('latin1', from, to);
}

function picture(mediaType: ReceiptMediaType, header: PictureHeader): Detection {
  if ('refused' in header) return header;
  const { width, height, baseline = false } = header;
  if (width < 1 || height < 1) return { refused: 'receipt_damaged' };
  const heic = mediaType === 'image/heic';
  const tooLarge =
    width * height > mostPixels(mediaType, baseline) || Math.max(width, height) > pictureLimits.side;
  if (tooLarge) return { refused: heic ? 'receipt_heic_dimensions' : 'receipt_dimensions' };
  return { mediaType, width, height };
}

function mostPixels(mediaType: ReceiptMediaType, baseline: boolean): number {
  if (mediaType === 'image/heic') return pictureLimits.heicPixels;
  return baseline ? pictureLimits.baselinePixels : pictureLimits.pixels;
}

/** Pixels that the decoder of this raster picture may be asked for. */
export function pixelLimit(file: Buffer): number {
  if (!isJpeg(file)) return pictureLimits.pixels;
  const header = readJpegHeader(file);
  return mostPixels('image/jpeg', 'baseline' in header && header.baseline === true);
}

function isJpeg(file: Buffer): boolean {
  return file.length >= 3 && file.readUInt16BE(0) === 0xffd8;
}

/** A web page or script that names a PDF further on is none, and an archive that holds one is none either. */
function startsAsPdf(file: Buffer): boolean {
  const head = ascii(file, 0, pdfStart + 5);
  return head.includes('%PDF-') && !/^(\u00ef\u00bb\u00bf)?[\s\0]*(<|PK\x03\x04)/.test(head);
}

/** A PDF without any object, or one cut off before its first end, is refused at once; the rest is the decoder's to judge. */
function detectPdf(file: Buffer): Detection {
  const ended = ['endobj', 'trailer', 'startxref', '%%EOF'].some((word) => file.includes(word));
  return ended && file.includes('obj') ? { mediaType: 'application/pdf' } : { refused: 'receipt_damaged' };
}
