import { expect, test, type Locator, type Page } from '@playwright/test';
import { Claimant } from './claimant.ts';
import { daysAgo, receiptFile } from './form.ts';
import { expectNoFindings, signIn } from './pages.ts';
import { inbox, urls } from './penning.ts';

test('a treasurer asks, the claimant corrects, the treasurer pays less, the claimant reads why', async ({
  browser,
}) => {
  const claimant = new Claimant(urls.api, {
    name: 'Femke Postma',
    description: 'Flowers for the hall',
    amountCents: 4250,
    purpose: 2,
  });
  await claimant.submit('dorpskerk-aduard');
  const codeMail = await inbox.waitFor(claimant.email);
  const reference = await claimant.confirm(codeMail.subject.replace(/\D/g, '').slice(0, 6));

  const treasurer = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await signIn(treasurer);
  await treasurer.goto(`${urls.console}/churches/dorpskerk-aduard?q=${reference}`);
  await treasurer.getByRole('link', { name: 'Femke Postma' }).click();
  await expect(treasurer.getByRole('button', { name: 'Approve €42.50' })).toBeVisible();
  await expectNoFindings(treasurer);
  await treasurer.getByText('Return with a question', { exact: true }).click();
  await treasurer.getByLabel('Your question to the claimant').fill('Which hall was it?');
  await treasurer.getByRole('button', { name: 'Send the question' }).click();
  await expect(treasurer.getByText('Your question is on its way.')).toBeVisible();

  const asked = await inbox.waitFor(claimant.email, ({ subject }) => subject.includes('a question'));
  expect(asked.text).toContain('Which hall was it?');
  const link = /https?:\/\/\S+\/claim\/\S+#\S+/.exec(asked.text)?.[0] ?? '';
  const page = await (
    await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB', colorScheme: 'dark' })
  ).newPage();
  await page.goto(link);
  const status = page.locator('penning-status');
  await expect(status.getByText('Which hall was it?')).toBeVisible();
  await expectPicturesUnderText(status);
  await expectNoFindings(page);
  await correct(page, status);
  await expect(status.getByText('Your claim is with the treasurer.')).toBeVisible();
  await inbox.waitFor('penningmeester@dorpskerk-aduard.example', ({ subject }) =>
    subject.replaceAll(/\s/g, ' ').startsWith(`${reference} · Femke Postma · € 47,30 · aangepast`),
  );

  await treasurer.reload();
  await expect(treasurer.getByText('The youth hall.')).toBeVisible();
  await expect(treasurer.getByText('The machine had no paper.', { exact: false })).toBeVisible();
  await treasurer.getByText('Approve a lower amount', { exact: true }).click();
  await treasurer.getByLabel(/^Flowers for the youth hall: pay of/).fill('40,00');
  await treasurer.getByLabel('Why less for Flowers for the youth hall').fill('We pay at most 40 euros.');
  await treasurer.getByRole('button', { name: 'Approve these amounts' }).click();
  await expect(treasurer.getByRole('status').getByText('Approved.')).toBeVisible();
  await expectNoFindings(treasurer);

  const decided = await inbox.waitFor(claimant.email, ({ subject }) => subject.includes('approved'));
  expect(decided.subject).toBe(`${reference} · approved · €44.80`);
  expect(decided.text.replace(/\s+/g, ' ')).toContain('We pay at most 40 euros.');
  await page.reload();
  await expect(status.getByText('We pay at most 40 euros.', { exact: false })).toBeVisible();
});

/** On a phone the words of a claim's items have the whole width. */
async function expectPicturesUnderText(status: Locator): Promise<void> {
  const item = status
    .locator('.items .line')
    .filter({ has: status.page().locator('.thumbs') })
    .first();
  const [words, thumbs] = await Promise.all(
    ['.words', '.thumbs'].map((one) => item.locator(one).boundingBox()),
  );
  expect(thumbs!.y).toBeGreaterThanOrEqual(words!.y + words!.height);
}

/** As somebody would who makes every mistake once, and whose phone ends the page while the camera is open. */
async function correct(page: Page, status: Locator): Promise<void> {
  const field = (name: string) => status.locator(`[name="${name}"]`);
  await status.getByLabel('Your answer').fill('The youth hall.');
  await status.getByText('Change what you sent in').click();
  await field('items.0.description').fill('Flowers for the youth hall');
  await field('items.0.amount').fill('42.500');
  await field('receipts').setInputFiles([
    receiptFile('photo-12mp-orient6-gps.jpg'),
    receiptFile('invoice-2p.pdf'),
  ]);
  await expect(status.getByText('Received', { exact: true })).toHaveCount(3);
  await page.reload();
  await expect(status.getByText(/^What you typed on .* is still here\.$/)).toBeVisible();
  await expect(status.getByLabel('Your answer')).toHaveValue('The youth hall.');
  await expect(status.getByText('Received')).toHaveCount(3);
  await expectNoFindings(page);
  await status.getByRole('button', { name: 'Remove receipt 3' }).click();

  await status.getByRole('button', { name: 'Add kilometres' }).click();
  await status.getByRole('button', { name: 'Add an expense' }).click();
  const send = status.getByRole('button', { name: 'Send it again' });
  await send.click();
  await expect(status.getByRole('group', { name: /^Almost there: look at \d+ points$/ })).toBeFocused();
  await status.getByRole('link', { name: 'Kilometres 1: 4 fields are still empty' }).click();
  await expect(field('items.1.costCentre')).toBeFocused();
  await expect(field('items.1.kilometres')).toHaveAccessibleDescription(/still empty/);
  await expectNoFindings(page);
  await field('items.1.kilometres').fill('10');
  await field('items.1.costCentre').selectOption({ label: 'Jeugdwerk' });
  await field('items.1.description').fill('Bringing them');
  await field('items.1.date').fill(daysAgo(0));
  await status.getByRole('button', { name: 'Remove Expense 2' }).click();
  await status.getByRole('radio', { name: '€42.50' }).check();
  await expect(status.getByText('€44.80')).toBeVisible();
  await addWithoutReceipt(page, status);
  await expect(status.getByText('€47.30')).toBeVisible();
  await send.click();
}

/** One more expense, of which there is no receipt; the reason is asked for when it is left out. */
async function addWithoutReceipt(page: Page, status: Locator): Promise<void> {
  const field = (name: string) => status.locator(`[name="items.2.${name}"]`);
  await status.getByRole('button', { name: 'Add an expense' }).click();
  await field('costCentre').selectOption({ label: 'Overig' });
  await field('description').fill('Parking');
  await field('date').fill(daysAgo(0));
  await field('amount').fill('2.50');
  await field('lost').check();
  await status.getByRole('button', { name: 'Send it again' }).click();
  await status.getByRole('link', { name: /^Expense 2, Why is there no receipt/ }).click();
  const reason = status.getByRole('textbox', { name: 'Why is there no receipt?' });
  await expect(reason).toBeFocused();
  await expectNoFindings(page);
  await reason.fill('The machine had no paper.');
}
