import { expect, test, type Page } from '@playwright/test';
import { buttons } from './form.ts';
import { expectNoFindings } from './pages.ts';
import { urls } from './penning.ts';

const forms = (page: Page) => page.locator('penning-claim');

async function expectStanding(page: Page, count = 1): Promise<void> {
  await expect(forms(page).locator('[name="email"]')).toHaveCount(count);
  await expect(forms(page).locator('[name="email"]').first()).toBeVisible();
}

test('two forms on a page keep apart, and a second copy of the script does no harm', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${urls.demo}/two-forms.html`);
  await expectStanding(page, 2);
  await forms(page).nth(0).locator('[name="name"]').fill('Anna');
  await expect(forms(page).nth(1).locator('[name="name"]')).toHaveValue('');
  await expect(forms(page).nth(0).getByText('Grace Rotterdam').first()).toBeAttached();
  await expect(forms(page).nth(1).getByText('Dorpskerk Aduard').first()).toBeAttached();
  expect(errors).toEqual([]);
});

test('a site that changes pages without loading them gets a whole form each time', async ({ page }) => {
  await page.goto(`${urls.demo}/single-page.html`);
  await expectStanding(page);
  await page.waitForLoadState('networkidle');
  await forms(page).locator('[name="name"]').fill('Anna');
  await page.getByRole('button', { name: 'Other page' }).click();
  await expect(forms(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Claims' }).click();
  await expectStanding(page);
  await expect(forms(page).locator('[name="name"]')).toHaveValue('Anna');
});

test('a form that is moved on the page keeps what was typed and still works', async ({ page }) => {
  await page.goto(`${urls.demo}/single-page.html`);
  await expectStanding(page);
  await forms(page).locator('[name="name"]').fill('Anna');
  await page.getByRole('button', { name: 'Move' }).click();
  await expect(forms(page).locator('[name="name"]')).toHaveValue('Anna');
  await forms(page).getByRole('button', { name: buttons.en.continue }).click();
  await expect(forms(page).locator('#summary')).toBeFocused();
});

test('inside a host form, under styles that fight and a root of 62.5 %, the form stays itself', async ({
  page,
}) => {
  await page.goto(`${urls.demo}/hostile.html`);
  await expectStanding(page);
  const name = forms(page).locator('[name="name"]');
  const style = await name.evaluate((input) => {
    const { fontSize, letterSpacing, textTransform, fontFamily } = getComputedStyle(input);
    return { fontSize, letterSpacing, textTransform, fontFamily };
  });
  expect(style).toMatchObject({ fontSize: '16px', letterSpacing: 'normal', textTransform: 'none' });
  expect(style.fontFamily).not.toContain('Comic');
  await name.fill('Anna');
  await name.press('Enter');
  await expect(forms(page).locator('#summary')).toBeFocused();
  expect(page.url()).toBe(`${urls.demo}/hostile.html`);
});

test('under a strict policy without styles the form is drawn whole', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(`${urls.demo}/strict.html`);
  await expectStanding(page);
  const submit = forms(page).locator('[part="submit"]');
  expect(await submit.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(11, 85, 97)');
  expect(refused).toEqual([]);
});

test('a script that an optimiser delays makes the form when it comes', async ({ page }) => {
  await page.goto(`${urls.demo}/late.html`);
  await expect(page.getByRole('link', { name: 'Open the claim form' })).toBeVisible();
  await page.mouse.move(10, 10);
  await expectStanding(page);
});

test('in an iframe the form is as high as it needs, and there is one scroll bar', async ({ page }) => {
  await page.goto(`${urls.demo}/iframe.html`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('penning-claim [name="email"]')).toBeVisible();
  const needs = () => frame.locator('html').evaluate((root) => root.scrollHeight);
  const has = () => page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);
  await expect.poll(async () => Math.abs((await needs()) - (await has()))).toBeLessThan(2);
  await frame.locator('penning-claim').getByRole('button', { name: buttons.en.addExpense }).click();
  await expect.poll(async () => Math.abs((await needs()) - (await has()))).toBeLessThan(2);
});

test('on 280 and 320 px and at 400 % nothing is cut off', async ({ page }) => {
  for (const width of [280, 320]) {
    await page.setViewportSize({ width, height: 600 });
    await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
    await expectStanding(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('Arabic is written from right to left', async ({ page }) => {
  await page.goto(`${urls.api}/c/grace-rotterdam?lang=ar`);
  await expectStanding(page);
  expect(await forms(page).locator('.frame').getAttribute('dir')).toBe('rtl');
  const label = await forms(page).locator('label[for="name"]').boundingBox();
  const input = await forms(page).locator('[name="name"]').boundingBox();
  expect(Math.round((label?.x ?? 0) + (label?.width ?? 0))).toBe(
    Math.round((input?.x ?? 0) + (input?.width ?? 1)),
  );
});

test('the member changes the language of the form, and it stays changed', async ({ page }) => {
  await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
  await expectStanding(page);
  await forms(page).locator('[name="name"]').fill('Olena');
  await forms(page).getByRole('combobox', { name: 'Language' }).selectOption('uk');
  await expect(forms(page).getByText('Поверніть свої гроші')).toBeVisible();
  await expect(forms(page).locator('[name="name"]')).toHaveValue('Olena');
});

test('webmasters try attributes and colours under a strict policy, and copy what they made', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(`${urls.api}/widget/?church=dorpskerk-aduard`);
  await expectStanding(page);
  await page.getByRole('combobox', { name: 'Language' }).first().selectOption('de');
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByLabel('Colour in dark').fill('#ffb020');
  await expect(forms(page).getByText('Dorpskerk Aduard').first()).toBeAttached();
  await expect(forms(page).locator('.frame')).toHaveAttribute('lang', 'de');
  const submit = forms(page).locator('[part="submit"]');
  expect(await submit.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(
    'rgb(255, 176, 32)',
  );
  const lines = page.getByLabel('The lines for your page');
  await expect(lines).toContainText('<penning-claim church="dorpskerk-aduard" lang="de" theme="dark">');
  await expect(lines).toContainText('--penning-accent-dark: #ffb020;');
  await expect(page.getByLabel('Events')).toContainText('penning-ready');
  await page.getByLabel('Width here').selectOption('360px');
  expect((await forms(page).boundingBox())?.width).toBe(360);
  await expectNoFindings(page);
  expect(refused).toEqual([]);
});

test('/docs shows the endpoints, asks no other host for anything, and breaks no rule of its policy', async ({
  page,
}) => {
  const asked = new Set<string>();
  const said: string[] = [];
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${urls.api}/docs`);
  await page.getByText('/v1/claims/{id}/correct', { exact: false }).first().click();
  await expect(page.getByText('Correct a returned claim').first()).toBeVisible();
  await expect(page.getByText('claim_status_conflict').first()).toBeVisible();
  expect([...asked]).toEqual([new URL(urls.api).origin]);
  expect(said).toEqual([]);
});
