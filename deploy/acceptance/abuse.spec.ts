import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signIn } from './pages.ts';
import { urls } from './penning.ts';

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
});
