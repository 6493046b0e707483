import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { receiptFile } from './form.ts';
import { expectNoFindings, hurry } from './pages.ts';
import { urls } from './penning.ts';
import { watchUploads } from './wire.ts';

const photo = receiptFile('photo-12mp-orient6-gps.jpg');
const heic = fileURLToPath(new URL('../../api/test/receipts/photo.heic', import.meta.url));

test('a photo leaves the phone small, upright and without its metadata; what cannot be drawn goes as it is and gets its verdict', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${urls.demo}/calm.html`);
  const { uploads, end } = await watchUploads(page);
  const form = page.locator('penning-claim');
  const tile = (n: number) => form.locator('.tile').nth(n - 1);
  const choose = form.locator('[name="receipts"]');
  await choose.setInputFiles([photo]);
  await expect(tile(1)).toContainText('Received');
  await expect(form.getByRole('status')).toHaveText('Receipt 1: Received');
  expect(uploads[0]).toMatchObject({ type: 'image/jpeg' });
  const made = await sharp(uploads[0]?.bytes).metadata();
  expect(made).toMatchObject({ format: 'jpeg', width: 1500, height: 2000 });
  expect([made.exif, made.xmp, made.iptc, made.orientation, made.comments]).toEqual(Array(5).fill(undefined));
  expect(uploads[0]?.bytes.includes('PENNING-')).toBe(false);

  await expect(form.getByText('Can you read the total?')).toBeHidden();

  // Chromium draws no HEIC: no picture, but its name, and what the API says of it.
  await choose.setInputFiles([heic]);
  await expect(tile(2)).toContainText('photo.heic');
  await expect(tile(2)).toContainText('Received');
  await expect(tile(2).locator('canvas')).toHaveCount(0);
  expect(uploads[1]?.type).toBe('image/heic');
  expect(uploads[1]?.bytes.equals(readFileSync(heic))).toBe(true);

  const broken = { name: 'till.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('No picture at all.') };
  await choose.setInputFiles([broken]);
  const refused = form.getByRole('listitem').filter({ hasText: 'Receipt 3 · till.jpg' });
  await expect(refused).toContainText('We cannot open this kind of file.');
  await expect(form.getByRole('status')).toContainText('Receipt 3: We cannot open this kind of file.');
  expect(uploads[2]?.bytes.equals(broken.buffer)).toBe(true);
  await expectNoFindings(page);
  const other = page.waitForEvent('filechooser');
  await refused.getByRole('button', { name: 'Choose another file' }).click();
  await (await other).setFiles(receiptFile('invoice-2p.pdf'));
  await expect(tile(3)).toContainText('invoice-2p.pdf');
  await expect(tile(3)).toContainText('Received');
  await expect(form.getByText('3 receipts')).toBeVisible();

  const tiny = await sharp(photo).resize(300).png().toBuffer();
  await choose.setInputFiles([{ name: 'tiny.png', mimeType: 'image/png', buffer: tiny }]);
  await expect(tile(4)).toContainText('Can you read the total?');
  await expect(tile(4)).toContainText('Received');
  end();
});

test('a browser that adds noise to pictures sends the photo unchanged, from memory, although its file is gone', async ({
  page,
}) => {
  await hurry(page, 8);
  await page.addInitScript(() => {
    const { prototype } = CanvasRenderingContext2D;
    type Read = (this: CanvasRenderingContext2D, ...at: unknown[]) => ImageData;
    const read = Object.getOwnPropertyDescriptor(prototype, 'getImageData')?.value as Read;
    const readWithNoise: Read = function (...at) {
      const image = read.apply(this, at);
      for (let byte = 0; byte < image.data.length; byte += 4) image.data[byte]! ^= 1;
      return image;
    };
    Object.assign(prototype, { getImageData: readWithNoise });
  });
  await page.goto(`${urls.demo}/calm.html`);
  const { uploads, end } = await watchUploads(page);
  const form = page.locator('penning-claim');
  const folder = mkdtempSync(join(tmpdir(), 'penning-receipt-'));
  copyFileSync(photo, join(folder, 'photo.jpg'));
  await page.route('**/receipts/**', (route) => route.abort('connectionreset'), { times: 1 });
  await form.locator('[name="receipts"]').setInputFiles(join(folder, 'photo.jpg'));
  await page.waitForEvent('requestfailed');
  writeFileSync(join(folder, 'photo.jpg'), 'Something else');
  rmSync(folder, { recursive: true });
  await expect(form.locator('.tile')).toContainText('Received');
  await expect(form.locator('.tile canvas')).toBeVisible();
  expect(uploads).toHaveLength(1);
  expect(uploads[0]?.bytes.equals(readFileSync(photo))).toBe(true);
  end();
});
