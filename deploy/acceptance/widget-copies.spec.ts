import { expect, test, type Page } from '@playwright/test';
import { buttons } from './form.ts';
import { urls } from './penning.ts';

const forms = (page: Page) => page.locator('penning-claim');

/** Puts a copy of the script on the church's own domain, as plugins that "host scripts locally" do, with this tag. */
async function copyScript(page: Page, tag: string): Promise<void> {
  const body = await (await page.request.get(`${urls.api}/widget/v1/penning.js`)).text();
  await page.route('**/cache/penning.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.goto(`${urls.demo}/late.html`);
  await page.evaluate((lines) => {
    document.body.replaceChildren(document.createRange().createContextualFragment(lines));
  }, `${tag}<script type="module" src="/cache/penning.js"></script>`);
}

test('a copy of the script on the church’s own domain brings the original, whose parts are beside it', async ({
  page,
}) => {
  await copyScript(page, `<penning-claim church="grace-rotterdam" api="${urls.api}"></penning-claim>`);
  await expect(forms(page).locator('[name="email"]')).toBeVisible();
  await forms(page).getByRole('button', { name: buttons.en.continue }).click();
  await expect(forms(page).locator('#summary')).toBeFocused();
});

test('a copy that does not know where Penning is says whom to ask, and leaves the page’s link', async ({
  page,
}) => {
  const link = `<a href="${urls.api}/c/grace-rotterdam">Open the claim form</a>`;
  await copyScript(page, `<penning-claim church="grace-rotterdam">${link}</penning-claim>`);
  await expect(
    forms(page).getByText('This website does not reach the form. Ask your webmaster'),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open the claim form' })).toBeVisible();
});

for (const [what, answer] of [
  ['a page of its own', { status: 200, contentType: 'text/html', body: '<!doctype html><p>Welcome' }],
  ['another program’s refusal', { status: 404, json: { code: 'rest_no_route', message: 'No route' } }],
] as const)
  test(`a website that answers with ${what} is told as such`, async ({ page }) => {
    await page.route('**/form', (route) =>
      route.fulfill({ ...answer, headers: { 'access-control-allow-origin': '*' } }),
    );
    await page.goto(`${urls.demo}/calm.html`);
    await expect(forms(page).getByText('This website does not reach the form.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Open the claim form' })).toBeVisible();
  });
