import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../test/receipts/fixture.ts';
import { findMarkers } from '../../test/receipts/markers.ts';
import { sanitizeLogo, sanitizeReceipt, type SanitizedReceipt } from './sanitize.ts';

/** A picture with a red upper left quarter, so that its turning can be seen. */
function cornered(width: number, height: number) {
  const red = {
    create: {
      width: Math.round(width / 2),
      height: Math.round(height / 2),
      channels: 3,
      background: '#d01010',
    },
  } as const;
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } }).composite([
    { input: red, left: 0, top: 0 },
  ]);
}

function pagesOf(result: SanitizedReceipt) {
  if (!result.ok) throw new Error(result.code);
  return result.pages;
}

async function pixel(picture: Buffer, left: number, top: number): Promise<number[]> {
  return [...(await sharp(picture).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}

describe('pictures', () => {
  test('a photo is turned upright, made smaller and freed of everything but pixels', async () => {
    const photo = await cornered(4000, 3000)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Copyright: 'MARKER-COPYRIGHT' } })
      .toBuffer();
    const [page, ...more] = pagesOf(await sanitizeReceipt(photo, { mediaType: 'image/jpeg' }));
    expect(more).toEqual([]);
    expect(page).toMatchObject({ width: 1800, height: 2400 });
    const { exif, xmp, icc, orientation } = await sharp(page!.bytes).metadata();
    expect({ exif, xmp, icc, orientation }).toEqual({
      exif: undefined,
      xmp: undefined,
      icc: undefined,
      orientation: undefined,
    });
    const [red, green] = await pixel(page!.bytes, 1700, 100);
    expect(red! > 180 && green! < 60).toBe(true);
    expect(await findMarkers(page!.bytes, ['MARKER-COPYRIGHT'])).toEqual([]);
  });

  test('transparency becomes white', async () => {
    const glass = await sharp({
      create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const [page] = pagesOf(await sanitizeReceipt(glass, { mediaType: 'image/png' }));
    expect((await pixel(page!.bytes, 25, 25)).every((value) => value > 250)).toBe(true);
  });

  test('a grey photo stays grey', async () => {
    const grey = await sharp(fixture('script-in-exif-xmp.jpg')).greyscale().jpeg().toBuffer();
    const [page] = pagesOf(await sanitizeReceipt(grey, { mediaType: 'image/jpeg' }));
    expect((await sharp(page!.bytes).metadata()).channels).toBe(1);
  });

  test('CMYK comes out in its own colours', async () => {
    const cmyk = await cornered(200, 200).toColourspace('cmyk').jpeg().toBuffer();
    const [page] = pagesOf(await sanitizeReceipt(cmyk, { mediaType: 'image/jpeg' }));
    const [red, green] = await pixel(page!.bytes, 20, 20);
    expect(red! > 150 && green! < 90).toBe(true);
  });

  test.each([
    [700, 5600],
    [5600, 700],
  ])('a till roll of %i × %i is cut into pages that overlap', async (width, height) => {
    const roll = await cornered(width, height).png().toBuffer();
    const pages = pagesOf(await sanitizeReceipt(roll, { mediaType: 'image/png' }));
    expect(pages.length).toBe(4);
    const lengths = pages.map((page) => (height > width ? page.height : page.width));
    expect(lengths.every((length) => length <= 2400)).toBe(true);
    expect(lengths.reduce((sum, length) => sum + length)).toBeGreaterThan(5600);
    expect(pages.every((page) => Math.min(page.width, page.height) === 700)).toBe(true);
  });

  test('an iPhone picture is read', async () => {
    expect(pagesOf(await sanitizeReceipt(fixture('photo.heic'), { mediaType: 'image/heic' }))).toMatchObject([
      { width: 600, height: 800 },
    ]);
  });

  test('what hides in the lowest bits is gone', async () => {
    const file = fixture('stego-lsb-blue.png');
    expect(await findMarkers(file, ['PENNING-STEGO-d0e6fc12fb'])).toEqual(['PENNING-STEGO-d0e6fc12fb']);
    const [page] = pagesOf(await sanitizeReceipt(file, { mediaType: 'image/png' }));
    expect(await findMarkers(page!.bytes, ['PENNING-STEGO-d0e6fc12fb'])).toEqual([]);
  });

  test('a script in the metadata is gone', async () => {
    const [page] = pagesOf(
      await sanitizeReceipt(fixture('script-in-exif-xmp.jpg'), { mediaType: 'image/jpeg' }),
    );
    expect(
      await findMarkers(page!.bytes, ['PENNING-USERCOMMENT-695349bb39', '<script', 'onerror', '<?php']),
    ).toEqual([]);
  });

  test('half a photo is refused', async () => {
    expect(await sanitizeReceipt(fixture('truncated.jpg'), { mediaType: 'image/jpeg' })).toEqual({
      ok: false,
      code: 'receipt_damaged',
    });
  });

  test('the same file gives the same bytes and hash, a smaller copy nearly the same hash', async () => {
    const file = fixture('script-in-exif-xmp.jpg');
    const first = await sanitizeReceipt(file, { mediaType: 'image/jpeg' });
    expect(await sanitizeReceipt(file, { mediaType: 'image/jpeg' })).toEqual(first);
    const smaller = await sanitizeReceipt(await sharp(file).resize(500).jpeg({ quality: 60 }).toBuffer(), {
      mediaType: 'image/jpeg',
    });
    const bits = (result: SanitizedReceipt) => BigInt(`0x${result.ok ? result.perceptualHash : ''}`);
    const different = (bits(first) ^ bits(smaller)).toString(2).replaceAll('0', '').length;
    expect(different).toBeLessThanOrEqual(20);
  });
});

describe('PDFs', () => {
  test.each([
    ['receipt-80mm.pdf', 1],
    ['malformed-xref.pdf', 1],
    ['encrypted-owner-password.pdf', 1],
  ])('%s is drawn', async (name, count) => {
    expect(pagesOf(await sanitizeReceipt(fixture(name), { mediaType: 'application/pdf' }))).toHaveLength(
      count,
    );
  });

  test('an A4 is drawn at 200 dpi in at most 120 kB', async () => {
    const [page] = pagesOf(
      await sanitizeReceipt(fixture('active-content.pdf'), { mediaType: 'application/pdf' }),
    );
    expect(page!.height).toBeGreaterThan(2300);
    expect(page!.bytes.length).toBeLessThan(120_000);
    expect(await findMarkers(page!.bytes, ['PENNING-PDFJS-84628bb25b', '/JavaScript', '/Launch'])).toEqual(
      [],
    );
  });

  test.each([
    ['encrypted-user-password.pdf', 'receipt_encrypted'],
    ['two-thousand-pages.pdf', 'receipt_too_many_pages'],
    ['gigantic-mediabox.pdf', 'receipt_dimensions'],
    ['flate-bomb-nested.pdf', 'receipt_dimensions'],
  ])('%s is refused: %s', async (name, code) => {
    expect(await sanitizeReceipt(fixture(name), { mediaType: 'application/pdf' })).toEqual({
      ok: false,
      code,
    });
  });
});

describe('the child', () => {
  test('one that takes too long is ended and the receipt refused', async () => {
    const result = await sanitizeReceipt(fixture('receipt-80mm.pdf'), {
      mediaType: 'application/pdf',
      timeoutMs: 20,
    });
    expect(result).toEqual({ ok: false, code: 'receipt_takes_too_long' });
  });

  test('one that computes too long is ended by its processor time, and the words are true', async () => {
    const result = await sanitizeReceipt(fixture('tried/pdfium-runs-forever.pdf'), {
      mediaType: 'application/pdf',
      processorSeconds: 2,
    });
    expect(result).toEqual({ ok: false, code: 'receipt_takes_too_long' });
  });

  test('a picture that takes too long is not called a PDF', async () => {
    const photo = fixture('photo.heic');
    const result = await sanitizeReceipt(photo, { mediaType: 'image/heic', processorSeconds: 0.1 });
    expect(result).toEqual({ ok: false, code: 'receipt_dimensions' });
  });

  test('one that takes too much memory is ended, soon', async () => {
    let peak = 0;
    const result = await sanitizeReceipt(fixture('flate-bomb-nested.pdf'), {
      mediaType: 'application/pdf',
      onPeak: (bytes) => (peak = bytes),
    });
    expect(result).toEqual({ ok: false, code: 'receipt_dimensions' });
    expect(peak).toBeLessThan(430 * 1024 * 1024);
  });

  test('a stopping worker ends it and the job fails, to be done again', async () => {
    const stop = new AbortController();
    const result = sanitizeReceipt(fixture('photo.heic'), { mediaType: 'image/heic', signal: stop.signal });
    setTimeout(() => stop.abort(new Error('stopping')), 100);
    await expect(result).rejects.toThrow('stopping');
    await expect(
      sanitizeReceipt(fixture('photo.heic'), { mediaType: 'image/heic', signal: stop.signal }),
    ).rejects.toThrow('stopping');
  });

  test('a file can be given by its path; one that is not there is an error, not a refusal', async () => {
    const path = join(tmpdir(), `penning-${process.pid}.pdf`);
    await writeFile(path, fixture('receipt-80mm.pdf'));
    expect(pagesOf(await sanitizeReceipt(path, { mediaType: 'application/pdf' }))).toHaveLength(1);
    await expect(sanitizeReceipt(`${path}.gone`, { mediaType: 'application/pdf' })).rejects.toThrow('ENOENT');
  });

  test('many at once all get their answer', async () => {
    const file = await cornered(300, 200).jpeg().toBuffer();
    const results = await Promise.all(
      Array.from({ length: 6 }, () => sanitizeReceipt(file, { mediaType: 'image/jpeg' })),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
  });
});

describe('logos', () => {
  test('a logo keeps its transparency and becomes small, without what hides in it', async () => {
    const logo = await sharp({
      create: { width: 1200, height: 600, channels: 4, background: { r: 59, g: 58, b: 107, alpha: 0.5 } },
    })
      .png()
      .toBuffer();
    const clean = await sanitizeLogo(logo);
    expect(clean).toMatchObject({ ok: true, width: 512, height: 256 });
    expect(clean.ok && (await sharp(clean.png).metadata())).toMatchObject({ format: 'png', hasAlpha: true });
    const stego = await sanitizeLogo(
      await sharp(fixture('stego-lsb-blue.png'))
        .extract({ left: 0, top: 0, width: 500, height: 512 })
        .png()
        .toBuffer(),
    );
    expect(stego.ok && (await findMarkers(stego.png, ['PENNING-STEGO-d0e6fc12fb']))).toEqual([]);
  });

  test.each(['receipt-80mm.pdf', 'script-svg-renamed.png', 'bomb-30000x30000.png', 'truncated.jpg'])(
    '%s is no logo',
    async (name) => {
      expect(await sanitizeLogo(fixture(name))).toEqual({ ok: false, code: 'image_unusable' });
    },
  );
});

test('a damaged receipt is called damaged, however much the process holds that has it decoded', async () => {
  const ballast = Buffer.alloc(300 * 2 ** 20, 1);
  const whole = await cornered(800, 600).jpeg().toBuffer();
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  const result = await sanitizeReceipt(half, { mediaType: 'image/jpeg' });
  expect(result).toMatchObject({ ok: false, code: 'receipt_damaged' });
  expect(ballast).toHaveLength(300 * 2 ** 20);
});
