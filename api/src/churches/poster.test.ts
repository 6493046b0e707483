import jsqr from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateChurch } from '@penning/contract/churches';
import { putLogo } from '@penning/contract/church-logo';
import { readPoster, readPosterDrawing } from '@penning/contract/church-settings';
import { buildChurch, clientOf, signIn } from '../../test/builders.ts';
import { receiptPicture } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { hasPdfTools, textOf } from '../../test/vouchers.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
});
afterAll(() => installation.close());

test('the poster has the church’s name, logo and languages, and its code opens the hosted form', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const token = await signIn(installation, built.administrator);
  const params = { slug: built.church.slug };
  await client.call(updateChurch, { params, body: { name: 'Noord & <Zuid>' } }, token);
  await client.call(putLogo, { params, binary: new Uint8Array(await receiptPicture()) }, token);
  const link = `${installation.context.config.PUBLIC_API_URL}/c/${params.slug}`;

  const drawing = await client.send(readPosterDrawing, { params }, token);
  const svg = await drawing.text();
  expect(svg).toContain('Noord &#38; &#60;Zuid&#62;');
  expect(svg).toContain('data:image/png;base64,');
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(link);

  const pdf = Buffer.from(await (await client.send(readPoster, { params }, token)).arrayBuffer());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  if (!hasPdfTools) return;
  const text = textOf(pdf);
  expect(text).toContain('Noord & <Zuid>');
  expect(text).toContain('Paid something for church?');
  expect(text).toContain('Iets voor de kerk betaald?');
  expect(text).toContain(link.replace(/^https?:\/\//, ''));
});
