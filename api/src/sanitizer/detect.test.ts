import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../test/receipts/fixture.ts';
import { detectReceipt } from './detect.ts';

const plain = sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } });

describe('the content decides what a receipt is', () => {
  test.each([
    ['jpeg', 'image/jpeg'],
    ['png', 'image/png'],
    ['webp', 'image/webp'],
  ] as const)('a %s is found with its size', async (format, mediaType) => {
    expect(detectReceipt(await plain.clone().toFormat(format).toBuffer())).toEqual({
      mediaType,
      width: 40,
      height: 30,
    });
  });

  test('lossless WebP and WebP with transparency are found', async () => {
    expect(detectReceipt(await plain.clone().webp({ lossless: true }).toBuffer())).toMatchObject({
      width: 40,
      height: 30,
    });
    expect(detectReceipt(await plain.clone().ensureAlpha(0.5).webp().toBuffer())).toMatchObject({
      width: 40,
      height: 30,
    });
  });

  test.each([
    ['photo.heic', { mediaType: 'image/heic', width: 600, height: 800 }],
    ['receipt-80mm.pdf', { mediaType: 'application/pdf' }],
    ['malformed-xref.pdf', { mediaType: 'application/pdf' }],
    ['script-in-exif-xmp.jpg', { mediaType: 'image/jpeg', width: 1200, height: 1600 }],
  ])('%s passes', (name, found) => expect(detectReceipt(fixture(name))).toEqual(found));

  test.each([
    ['polyglot-js.gif', 'receipt_type_unsupported'],
    ['script-svg-renamed.png', 'receipt_type_unsupported'],
    ['video-renamed.jpg', 'receipt_type_unsupported'],
    ['photo.avif', 'receipt_type_unsupported'],
    ['animated.apng.png', 'receipt_animated'],
    ['animated.webp', 'receipt_animated'],
    ['bomb-30000x30000.png', 'receipt_dimensions'],
    ['truncated.pdf', 'receipt_damaged'],
  ])('%s is refused: %s', (name, refused) => expect(detectReceipt(fixture(name))).toEqual({ refused }));

  test('an empty file is called empty, not damaged', () => {
    expect(detectReceipt(new Uint8Array())).toEqual({ refused: 'receipt_empty' });
  });

  test('text, however it begins, is not a receipt', () => {
    for (const text of [
      'x',
      '<html>',
      'GIF89a',
      'PK\x03\x04',
      'RIFF....WAVE',
      '....ftypisom',
      '<?php %PDF-1.7',
    ]) {
      expect(detectReceipt(Buffer.from(text)), text).toEqual({ refused: 'receipt_type_unsupported' });
    }
  });
});

test('every beginning of a good file gets an answer', async () => {
  const files = [
    fixture('photo.heic'),
    await plain.clone().png().toBuffer(),
    await plain.clone().jpeg().toBuffer(),
    await plain.clone().webp().toBuffer(),
  ];
  for (const file of files) {
    for (let length = 0; length < Math.min(file.length, 700); length += 1) {
      const found = detectReceipt(file.subarray(0, length));
      expect('refused' in found || 'mediaType' in found).toBe(true);
    }
  }
});
