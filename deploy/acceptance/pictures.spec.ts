import { expect, test } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { Claimant } from './claimant.ts';
import { buttons, fillForm, receiptFile } from './form.ts';
import { inbox, operator, urls } from './penning.ts';

/** The README's pictures: `PENNING_PICTURES=1 npm test -- pictures` draws them anew. */
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

if (process.env['PENNING_PICTURES']) {
  test('the form on a phone', async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 960 }, deviceScaleFactor: 1.5 });
    await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
    const item = {
      date: '2026-11-02',
      purpose: 'Hospitality',
      description: 'Coffee and snacks',
      amount: '27.08',
    };
    const receipts = [receiptFile('photo-12mp-orient6-gps.jpg')];
    const typed = {
      name: 'Anna de Vries',
      email: 'anna@example.org',
      iban: 'NL91ABNA0417164300',
      accountHolder: 'A. de Vries',
    };
    await fillForm(page, { ...typed, receipts, items: [item] }, buttons.en);
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
}
