import { expect, test, type Page } from '@playwright/test';
import { buttons } from './form.ts';
import { urls } from './penning.ts';

const form = (page: Page) => page.locator('penning-claim');
const link = (page: Page) => page.getByRole('link', { name: 'Open the claim form' });

/** Makes Chromium like Safari before 16.4, which has no constructable style sheets. */
async function likeOldSafari(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const { prototype } of [Document, ShadowRoot])
      Reflect.deleteProperty(prototype, 'adoptedStyleSheets');
    Reflect.deleteProperty(CSSStyleSheet.prototype, 'replace');
    Reflect.deleteProperty(CSSStyleSheet.prototype, 'replaceSync');
  });
}

for (const [where, address] of [
  ['on a church’s page', () => `${urls.demo}/calm.html`],
  ['on its own page, whose policy asks for a nonce', () => `${urls.api}/c/grace-rotterdam?lang=en`],
] as const)
  test(`without constructable style sheets the form has all its styles ${where}`, async ({ page }) => {
    await likeOldSafari(page);
    await page.goto(address());
    await expect(form(page).locator('[name="email"]')).toBeVisible();
    const submit = form(page).locator('[part="submit"]');
    await expect(submit).toHaveCSS('background-color', 'rgb(11, 85, 97)');
    // Those that are loaded later, too.
    await submit.click();
    await expect(form(page).locator('#summary')).toHaveCSS('border-top-width', '2px');
    await form(page)
      .locator('[name="receipts"]')
      .setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('No receipt.') });
    await expect(form(page).locator('.refused .sign')).toHaveCSS('border-radius', '8px');
    expect(await form(page).evaluate(({ shadowRoot }) => shadowRoot!.querySelectorAll('style').length)).toBe(
      8,
    );
  });

test('where neither style sheets nor style elements are allowed, the link stays', async ({ page }) => {
  await likeOldSafari(page);
  await page.goto(`${urls.demo}/strict.html`);
  await page.waitForLoadState('networkidle');
  await expect(link(page)).toBeVisible();
  await expect(form(page).locator('.frame')).toHaveCount(0);
});

/** Ways in which the start fails, as scripts that run before the page's own. */
const failures = {
  'a shadow root cannot be made': () => {
    Element.prototype.attachShadow = () => {
      throw new Error('refused');
    };
  },
  'a style sheet cannot be made': () => {
    const construct = () => {
      throw new TypeError('Illegal constructor');
    };
    window.CSSStyleSheet = new Proxy(CSSStyleSheet, { construct });
  },
  'the first drawing fails': () => {
    Document.prototype.importNode = () => {
      throw new Error('refused');
    };
  },
};

for (const [what, script] of Object.entries(failures))
  test(`when ${what}, the link stays`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(script);
    await page.goto(`${urls.demo}/calm.html`);
    await expect.poll(() => errors.length).toBeGreaterThan(0);
    await expect(link(page)).toBeVisible();
    await expect(form(page).locator('.frame')).toHaveCount(0);
  });

test('when the script does not come, the link stays', async ({ page }) => {
  await page.route('**/penning.js', (route) => route.fulfill({ status: 404 }));
  await page.goto(`${urls.demo}/calm.html`);
  await page.waitForLoadState('networkidle');
  await expect(link(page)).toBeVisible();
});

test('when the parts of the script do not come, the form says so and the link stays', async ({ page }) => {
  await page.route('**/chunks/**', (route) => route.abort());
  await page.goto(`${urls.demo}/late.html`);
  await form(page).evaluate((element: HTMLElement) => element.setAttribute('lang', 'pl'));
  await page.mouse.move(10, 10);
  await expect(form(page).getByText('Something went wrong on our side.')).toBeVisible();
  await expect(link(page)).toBeVisible();
});

test('the hosted pages say in plain text where to turn, without scripts and when they fail, and only then', async ({
  browser,
}) => {
  const plain = (page: Page) => page.getByText('Does this page stay empty?', { exact: false });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const without = await context.newPage();
  await without.goto(`${urls.api}/c/grace-rotterdam`);
  await expect(plain(without)).toBeVisible();
  await expect(plain(without)).toContainText('ask the treasurer of your church');
  await without.goto(`${urls.api}/not-me`);
  await expect(plain(without)).toContainText('answer the mail that brought you here');
  await context.close();

  const page = await browser.newPage();
  await page.route('**/pages.js', (route) => route.abort());
  await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
  await expect(plain(page)).toBeVisible();
  await page.unroute('**/pages.js');
  await page.reload();
  await expect(form(page).getByRole('button', { name: buttons.en.continue })).toBeVisible();
  await expect(plain(page)).toBeHidden();
  await page.close();
});
