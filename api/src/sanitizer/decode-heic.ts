import libheif, { type HeifPixels } from 'libheif-js/wasm-bundle.js';
import sharp, { type Sharp } from 'sharp';
import { toPixels } from './decode-pages.ts';
import type { Pixels } from './pixels.ts';
import { Refusal } from './decode-refusal.ts';
import { pictureLimits } from './detect.ts';

/** Decodes the main still of a HEIC by libheif, which turns it upright; its pixels are read where they lie, for 24 megapixels are 70 MB. */
export async function decodeHeic(file: Buffer): Promise<Pixels> {
  await libheif.ready;
  const images = new libheif.HeifDecoder().decode(file);
  const image = images.find((one) => one.is_primary()) ?? images[0];
  if (!image) throw new Refusal('receipt_damaged');
  const width = image.get_width();
  const height = image.get_height();
  if (width * height > pictureLimits.pixels) throw new Refusal('receipt_dimensions');
  const { channels } = await libheif.heif_js_decode_image2(
    image.handle,
    libheif.heif_colorspace.heif_colorspace_RGB,
    libheif.heif_chroma.heif_chroma_interleaved_RGB,
  );
  const channel = channels?.[0];
  if (!channel) throw new Refusal('receipt_damaged');
  return toPixels(asPicture(channel), channel.width, channel.height);
}

/** Rows may be padded: by whole pixels, then the padding is cut off while reading; else the rows are copied together. */
function asPicture({ data, width, height, stride }: NonNullable<HeifPixels['channels']>[number]): Sharp {
  const rows = Buffer.from(data.buffer, data.byteOffset, stride * height);
  if (stride % 3 === 0) {
    const picture = sharp(rows, { raw: { width: stride / 3, height, channels: 3 } });
    return stride === width * 3 ? picture : picture.extract({ left: 0, top: 0, width, height });
  }
  const packed = Buffer.alloc(width * height * 3);
  for (let row = 0; row < height; row += 1)
    rows.copy(packed, row * width * 3, row * stride, row * stride + width * 3);
  return sharp(packed, { raw: { width, height, channels: 3 } });
}
