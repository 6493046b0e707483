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
  if (width * height > pictureLimits.heicPixels) throw new Refusal('receipt_heic_dimensions');
  // Without being asked for its transparency a picture would lie on black.
  const transparent = Number(libheif.heif_image_handle_has_alpha_channel(image.handle)) === 1;
  const chroma = libheif.heif_chroma;
  const { channels } = await libheif.heif_js_decode_image2(
    image.handle,
    libheif.heif_colorspace.heif_colorspace_RGB,
    transparent ? chroma.heif_chroma_interleaved_RGBA : chroma.heif_chroma_interleaved_RGB,
  );
  const channel = channels?.[0];
  if (!channel) throw new Refusal('receipt_damaged');
  return toPixels(asPicture(channel, transparent ? 4 : 3), channel.width, channel.height);
}

/** Rows may be padded: by whole pixels, then the padding is cut off while reading; else the rows are copied together. */
function asPicture(
  { data, width, height, stride }: NonNullable<HeifPixels['channels']>[number],
  channels: 3 | 4,
): Sharp {
  const rows = Buffer.from(data.buffer, data.byteOffset, stride * height);
  const rowBytes = width * channels;
  if (stride % channels === 0) {
    const picture = sharp(rows, { raw: { width: stride / channels, height, channels } });
    return stride === rowBytes ? picture : picture.extract({ left: 0, top: 0, width, height });
  }
  const packed = Buffer.alloc(rowBytes * height);
  for (let row = 0; row < height; row += 1)
    rows.copy(packed, row * rowBytes, row * stride, row * stride + rowBytes);
  return sharp(packed, { raw: { width, height, channels } });
}
