import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../test/receipts/fixture.ts';
import { formPdfs } from '../../test/receipts/form-pdfs.ts';
import { inkIn, partOf } from '../../test/receipts/ink.ts';
import { lettersAt, letterPdfs, strangeLetterPdfs } from '../../test/receipts/letters-pdfs.ts';
import { drawnNotes, leftOutNotes } from '../../test/receipts/note-pdfs.ts';
import { pages, pdfOf, simplePdf, stream } from '../../test/receipts/pdf-objects.ts';
import { triedReceipts } from '../../test/receipts/tried-receipts.ts';
import { detectReceipt } from './detect.ts';
import type { SanitizedPage } from './child-output.ts';
import { sanitizeReceipt } from './sanitize.ts';

/** Pages of a file that passed the quick checks and the decoder. */
async function drawn(file: Buffer): Promise<Buffer[]> {
  return (await decoded(file)).map(({ bytes }) => bytes);
}

async function decoded(file: Buffer): Promise<SanitizedPage[]> {
  const found = detectReceipt(file);
  if ('refused' in found) throw new Error(found.refused);
  const result = await sanitizeReceipt(file, { mediaType: found.mediaType });
  if (!result.ok) throw new Error(result.code);
  return result.pages;
}

async function outcome(file: Buffer): Promise<string> {
  return drawn(file).then(
    () => 'clean',
    (error: unknown) => (error as Error).message,
  );
}

test.each(triedReceipts)(
  '$file is seen as other programs show it, or what is missing is said',
  async ({ file, inked, white = [], warnings = [] }) => {
    const [page] = await decoded(fixture(`tried/${file}`));
    for (const part of inked) expect(await inkIn(page!.bytes, part)).toBeGreaterThan(0.01);
    for (const part of white) expect(await inkIn(page!.bytes, part)).toBe(0);
    expect(page!.warnings).toEqual(warnings);
  },
);

describe('what of a file is not on its page is said', () => {
  test.each(leftOutNotes())('%s is left out', async (_name, file) => {
    expect((await decoded(file)).map(({ warnings }) => warnings)).toEqual([['page_notes_missing']]);
  });

  test.each(drawnNotes())('%s is drawn', async (_name, file) => {
    const [page] = await decoded(file);
    expect(page!.warnings).toEqual([]);
    expect(await inkIn(page!.bytes, partOf([45, 295, 255, 355], [300, 400]), 200)).toBeGreaterThan(0.005);
  });

  const paper = (background: string, mean: number, sigma: number) =>
    sharp({
      create: {
        width: 1_200,
        height: 1_600,
        channels: 3,
        background,
        noise: { type: 'gaussian', mean, sigma },
      },
    });
  const shade = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1600"><linearGradient id="g"><stop stop-color="#555"/><stop offset="1" stop-color="#fff"/></linearGradient><rect width="1200" height="1600" fill="url(#g)"/></svg>',
  );
  const dot = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="3"/></svg>',
  );
  const line = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="12"><path d="M0 6h20m8 0h20m8 0h20m8 0h20m8 0h20m8 0h20" stroke="#999" stroke-width="10"/></svg>',
  );

  test.each([
    ['white paper', sharp({ create: { width: 1_200, height: 1_600, channels: 3, background: '#fff' } })],
    ['a black picture', sharp({ create: { width: 1_200, height: 1_600, channels: 3, background: '#000' } })],
    ['paper with a camera’s noise', paper('#fff', 200, 4)],
    ['paper in the shade', sharp(shade)],
    [
      'paper with a speck of dust',
      sharp({ create: { width: 1_200, height: 1_600, channels: 3, background: '#fff' } }).composite([
        { input: dot, left: 400, top: 400 },
      ]),
    ],
  ])('%s shows nothing', async (_name, picture) => {
    const [page] = await decoded(await picture.jpeg({ quality: 90 }).toBuffer());
    expect(page!.warnings).toEqual(['page_shows_nothing']);
  });

  test('one short grey line on a large page is something', async () => {
    const blank = sharp({ create: { width: 1_654, height: 2_339, channels: 3, background: '#fff' } });
    const file = await blank
      .composite([{ input: line, left: 200, top: 300 }])
      .png()
      .toBuffer();
    expect((await decoded(file)).map(({ warnings }) => warnings)).toEqual([[]]);
  });

  test('each empty page of several is named', async () => {
    const three = pdfOf({
      1: '<< /Type /Catalog /Pages 2 0 R >>',
      2: '<< /Type /Pages /Kids [3 0 R 5 0 R 6 0 R] /Count 3 >>',
      3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Resources << >> /Contents 4 0 R >>',
      4: stream('', '20 20 100 100 re f'),
      5: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Resources << >> >>',
      6: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Resources << >> /Contents 4 0 R >>',
    });
    expect((await decoded(three)).map(({ warnings }) => warnings)).toEqual([[], ['page_shows_nothing'], []]);
  });
});

describe('letters of fonts that a file does not bring', () => {
  test.each(letterPdfs())('%s is drawn by ours', async (_name, file) => {
    const [page] = await decoded(file);
    expect(page!.warnings).toEqual([]);
    expect(await inkIn(page!.bytes, partOf(lettersAt, [300, 400]))).toBeGreaterThan(0.05);
  });

  test.each(strangeLetterPdfs())('%s is missed, which is said', async (_name, file) => {
    expect((await decoded(file))[0]!.warnings).toContain('page_letters_missing');
  });
});

describe('forms', () => {
  test.each(formPdfs())('%s is drawn', async (_name, file, rect) => {
    const [page] = await drawn(file);
    expect(await inkIn(page!, partOf(rect, [300, 400]))).toBeGreaterThan(0.01);
  });
});

describe('PDFs that were written unusually', () => {
  const page = (boxes: string) =>
    pdfOf({
      1: '<< /Type /Catalog /Pages 2 0 R >>',
      2: pages,
      3: `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << >> ${boxes} >>`,
      4: stream('', '20 20 100 100 re f'),
    });
  const rewritten = (from: RegExp, to: string) =>
    Buffer.from(simplePdf().toString('latin1').replace(from, to), 'latin1');
  const square = partOf([20, 20, 120, 120], [300, 400]);

  test.each([
    ['a crop box beside the page', page('/MediaBox [0 0 300 400] /CropBox [2000 2000 2400 2300]')],
    ['a crop box without a size', page('/MediaBox [0 0 300 400] /CropBox [0 0 0 0]')],
    ['a crop box of which one side is nothing', page('/MediaBox [0 0 300 400] /CropBox [0 0 300 0]')],
    ['a crop box larger than the page', page('/MediaBox [0 0 300 400] /CropBox [-50 -50 500 900]')],
    ['a line end before obj', rewritten(/ 0 obj/g, ' 0\nobj')],
    ['a tab before obj', rewritten(/ 0 obj/g, '\t0\tobj')],
    ['nothing after obj', rewritten(/ obj\n/g, ' obj')],
    [
      'words before it',
      Buffer.concat([
        Buffer.from('Content-Type: application/pdf\r\nFrom: <a@b.example>\r\n\r\n'),
        simplePdf(),
      ]),
    ],
    [
      'a part of a mail before it',
      Buffer.concat([Buffer.from('--boundary\r\nContent-Type: application/pdf\r\n\r\n'), simplePdf()]),
    ],
    [
      'a printer’s job before it',
      Buffer.concat([
        Buffer.from('\x1b%-12345X@PJL SET RESOLUTION=600\r\n@PJL ENTER LANGUAGE=PDF\r\n'),
        simplePdf(),
      ]),
    ],
    ['a thousand bytes before it', Buffer.concat([Buffer.alloc(1_000, 0x7f), simplePdf()])],
  ])('%s', async (_name, file) => {
    const [picture] = await drawn(file);
    expect(await inkIn(picture!, square)).toBeGreaterThan(0.9);
  });

  test.each([
    ['a page of the web', '<html><!--'],
    ['an archive', 'PK\x03\x04'],
    ['more than 1,024 bytes', 'x'.repeat(1_025)],
  ])('with %s before it is none', async (_name, before) => {
    expect(await outcome(Buffer.concat([Buffer.from(before), simplePdf()]))).toBe('receipt_type_unsupported');
  });
});

describe('photos', () => {
  const letters = fixture('tried/junk-between-segments.jpg');
  const photo = fixture('script-in-exif-xmp.jpg');
  const paper = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#ffffff' } }).composite([
      {
        input: { create: { width: width / 2, height: height / 2, channels: 3, background: '#101010' } },
        left: 0,
        top: 0,
      },
    ]);
  const corner = { left: 0.05, top: 0.05, width: 0.4, height: 0.4 };

  test.each([
    [8160, 6144, 'jpeg'],
    [8192, 6144, 'png'],
    [16_320, 12_240, 'jpeg'],
  ] as const)('%i × %i as %s is made smaller', async (width, height, format) => {
    const [page] = await drawn(await paper(width, height).toFormat(format).toBuffer());
    expect(await sharp(page).metadata()).toMatchObject({ width: 2400 });
    expect(await inkIn(page!, corner)).toBe(1);
    expect(await inkIn(page!)).toBeCloseTo(0.25, 2);
  });

  test('a progressive one of 108 megapixels, which is held whole, is refused at once', async () => {
    const file = await paper(100, 80).jpeg({ progressive: true }).toBuffer();
    const frame = file.indexOf(Buffer.from([0xff, 0xc2]));
    file.writeUInt16BE(12_000, file.writeUInt16BE(9_000, frame + 5));
    expect(detectReceipt(file)).toEqual({ refused: 'receipt_dimensions' });
  });

  test('a HEIC of 48 megapixels is refused with what to do', () => {
    const heic = Buffer.from(fixture('photo.heic'));
    for (let at = heic.indexOf('ispe'); at >= 0; at = heic.indexOf('ispe', at + 4)) {
      heic.writeUInt32BE(8064, at + 8);
      heic.writeUInt32BE(6048, at + 12);
    }
    expect(detectReceipt(heic)).toEqual({ refused: 'receipt_heic_dimensions' });
  });

  test.each([1, 2])('a JPEG that lacks its last %i bytes lacks no pixel', async (bytes) => {
    const [whole] = await drawn(photo);
    const [page] = await drawn(photo.subarray(0, -bytes));
    expect(page).toEqual(whole);
  });

  test.each([200, 3_000, 70_000])('a JPEG that lacks %i bytes is damaged', async (bytes) => {
    expect(await outcome(photo.subarray(0, -bytes))).toBe('receipt_damaged');
  });

  test.each([
    ['before segments', Buffer.from([0x00, 0x12, 0x7f])],
    ['that look like fill bytes', Buffer.from([0xff, 0xff, 0xff])],
    ['that look like pixels', Buffer.from([0xff, 0x00, 0x41])],
  ])('stray bytes %s are passed over', async (_name, stray) => {
    const clean = await sharp(letters, { failOn: 'none' }).jpeg().toBuffer();
    const file = [0xdb, 0xc0, 0xc4, 0xda].reduce((jpeg, marker) => {
      const at = jpeg.indexOf(Buffer.from([0xff, marker]));
      return Buffer.concat([jpeg.subarray(0, at), stray, jpeg.subarray(at)]);
    }, clean);
    const [page] = await drawn(file);
    expect(await inkIn(page!, { left: 0.05, top: 0.08, width: 0.6, height: 0.05 })).toBeGreaterThan(0.01);
  });
});
