import { expect, test, type Page } from '@playwright/test';
import { signIn } from './pages.ts';
import { operator, urls } from './penning.ts';

const english = 'Sign in with a passkey';
const dutch = 'Aanmelden met een toegangssleutel';

/** Collects the scripts that a page loads. */
function scriptsOf(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.text());
  });
  return async () => (await Promise.all(bodies)).join('\n');
}

test('a page of the console loads the texts of its own language only', async ({ browser }) => {
  for (const [locale, own, other] of [
    ['en', english, dutch],
    ['nl', dutch, english],
  ] as const) {
    const page = await browser.newPage({ locale });
    const scripts = scriptsOf(page);
    await page.goto(`${urls.console}/sign-in`, { waitUntil: 'networkidle' });
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    expect(await scripts()).toContain(own);
    expect(await scripts()).not.toContain(other);
    await page.close();
  }
});

test('a change of language loads its texts before the page shows them', async ({ browser }) => {
  const page = await browser.newPage({ locale: 'en' });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(`${urls.console}/sign-in`, { waitUntil: 'networkidle' });
  const button = page.getByRole('button', { name: 'Nederlands' });
  // Stays true only when script changed the page, without loading a document.
  await page.evaluate(() => document.body.setAttribute('data-same-document', ''));
  await button.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden');
  await expect(page).toHaveTitle('Aanmelden · Penning');
  await expect(page.locator('body')).toHaveAttribute('data-same-document');

  // The choice of this device counts after sign-in too, before the account's language.
  await page.getByLabel('E-mailadres').fill(operator.email);
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(operator.password);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Kerken', exact: true })).toBeVisible();
  expect(errors).toEqual([]);
  await page.close();
});

test('the tag for a website is in the language of the church, whatever the reader speaks', async ({
  browser,
}) => {
  const page = await browser.newPage({ locale: 'en' });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await signIn(page);
  await page.goto(`${urls.console}/churches/dorpskerk-aduard/settings/website`, { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await expect(page.locator('pre').filter({ hasText: 'penning-claim' }).first()).toContainText(
    'Dien een declaratie in',
  );
  expect(errors).toEqual([]);
  await page.close();
});
