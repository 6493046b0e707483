import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fixture } from '../../test/receipts/fixture.ts';
import { findMarkers } from '../../test/receipts/markers.ts';
import { encodePng } from './encode-png.ts';
import { sanitizeReceipt } from './sanitize.ts';

const width = 600;
const height = 400;

/** A web shop's page: text on white, a coloured title. */
const screenshot = fixture('web-shop.png');

async function onlyPage(file: Buffer, mediaType = 'image/png') {
  const result = await sanitizeReceipt(file, { mediaType });
  if (!result.ok) throw new Error(result.code);
  expect(result.pages).toHaveLength(1);
  return result.pages[0]!;
}

async function coloursOf(picture: Buffer): Promise<number[][]> {
  const raw = await sharp(picture).removeAlpha().raw().toBuffer();
  const seen = new Set(Array.from({ length: raw.length / 3 }, (_, pixel) => raw.readUIntBE(pixel * 3, 3)));
  return [...seen].map((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
}

function chunkTypes(png: Buffer): string[] {
  const types = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    types.push(png.toString('latin1', at + 4, at + 8));
  return types;
}

test('a screenshot stays sharp: a small PNG, every pixel nearly as it was', async () => {
  const file = screenshot;
  const page = await onlyPage(file);
  expect(page).toMatchObject({ mediaType: 'image/png', width, height });
  expect(chunkTypes(page.bytes)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const [before, after] = await Promise.all(
    [file, page.bytes].map((picture) => sharp(picture).removeAlpha().raw().toBuffer()),
  );
  expect(before!.every((value, at) => Math.abs(value - after![at]!) < 16)).toBe(true);
  expect(page.bytes.length).toBeLessThan((await sharp(file).jpeg({ quality: 80 }).toBuffer()).length);
});

test('no two colours of a lossless page are too alike to tell apart', async () => {
  const colours = await coloursOf((await onlyPage(screenshot)).bytes);
  expect(colours.length).toBeGreaterThan(4);
  for (const [index, one] of colours.entries()) {
    for (const other of colours.slice(index + 1))
      expect(Math.max(...one.map((value, channel) => Math.abs(value - other[channel]!)))).toBeGreaterThan(15);
  }
});

test('a photo stays a JPEG', async () => {
  expect((await onlyPage(fixture('script-in-exif-xmp.jpg'), 'image/jpeg')).mediaType).toBe('image/jpeg');
});

test('the bits that hide in a palette’s nearly equal colours do not pass the lossless way', async () => {
  const marker = 'PENNING-PALETTE-5b1e77c0aa';
  const bits = [...Buffer.from(marker)].flatMap((byte) =>
    [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => (byte >> bit) & 1),
  );
  const indices = Uint8Array.from({ length: width * height }, (_, pixel) => bits[pixel] ?? 1);
  indices.fill(2, 90_000, 90_500);
  const palette = [
    [254, 254, 254],
    [255, 255, 255],
    [20, 20, 20],
  ] as const;
  const file = encodePng({ indices, palette, width, height });
  expect(await findMarkers(file, [marker])).toEqual([marker]);
  const page = await onlyPage(file);
  expect(page.mediaType).toBe('image/png');
  expect(await findMarkers(page.bytes, [marker])).toEqual([]);
  expect(await coloursOf(page.bytes)).toHaveLength(2);
});
