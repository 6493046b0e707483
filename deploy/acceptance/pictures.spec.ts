import { expect, test, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { patience } from '../local/testing/machine-speed.ts';
import { Claimant } from './claimant.ts';
import { buttons, daysAgo, fillForm, receiptFile } from './form.ts';
import { inbox, operator, urls } from './penning.ts';
import { drawScreens, shoot } from './screens.ts';

/** The README's pictures, and those of every state: `PENNING_PICTURES=1 npm test -- pictures` draws them anew. */
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const photo = receiptFile('photo-12mp-orient6-gps.jpg');
const item = {
  date: daysAgo(25),
  purpose: 'Hospitality',
  description: 'Coffee and snacks',
  amount: '27.08',
};
const typed = {
  name: 'Anna de Vries',
  email: 'anna@example.org',
  iban: 'NL91ABNA0417164300',
  accountHolder: 'A. de Vries',
};

if (process.env['PENNING_PICTURES']) {
  test('the form on a phone', async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 960 }, deviceScaleFactor: 1.5 });
    await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
    await fillForm(page, { ...typed, receipts: [photo], items: [item] }, buttons.en);
    await expect(page.getByText('Received', { exact: true })).toBeVisible();
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path: `${folder}widget.png` });
  });

  test('the claims of a church', async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 1180, height: 720 }, deviceScaleFactor: 1.5 });
    const people = ['Elif Yılmaz', 'Joost Hendriks', 'Anna de Vries', 'Marijke van Dam', 'Samuel Okafor'];
    const things = [
      'Printer paper and toner',
      'Coach to the youth weekend',
      'Easter breakfast',
      'Choir books',
      'Paint for the youth room',
    ];
    for (const [index, name] of people.entries()) {
      const claimant = new Claimant(urls.api, {
        name,
        description: things[index] ?? '',
        amountCents: 2708 + index * 4157,
        purpose: index + 1,
      });
      await claimant.submit('grace-rotterdam');
      const mail = await inbox.waitFor(claimant.email);
      await claimant.confirm(mail.subject.slice(0, 7).replace(' ', ''));
    }
    await page.goto(`${urls.console}/sign-in`);
    await page.getByLabel(/e-?mail/i).fill(operator.email);
    await page.getByLabel(/password/i).fill(operator.password);
    await page.getByRole('button', { name: /sign in/i }).click();
    await expect(page).not.toHaveURL(/sign-in/);
    await page.goto(`${urls.console}/churches/grace-rotterdam`);
    await expect(page.locator('main img').last()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `${folder}console.png` });
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`every state on a ${colorScheme} phone`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width: 300, height: 740 }, colorScheme });
      const page = await context.newPage();
      const form = page.locator('penning-claim');
      const shots: Buffer[] = [];
      const take = async () => shots.push(await shoot(page, 1000));
      await open(page, 'grace-rotterdam', 'en');
      await take();
      await form.getByRole('button', { name: buttons.en.continue }).click();
      await expect(form.locator('#summary')).toBeFocused();
      await take();
      await open(page, 'grace-rotterdam', 'en');
      const heic = fileURLToPath(new URL('../../api/test/receipts/photo.heic', import.meta.url));
      const broken = { name: 'till.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('No picture.') };
      await form.locator('[name="receipts"]').setInputFiles([photo, heic]);
      await expect(form.getByText('Received', { exact: true })).toHaveCount(2);
      await form.locator('[name="receipts"]').setInputFiles([broken]);
      await expect(form.locator('.refused')).toContainText('We cannot open');
      await take();
      await open(page, 'dorpskerk-aduard', 'nl');
      await form.getByRole('checkbox', { name: 'Ik heb geen bon' }).check();
      await expect(form.getByLabel('Waarom is er geen bon?')).toBeVisible();
      await take();
      await open(page, 'grace-rotterdam', 'en');
      await form.getByRole('button', { name: 'Start again' }).click();
      await context.setOffline(true);
      await fillForm(page, { ...typed, receipts: [photo], items: [item] }, buttons.en);
      await form.getByRole('button', { name: buttons.en.continue }).click();
      await expect(form.getByText('sent by itself')).toBeVisible();
      await take();
      await context.setOffline(false);
      await expect(form.locator('[name="code"]')).toBeVisible({ timeout: patience(30_000) });
      await form.locator('[name="code"]').fill('123');
      await take();
      const mail = await inbox.waitFor(typed.email, ({ subject }) => /^\d{3} \d{3}/.test(subject));
      await form.locator('[name="code"]').fill(mail.subject.slice(0, 7));
      await form.getByRole('button', { name: buttons.en.send }).click();
      await expect(form.getByText(/^GRR-/)).toBeVisible();
      await take();
      await drawScreens(`widget-phone-${colorScheme}`, shots);
      await context.close();
    });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`the form on a ${colorScheme} desktop`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width: 980, height: 700 }, colorScheme });
      const page = await context.newPage();
      const form = page.locator('penning-claim');
      await open(page, 'grace-rotterdam', 'en');
      const shots = [await shoot(page, 1000)];
      await form.locator('[name="items.0.amount"]').fill('1.250');
      await form.getByRole('button', { name: buttons.en.continue }).click();
      await expect(form.locator('#summary')).toBeFocused();
      shots.push(await shoot(page, 1500));
      await drawScreens(`widget-desktop-${colorScheme}`, shots);
      await context.close();
    });

  test('the playground', async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 1180, height: 800 } });
    await page.goto(`${urls.api}/widget/`);
    await expect(page.locator('penning-claim [name="email"]')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await drawScreens('playground', [await page.screenshot()]);
  });
}

async function open(page: Page, church: string, language: string): Promise<void> {
  await page.goto(`${urls.api}/c/${church}?lang=${language}`);
  await expect(page.locator('penning-claim [name="email"]')).toBeVisible();
  await page.waitForLoadState('networkidle');
}
