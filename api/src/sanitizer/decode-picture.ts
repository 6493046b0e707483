import sharp, { type Sharp } from 'sharp';
import { toPixels } from './decode-pages.ts';
import type { Pixels } from './pixels.ts';
import { Refusal } from './decode-refusal.ts';
import { pixelLimit } from './detect.ts';

/** Decodes a JPEG, PNG or WebP: upright, sRGB, on white, shrunk. Throws Refusal for what cannot be shown whole. */
export async function decodeRaster(file: Buffer): Promise<Pixels> {
  try {
    return await decode(openRaster(file));
  } catch (error) {
    if (!(error instanceof Error && /premature end of JPEG/i.test(error.message))) throw error;
    // A file that lacks only the mark of its end has all its pixels; a decoder that had to guess one warns.
    return decode(openRaster(Buffer.concat([file, endOfJpeg]), 'warning'));
  }
}

const endOfJpeg = Buffer.from([0xff, 0xd9]);

async function decode(picture: Sharp): Promise<Pixels> {
  const { format, pages, width, height, orientation } = await picture.metadata();
  if (format !== 'jpeg' && format !== 'png' && format !== 'webp')
    throw new Refusal('receipt_type_unsupported');
  if ((pages ?? 1) > 1) throw new Refusal('receipt_animated');
  const turned = (orientation ?? 1) >= 5;
  return toPixels(picture.autoOrient(), turned ? height : width, turned ? width : height);
}

/** A picture by sharp with the limits set; a truncated or broken one throws when it is read. */
export function openRaster(file: Buffer, failOn: 'error' | 'warning' = 'error'): Sharp {
  return sharp(file, {
    limitInputPixels: pixelLimit(file),
    failOn,
    sequentialRead: true,
    animated: false,
  });
}
