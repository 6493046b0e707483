import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmClaim, submitClaim } from '@penning/contract/claims';
import { buildChurch, clientOf, waitUntil } from '../../test/builders.ts';
import { insertDraft, submissionFor, uploadReceipt } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { fixture } from '../../test/receipts/fixture.ts';
import {
  describeWithPdfTools,
  pageCount,
  pageOf,
  receipt,
  saved,
  told,
  voucher,
  whole,
} from '../../test/vouchers.ts';
import { sanitizeReceipt } from '../sanitizer/sanitize.ts';
import { patience } from '../../test/patience.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

const phone = { width: 3024, height: 4032 };

/** Grain of one size, as wood, cloth and paper have it, drawn once and enlarged. */
async function grain(size: number, sigma: number): Promise<Buffer> {
  const width = Math.ceil(phone.width / size);
  const height = Math.ceil(phone.height / size);
  const noise = { type: 'gaussian' as const, mean: 128, sigma };
  return sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .resize({ ...phone, fit: 'fill', kernel: 'cubic' })
    .png({ compressionLevel: 0 })
    .toBuffer();
}

/** Small print without the machine's fonts: strokes of many directions, as many to a letter as letters have. */
function print(left: number, base: number, letters: number): string {
  const strokes = Array.from({ length: letters * 3 }, (_, stroke) => {
    const x = left + Math.floor(stroke / 3) * 29;
    return `M${x + ((stroke * 7) % 20)} ${base - ((stroke * 13) % 38)}l${((stroke * 5) % 13) - 6} ${((stroke * 11) % 31) - 38}`;
  });
  return `<path d="${strokes.join('')}" stroke="#000" stroke-width="5"/>`;
}

/** A receipt on a table as a phone takes it: coarse and fine texture, sensor noise, small print, a little askew. */
async function* photos(count: number): AsyncGenerator<Buffer> {
  const texture = await sharp(await grain(48, 40))
    .composite([
      { input: await grain(9, 26), blend: 'soft-light' },
      { input: await grain(2, 14), blend: 'soft-light' },
    ])
    .modulate({ saturation: 0.5 })
    .raw()
    .toBuffer();
  const table = sharp(texture, { raw: { ...phone, channels: 3 } });
  for (let nth = 0; nth < count; nth += 1) {
    const rows = Array.from(
      { length: 34 },
      (_, row) => print(90, 300 + row * 72, 14) + print(1250, 300 + row * 72, 5),
    );
    const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="${phone.width}" height="${phone.height}"><g transform="translate(${620 + nth * 14} 520) rotate(${nth - 5})"><rect width="1640" height="2860" fill="#efece4" fill-opacity="0.86"/>${rows.join('')}</g></svg>`;
    yield await table
      .clone()
      .flop(nth % 2 === 1)
      .modulate({ brightness: 0.85 + nth * 0.03, hue: nth * 30 })
      .composite([{ input: Buffer.from(paper) }])
      .jpeg({ quality: 92 })
      .toBuffer();
  }
}

describeWithPdfTools('receipts in the voucher', () => {
  test(
    'ten photos of 12 megapixels give one voucher under 8 MB',
    { timeout: patience(400_000) },
    async () => {
      const built = await buildChurch(installation);
      const client = clientOf(installation);
      const draft = await insertDraft(installation, built);
      const receiptIds = [await uploadReceipt(installation, draft, fixture('photo.heic'), 'IMG_1.HEIC')];
      let arrived = 0;
      for await (const photo of photos(9)) {
        arrived += photo.length;
        receiptIds.push(await uploadReceipt(installation, draft, photo));
      }
      expect(arrived / 9).toBeGreaterThan(2_000_000);
      const params = { id: draft.id };
      const submission = submissionFor(built, receiptIds);
      submission.claimant.name = '山田 太郎';
      await client.call(submitClaim, { params, body: submission }, draft.token);
      const code = installation.context.secrets.claimCode(draft.id, 1);
      await client.call(confirmClaim, { params, body: { code } }, draft.token);
      await waitUntil(() => Promise.resolve(installation.mailbox.to(built.financeEmail).length > 0), 120_000);
      const mail = installation.mailbox.to(built.financeEmail)[0]!;
      expect(mail.subject).toContain('山田 太郎');
      expect(mail.text).toContain('山田 太郎');
      const pdf = mail.attachments[0]!.content;
      expect(mail.attachments).toHaveLength(1);
      expect(pageCount(pdf)).toBe(11);
      console.log(
        `ten photos of ${Math.round(arrived / 9e3)} kB: a voucher of ${Math.round(pdf.length / 1e3)} kB`,
      );
      expect(pdf.length).toBeLessThan(8_000_000);
      expect(pdf.length).toBeGreaterThan(2_000_000);
    },
  );

  test('a lossless text page stands in the voucher with every pixel it had', async () => {
    const clean = await sanitizeReceipt(fixture('receipt-80mm.pdf'), { mediaType: 'application/pdf' });
    if (!clean.ok) throw new Error(clean.code);
    const { bytes, width, height } = clean.pages[0]!;
    const page = Buffer.from(bytes);
    expect((await sharp(page).metadata()).format).toBe('png');
    const pdf = await whole(
      voucher({ receipts: [receipt(1, [pageOf(page, width, height)], 'application/pdf')] }),
    );
    const path = saved(pdf);
    expect(told('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
    told('pdfimages', '-png', '-f', '2', '-l', '2', path, path);
    const pixels = (picture: Buffer) => sharp(picture).toColourspace('srgb').removeAlpha().raw().toBuffer();
    expect((await pixels(readFileSync(`${path}-000.png`))).equals(await pixels(page))).toBe(true);
    const [, , drawn] = told('pdfimages', '-list', '-f', '2', '-l', '2', path).split('\n');
    const resolution = Number(drawn?.trim().split(/\s+/)[12]);
    expect(resolution).toBeGreaterThan(90);
  });
});
