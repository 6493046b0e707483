import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { confirmByCode, daysAgo, buttons, fillForm, receiptFile } from './form.ts';
import { keptDrafts } from './kept-drafts.ts';
import { urls } from './penning.ts';

const notice = 'You filled in this form in another tab.';
const field = (page: Page, name: string) => page.locator(`penning-claim [name="${name}"]`);

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  // The work behind the form, which looks for a draft, is there.
  const later = page.waitForResponse((response) => response.url().includes('claim-form.later'));
  await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
  await later;
  await expect(field(page, 'name')).toBeVisible();
  return page;
}

/** Names in the drafts that the browser keeps. */
async function keptNames(page: Page): Promise<string[]> {
  const drafts = JSON.parse(await keptDrafts(page)) as { value: { name: string } }[];
  return drafts.map(({ value }) => value.name);
}

async function begin(page: Page, name: string): Promise<void> {
  await field(page, 'name').fill(name);
  await expect.poll(() => keptNames(page)).toEqual([name]);
}

test('a second tab says that the first keeps the draft, and takes over when that one is closed', async ({
  context,
}) => {
  const first = await openTab(context);
  await begin(first, 'Anna');
  const second = await openTab(context);
  await expect(second.getByText(notice)).toBeVisible();
  await expect(field(second, 'name')).toHaveValue('');
  await first.close();
  await expect(second.getByText(notice)).toBeHidden();
  await expect(field(second, 'name')).toHaveValue('Anna');
  await begin(second, 'Anneke');
});

test('what is typed in a second tab never takes the place of the first one’s draft', async ({ context }) => {
  const first = await openTab(context);
  const second = await openTab(context);
  await begin(first, 'Anna');
  await field(second, 'name').fill('Berta');
  await expect(second.getByText(notice)).toBeVisible();
  await field(second, 'email').fill('berta@example.org');
  await field(first, 'email').fill('anna@example.org');
  await second.close();
  expect(await keptNames(first)).toEqual(['Anna']);
  await first.reload();
  await expect(field(first, 'email')).toHaveValue('anna@example.org');
  await expect(first.getByText(notice)).toBeHidden();
});

test('of two claims that were typed the member chooses which one goes on and is kept', async ({
  context,
}) => {
  const first = await openTab(context);
  await begin(first, 'Anna');
  const second = await openTab(context);
  await field(second, 'name').fill('Berta');
  await expect(second.getByText(notice)).toBeVisible();
  await second.getByRole('button', { name: 'Keep this one instead' }).click();
  await expect.poll(() => keptNames(second)).toEqual(['Berta']);
  await expect(second.getByText(notice)).toBeHidden();

  // The first one now is the other: its words stand there still.
  await expect(first.getByText(notice)).toBeVisible();
  await expect(field(first, 'name')).toHaveValue('Anna');
  await first.getByRole('button', { name: 'Go on with that one here' }).click();
  await expect(field(first, 'name')).toHaveValue('Berta');
  await expect(first.getByText(notice)).toBeHidden();
  await expect(second.getByText(notice)).toBeVisible();
});

test('a claim of a second tab is kept once the first has sent its own', async ({ context }) => {
  const email = `tabs-${Date.now()}@example.org`;
  const items = [{ date: daysAgo(25), purpose: 'Office', description: 'Paper', amount: '8.99' }];
  const payee = { iban: 'NL91ABNA0417164300', accountHolder: 'A. de Vries' };
  const first = await openTab(context);
  await fillForm(
    first,
    { name: 'Anna', email, ...payee, receipts: [receiptFile('invoice-2p.pdf')], items },
    buttons.en,
  );
  await expect.poll(() => keptNames(first)).toEqual(['Anna']);
  const second = await openTab(context);
  await field(second, 'name').fill('Berta');
  await expect(second.getByText(notice)).toBeVisible();
  await first.bringToFront();
  await confirmByCode(first, email, buttons.en);
  await expect(first.getByText(/^GRR-\d{4}-\d{4}$/)).toBeVisible();
  await expect(second.getByText(notice)).toBeHidden();
  await expect.poll(() => keptNames(second)).toEqual(['Berta']);
});

test('where the browser has no locks every tab keeps its draft, as before', async ({ context }) => {
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
  const first = await openTab(context);
  await begin(first, 'Anna');
  const second = await openTab(context);
  await expect(field(second, 'name')).toHaveValue('Anna');
  await begin(second, 'Berta');
});
