import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signIn } from './pages.ts';
import { operator, urls } from './penning.ts';

test('an operator sees what happened at the forms, shuts out a network and lets it in again', async ({
  page,
}) => {
  await signIn(page);
  await page.goto(`${urls.console}/abuse`);
  await expect(page.getByRole('heading', { name: 'Abuse', level: 1 })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Drafts: / })).toBeVisible();
  await page.getByText('Table', { exact: true }).click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(31);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByLabel('E-mail address or network').fill('no network');
  await page.getByLabel('Reason').fill('Floods the form');
  await page.getByRole('button', { name: 'Block it' }).click();
  await expect(page.getByRole('alert')).toContainText('This is no address or network');
  await page.getByLabel('E-mail address or network').fill('198.51.100.77/24');
  await page.getByRole('button', { name: 'Block it' }).click();
  await expect(page.getByRole('status')).toContainText('It is blocked.');
  const entry = page.getByRole('listitem').filter({ hasText: 'Floods the form' });
  await expect(entry).toContainText('198.51.100.0/24');
  await entry.getByText('Lift', { exact: true }).click();
  await entry.getByRole('button', { name: 'Lift block' }).click();
  await expect(page.getByText('Nothing is blocked.')).toBeVisible();
  await expect(page.getByText('lifted the block of 198.51.100.0/24')).toBeVisible();

  await page.getByLabel('Their e-mail address').fill('nobody@example.org');
  await page.getByRole('button', { name: 'Allow codes again' }).click();
  // Nothing was done, so nothing is ticked off.
  const told = page.getByRole('status').locator('.notice-info');
  await expect(told).toContainText('The owner of this address did not stop codes.');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('a form that an operator closes for now says that it is temporarily closed', async ({ page }) => {
  const slug = await makeChurch('Church of the Flood');
  await signIn(page);
  await page.goto(`${urls.console}/abuse?church=${slug}`);
  await page.getByText('Change', { exact: true }).click();
  await page.getByRole('button', { name: 'Close the form for now' }).click();
  await expect(page.getByRole('status')).toContainText('The form is closed for now.');
  await page.goto(`${urls.api}/c/${slug}`);
  const form = page.locator('penning-claim');
  await expect(form.getByText('This form is temporarily closed.')).toBeVisible();
  await expect(form.getByRole('button', { name: /continue/i })).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

/** A church that no other test uses; gives its slug. */
async function makeChurch(name: string): Promise<string> {
  const post = async (path: string, body: object, token = '') => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(`${urls.api}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { accessToken: string };
  };
  const slug = `flood-${Date.now()}`;
  const { accessToken } = await post('/v1/auth/login', operator);
  await post('/v1/churches', { name, slug, languages: ['en'], referencePrefix: 'FLD' }, accessToken);
  return slug;
}
