import { expect, test, type Page } from '@playwright/test';
import { expectNoFindings, signIn } from './pages.ts';
import { urls } from './penning.ts';

const forms = (page: Page) => page.locator('penning-claim');

const expectStanding = (page: Page) => expect(forms(page).locator('[name="email"]')).toBeVisible();

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
  const tag = `<penning-claim church="dorpskerk-aduard" lang="de" theme="dark" api="${urls.api}">`;
  await expect(lines).toContainText(tag);
  await expect(lines).toContainText('--penning-accent-dark: #ffb020;');
  await expect(page.getByLabel('Events')).toContainText('penning-ready');
  await page.getByLabel('Width here').selectOption('360px');
  expect((await forms(page).boundingBox())?.width).toBe(360);
  await expectNoFindings(page);
  expect(refused).toEqual([]);
});

test('what the console gives to copy works on a page of the church, its poster and plugin can be taken home', async ({
  page,
}) => {
  await signIn(page);
  await page.goto(`${urls.console}/churches/grace-rotterdam/settings/website`);
  const [tag = '', link = '', frame = ''] = await page.locator('pre code').allInnerTexts();
  for (const name of ['WordPress', 'Wix', 'Squarespace', 'Webador', 'Joomla', 'Google Sites'])
    await expect(page.getByText(name, { exact: true })).toBeVisible();
  await page.getByText('Google Sites', { exact: true }).click();
  await expect(page.getByText(`${urls.api}/embed/grace-rotterdam`, { exact: false }).last()).toBeVisible();
  await page.getByText('WordPress', { exact: true }).click();
  const plugin = await page.getByRole('link', { name: /plugin/i }).getAttribute('href');
  const zip = await (await page.request.get(plugin ?? '')).body();
  // The names of files stand in a zip as they are.
  for (const file of ['penning.php', 'block.json', 'block.js', 'block.asset.php', 'readme.txt'])
    expect(zip.includes(`penning/${file}`), file).toBe(true);
  for (const [format, beginning] of [
    ['PDF', '%PDF-'],
    ['SVG', '<svg'],
  ] as const) {
    const href = await page.getByRole('link', { name: new RegExp(format) }).getAttribute('href');
    const poster = await page.request.get(new URL(href ?? '', urls.console).href);
    expect((await poster.text()).trimStart().slice(0, 300)).toContain(beginning);
  }

  await page.goto(link);
  await expectStanding(page);
  await page.goto(`${urls.demo}/late.html`);
  await page.evaluate((lines) => {
    document.body.replaceChildren(document.createRange().createContextualFragment(lines));
  }, `${tag}${frame}`);
  await expectStanding(page);
  await expect(page.frameLocator('iframe').locator('penning-claim [name="email"]')).toBeVisible();
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
