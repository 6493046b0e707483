import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../test/receipts/fixture.ts';
import { perceptualHash } from './perceptual-hash.ts';

async function hashOf(file: Buffer): Promise<bigint> {
  const { data, info } = await sharp(file)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const hash = await perceptualHash({ data, width: info.width, height: info.height });
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  return BigInt(`0x${hash}`);
}

async function distance(one: Buffer, other: Buffer): Promise<number> {
  return ((await hashOf(one)) ^ (await hashOf(other))).toString(2).replaceAll('0', '').length;
}

async function cropped(file: Buffer, share: number): Promise<Buffer> {
  const { width, height } = await sharp(file).metadata();
  const left = Math.round(width * share);
  const top = Math.round(height * share);
  return sharp(file)
    .extract({ left, top, width: width - 2 * left, height: height - 2 * top })
    .toBuffer();
}

const copies: [string, number, (file: Buffer) => Promise<Buffer>][] = [
  ['compressed again', 10, (file) => sharp(file).jpeg({ quality: 40 }).toBuffer()],
  ['grey', 10, (file) => sharp(file).greyscale().jpeg({ quality: 60 }).toBuffer()],
  ['of half the size', 24, (file) => sharp(file).resize({ width: 480 }).jpeg({ quality: 70 }).toBuffer()],
  ['brighter', 24, (file) => sharp(file).linear(1.2, -8).jpeg().toBuffer()],
  ['turned by a degree', 44, (file) => sharp(file).rotate(1, { background: '#fff' }).jpeg().toBuffer()],
  ['cropped by a hundredth', 44, (file) => cropped(file, 0.01)],
];
const pictures: [string, Buffer][] = [
  ['a photo', fixture('script-in-exif-xmp.jpg')],
  ['a till receipt', fixture('till-coffee.jpg')],
];

describe.each(pictures)('%s', (_, file) => {
  test.each(copies)('%s differs in at most %i bits', async (_how, most, copy) => {
    expect(await distance(file, await copy(file))).toBeLessThanOrEqual(most);
  });
});

test('another receipt of the same shop differs in more bits than any copy', async () => {
  expect(await distance(fixture('till-coffee.jpg'), fixture('till-bread.jpg'))).toBeGreaterThan(44);
});

test('other pictures differ in about half of the bits', async () => {
  expect(await distance(fixture('script-in-exif-xmp.jpg'), fixture('stego-lsb-blue.png'))).toBeGreaterThan(
    64,
  );
});
