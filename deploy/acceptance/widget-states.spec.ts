import { expect, test } from '@playwright/test';
import { buttons } from './form.ts';
import { expectNoFindings } from './pages.ts';
import { inbox, urls } from './penning.ts';

test('a lost receipt needs a reason, a wrong code is told, and every step on a small dark phone has no finding', async ({
  browser,
}) => {
  const context = await browser.newContext({ colorScheme: 'dark', viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const email = `lost+${Date.now()}@example.org`;
  await page.goto(`${urls.api}/c/dorpskerk-aduard?lang=nl`);
  const form = page.locator('penning-claim');
  await form.locator('[name="items.0.costCentre"]').selectOption({ index: 1 });
  await form.locator('[name="items.0.description"]').fill('Parkeren');
  await form.locator('[name="items.0.date"]').fill('2026-11-02');
  await form.locator('[name="items.0.amount"]').fill('4,50');
  await form.locator('[name="name"]').fill('Geert Bakker');
  await form.locator('[name="email"]').fill(email);
  await form.locator('[name="iban"]').fill('NL91ABNA0417164300');
  await form.locator('[name="accountHolder"]').fill('G. Bakker');
  await form.getByRole('button', { name: buttons.nl.continue }).click();
  await expect(form.locator('#summary')).toContainText('de bon ontbreekt');

  await form.getByRole('checkbox', { name: 'Ik heb geen bon' }).check();
  await form.getByRole('button', { name: buttons.nl.continue }).click();
  await expect(form.locator('#summary')).toContainText('Waarom is er geen bon');
  await expectNoFindings(page);
  await form.getByLabel('Waarom is er geen bon?').fill('De automaat had geen papier.');
  await form.getByRole('button', { name: buttons.nl.continue }).click();

  const code = form.locator('[name="code"]');
  await code.fill('000000');
  await form.getByRole('button', { name: buttons.nl.send }).click();
  await expect(form.getByText('Dit is niet de code die we stuurden')).toBeVisible();
  await expect(form.getByText('U kunt het nog 4 keer proberen.')).toBeVisible();
  await expectNoFindings(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const mail = await inbox.waitFor(email, ({ subject }) => /^\d{3} \d{3}/.test(subject));
  await code.fill(mail.subject.slice(0, 7));
  await form.getByRole('button', { name: buttons.nl.send }).click();
  await expect(form.getByText(/^DKA-\d{4}-\d{4}$/)).toBeVisible();
  await expectNoFindings(page);
  await context.close();
});
