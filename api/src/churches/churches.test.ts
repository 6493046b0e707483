import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '@penning/contract/churches';
import * as form from '@penning/contract/church-form';
import * as logo from '@penning/contract/church-logo';
import * as settings from '@penning/contract/church-settings';
import { buildChurch, buildOperator, clientOf, signIn } from '../../test/builders.ts';
import { receiptPicture } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';

let installation: Installation;
let operator: string;
beforeAll(async () => {
  installation = await startInstallation();
  operator = await buildOperator(installation);
});
afterAll(() => installation.close());

const newChurch = {
  name: 'Nieuwe Kerk',
  slug: 'nieuwe-kerk',
  languages: ['nl'] as ['nl'],
  referencePrefix: 'nkk',
};

test('an operator founds a church, whose form opens with a purpose and a confirmed finance address', async () => {
  const client = clientOf(installation);
  const church = await client.call(contract.createChurch, { body: newChurch }, operator);
  expect(church).toMatchObject({ referencePrefix: 'NKK', role: 'operator', confirmedFinanceAddresses: 0 });
  await expect(client.call(contract.createChurch, { body: newChurch }, operator)).rejects.toMatchObject({
    problem: { code: 'slug_taken', status: 409 },
  });
  const params = { slug: 'nieuwe-kerk' };
  expect((await client.call(form.readForm, { params })).open).toBe(false);
  await expect(client.call(form.readChallenge, { params })).rejects.toMatchObject({
    problem: { code: 'church_closed' },
  });

  await client.call(
    settings.createCostCentre,
    { params, body: { code: '100', name: 'Eredienst' } },
    operator,
  );
  const body = { email: 'Penningmeester@nieuwe-kerk.example', language: 'nl' as const };
  const address = await client.call(settings.createFinanceAddress, { params, body }, operator);
  expect(address.confirmedAt).toBeNull();
  await expect(client.call(settings.createFinanceAddress, { params, body }, operator)).rejects.toMatchObject({
    problem: { code: 'finance_address_taken' },
  });
  const mail = await installation.mailbox.waitFor('penningmeester@nieuwe-kerk.example');
  const token = /finance-address#([\w.-]+)/.exec(mail.text ?? '')![1]!;
  expect((await client.call(form.readForm, { params })).open).toBe(false);
  await expect(
    client.call(settings.confirmFinanceAddress, { body: { token: `${token}x` } }),
  ).rejects.toMatchObject({ problem: { code: 'link_invalid' } });
  const confirmed = await client.call(settings.confirmFinanceAddress, { body: { token } });
  expect(confirmed).toEqual({ churchName: 'Nieuwe Kerk', email: 'penningmeester@nieuwe-kerk.example' });
  expect((await client.call(form.readForm, { params })).open).toBe(true);
});

test('an administrator changes their church and sees no other', async () => {
  const client = clientOf(installation);
  const [own, other] = [await buildChurch(installation), await buildChurch(installation)];
  const token = await signIn(installation, own.administrator);
  const { churches } = await client.call(contract.listChurches, {}, token);
  expect(churches.map((church) => church.slug)).toEqual([own.church.slug]);
  const params = { slug: own.church.slug };
  const changed = await client.call(
    contract.updateChurch,
    { params, body: { policyText: 'Two\r\nlines', allowedOrigins: ['https://WWW.church.example/'] } },
    token,
  );
  expect(changed).toMatchObject({
    policyText: 'Two\nlines',
    allowedOrigins: ['https://www.church.example'],
    name: own.church.name,
  });
  const elsewhere = { params: { slug: other.church.slug } };
  await expect(client.call(contract.readChurch, elsewhere, token)).rejects.toMatchObject({
    problem: { code: 'church_unknown', status: 404 },
  });
  await expect(
    client.call(contract.updateChurch, { ...elsewhere, body: { name: 'Mine' } }, token),
  ).rejects.toMatchObject({ problem: { status: 404 } });
  await expect(
    client.call(contract.createChurch, { body: { ...newChurch, slug: 'another-one' } }, token),
  ).rejects.toMatchObject({ problem: { code: 'forbidden' } });
  await expect(client.call(contract.listChurches, {}, 'no token')).rejects.toMatchObject({
    problem: { code: 'token_invalid' },
  });
});

test('cost centres are added, renamed, moved, archived and refused twice', async () => {
  const client = clientOf(installation);
  const built = await buildChurch(installation);
  const token = await signIn(installation, built.administrator);
  const params = { slug: built.church.slug };
  const added = await client.call(
    settings.createCostCentre,
    { params, body: { code: '610', name: 'Building' } },
    token,
  );
  await expect(
    client.call(settings.createCostCentre, { params, body: { code: '610', name: 'Again' } }, token),
  ).rejects.toMatchObject({ problem: { code: 'cost_centre_taken' } });
  await client.call(
    settings.updateCostCentre,
    {
      params: { ...params, id: added.id },
      body: { position: 0, name: 'Gebouw', hint: ' Keys  and paint. ' },
    },
    token,
  );
  const names = async () =>
    (await client.call(settings.listCostCentres, { params }, token)).costCentres.map((one) => one.name);
  expect(await names()).toEqual(['Gebouw', 'Hospitality', 'Pastoral care']);
  const told = (await client.call(form.readForm, { params })).costCentres.map(({ hint }) => hint);
  expect(told).toEqual(['Keys and paint.', '', '']);
  await client.call(
    settings.updateCostCentre,
    { params: { ...params, id: added.id }, body: { archived: true } },
    token,
  );
  expect(await names()).toEqual(['Hospitality', 'Pastoral care', 'Gebouw']);
  expect((await client.call(form.readForm, { params })).costCentres.map((one) => one.name)).toEqual([
    'Hospitality',
    'Pastoral care',
  ]);
});

test('a logo is disarmed, shown and taken away', async () => {
  const client = clientOf(installation);
  const built = await buildChurch(installation);
  const token = await signIn(installation, built.administrator);
  const params = { slug: built.church.slug };
  const png = await readFile(new URL('../../seeds/logos/grace-rotterdam.png', import.meta.url));
  const picture = await sharp(png)
    .resize(900, 900)
    .withExif({ IFD0: { Copyright: 'hidden words' } })
    .png()
    .toBuffer();
  const { logoUrl } = await client.call(logo.putLogo, { params, binary: new Uint8Array(picture) }, token);
  const shown = await fetch(logoUrl.replace(installation.config.PUBLIC_API_URL, installation.url));
  expect(shown.headers.get('cache-control')).toContain('immutable');
  const bytes = Buffer.from(await shown.arrayBuffer());
  expect(bytes.includes('hidden words')).toBe(false);
  expect((await sharp(bytes).metadata()).width).toBeLessThanOrEqual(512);
  await expect(
    client.call(logo.putLogo, { params, binary: new Uint8Array(Buffer.from('<svg/>')) }, token),
  ).rejects.toMatchObject({ problem: { code: 'image_unusable' } });
  await client.call(logo.putLogo, { params, binary: new Uint8Array(await receiptPicture()) }, token);
  await client.call(logo.deleteLogo, { params }, token);
  expect((await client.call(form.readForm, { params })).logoUrl).toBeNull();
});
