import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { Claimant } from './claimant.ts';
import { expectNoFindings, signIn } from './pages.ts';
import { inbox, urls } from './penning.ts';

const church = 'dorpskerk-aduard';
const tried = (name: string) =>
  fileURLToPath(new URL(`../../api/test/receipts/tried/${name}`, import.meta.url));
const empty = tried('invisible-text-only.pdf');

test('a member reads at once that a page shows nothing, and goes on all the same', async ({ page }) => {
  await page.goto(`${urls.demo}/calm.html`);
  const form = page.locator('penning-claim');
  await form.locator('[name="receipts"]').setInputFiles([empty, tried('xfa-please-wait.pdf')]);
  const tile = (n: number) => form.locator('.tile').nth(n - 1);
  await expect(tile(1)).toContainText('Nothing can be seen on page 1. Is this the right file?');
  await expect(tile(1)).toContainText('Received');
  await expect(tile(2)).toContainText('This PDF opens in Adobe Reader only. Make a photo of your screen.');
  await expect(form.getByRole('status')).toContainText(/Receipt \d: (Nothing can be seen|This PDF opens)/);
  await expectNoFindings(page);
});

test('a treasurer sees which page shows nothing', async ({ browser }) => {
  const claimant = new Claimant(urls.api);
  await claimant.begin(church);
  const { id } = await claimant.upload(randomUUID(), 'bon.pdf', readFileSync(empty));
  await claimant.submitWith(church, [id]);
  const mail = await inbox.waitFor(claimant.email);
  const reference = await claimant.confirm(mail.subject.slice(0, 7).replace(' ', ''));
  const page = await browser.newPage({ locale: 'en', viewport: { width: 1280, height: 900 } });
  await signIn(page);
  await page.goto(`${urls.console}/churches/${church}`);
  await page.getByRole('listitem').filter({ hasText: reference }).getByRole('link').click();
  const warnings = page.getByRole('region', { name: 'Receipts to look at' });
  await expect(warnings).toContainText('Receipt 1: nothing can be seen on page 1. Is this the right file?');
  await page.close();
});
