import type { ErrorCode } from '@penning/contract/error-codes';
import type { PictureHeader } from './picture-header.ts';
import { readHeicHeader } from './detect-heic.ts';
import { readJpegHeader, readPngHeader, readWebpHeader } from './detect-raster.ts';

/** True type of a receipt, found from its content. */
export type ReceiptMediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic' | 'application/pdf';

/** Result of the quick checks: the true type (with pixels for pictures), or the reason of the refusal. */
export type Detection =
  { mediaType: ReceiptMediaType; width?: number; height?: number } | { refused: ErrorCode };

/** Pixels that are decoded at most (a 48-megapixel phone photo passes), and the longest side (a stitched till roll passes). */
export const pictureLimits = { pixels: 50_000_000, side: 30_000 } as const;

/** Of a HEIC: 24 megapixels take its decoder 300 MiB when it turns them, 48 would take 430. */
const heicPixels = 30_000_000;

/** The quick checks of a whole arriving file: type by content, header, dimensions, animation. Decodes nothing. */
export function detectReceipt(bytes: Uint8Array): Detection {
  if (bytes.length === 0) return { refused: 'receipt_empty' };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.readUIntBE(0, Math.min(3, file.length)) === 0xffd8ff)
    return picture('image/jpeg', readJpegHeader(file));
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
  const { width, height } = header;
  if (width < 1 || height < 1) return { refused: 'receipt_damaged' };
  const pixels = mediaType === 'image/heic' ? heicPixels : pictureLimits.pixels;
  const tooLarge = width * height > pixels || Math.max(width, height) > pictureLimits.side;
  return tooLarge ? { refused: 'receipt_dimensions' } : { mediaType, width, height };
}

/** The header may begin within the first 1,024 bytes (scanners and mail gateways put bytes before it), after white space or a byte order mark. */
function startsAsPdf(file: Buffer): boolean {
  return /^(\u00ef\u00bb\u00bf)?[\s\0]*%PDF-/.test(ascii(file, 0, 1024));
}

/** A PDF without any object, or one cut off before its first end, is refused at once; the rest is the decoder's to judge. */
function detectPdf(file: Buffer): Detection {
  if (!file.includes(' obj') || !file.includes('endobj')) return { refused: 'receipt_damaged' };
  return { mediaType: 'application/pdf' };
}
