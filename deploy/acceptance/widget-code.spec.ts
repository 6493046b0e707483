import { expect, test, type Locator, type Page } from '@playwright/test';
import pg from 'pg';
import { patience } from '../local/testing/machine-speed.ts';
import { buttons, daysAgo, fillForm, receiptFile } from './form.ts';
import { expectNoFindings } from './pages.ts';
import { dataFolder, inbox, urls, type Mail } from './penning.ts';
import { runRecord } from './run-record.ts';

const anyOrigin = { 'access-control-allow-origin': '*' };
const isCode = ({ subject }: Mail) => /^\d{3} \d{3}/.test(subject);

test('a new code works once the minute is over and ends the old one; the claim goes to the address that it was changed to', async ({
  page,
}) => {
  const email = `code-${Date.now()}@example.org`;
  const elsewhere = `else-${email}`;
  const form = page.locator('penning-claim');
  await page.clock.install();
  await page.goto(`${urls.demo}/calm.html`);
  const item = { date: daysAgo(25), purpose: 'Office', description: 'Paper', amount: '8.99' };
  const payee = { iban: 'NL91ABNA0417164300', accountHolder: 'A. de Vries' };
  const receipts = [receiptFile('invoice-2p.pdf')];
  await fillForm(page, { name: 'Anna', email, ...payee, receipts, items: [item] }, buttons.en);
  await form.locator('[name="accountHolder"]').press('Enter');
  await expect(form.getByRole('heading', { name: 'Check your email' })).toBeFocused({
    timeout: patience(30_000),
  });
  const code = form.getByRole('textbox', { name: 'Code' });
  await expect(code).toHaveAttribute('autocomplete', 'one-time-code');
  await expect(code).toHaveAttribute('inputmode', 'numeric');
  const first = await inbox.waitFor(email, isCode);

  await askAnew(page, form, email);
  await expect.poll(async () => (await inbox.list(email)).length).toBe(2);
  await typeCode(form, first);
  await expect(form.getByText('That is not the code we sent')).toBeVisible();
  await expect(code).toBeFocused();
  const second = await inbox.waitFor(email, isCode);

  await changeAddress(form, elsewhere);
  await typeCode(form, second);
  await expect(form.getByText('That is not the code we sent')).toBeVisible();
  await typeCode(form, await inbox.waitFor(elsewhere, isCode));
  await expect(form.getByRole('heading', { name: 'Thank you, Anna' })).toBeFocused();
  await expect(form.getByText(`On its way to ${elsewhere}.`)).toBeVisible();
  const reference = await form.getByText(/^GRR-\d{4}-\d{4}$/).innerText();
  const copy = await inbox.waitFor(elsewhere, ({ subject }) => subject.includes(reference));
  expect(copy.text).toContain('Paper');
  expect(await inbox.list(email), 'the old address hears no more').toHaveLength(2);

  await form.getByRole('button', { name: 'Make another claim' }).click();
  await expect(form.getByRole('heading', { name: 'Get your money back' })).toBeFocused();
  await expect(form.locator('[name="name"]')).toHaveValue('Anna');
  await expect(form.locator('[name="iban"]')).toHaveValue('NL91 ABNA 0417 1643 00');
  await expect(form.locator('[name="accountHolder"]')).toHaveValue('A. de Vries');
  await expect(form.locator('[name="items.0.description"]')).toHaveValue('');
  await expect(form.locator('[name="items.0.date"]')).toHaveValue('');
  await expect(form.locator('.tile')).toHaveCount(0);
});

/** The button comes when the countdown is over; what goes wrong is told; then the code is asked for. */
async function askAnew(page: Page, form: Locator, email: string): Promise<void> {
  const ask = form.getByRole('button', { name: 'Send me a new code' });
  await expect(form.getByText(/ask for a new code in 0:\d\d\./)).toBeVisible();
  await expect(ask).toBeHidden();
  await page.clock.fastForward(60_000);
  await page.route('**/code', (route) => route.abort('connectionreset'));
  await ask.click();
  await expect(form.getByText('There is no connection.')).toBeVisible();
  await page.unroute('**/code');
  await page.route('**/code', (route) => route.fulfill({ status: 500, headers: anyOrigin, body: '' }));
  await ask.click();
  await expect(form.getByText('Something went wrong on our side.')).toBeVisible();
  await page.unroute('**/code');
  const hangs = page.waitForRequest('**/code');
  await page.route('**/code', () => undefined);
  await ask.click();
  await hangs;
  await page.clock.fastForward(31_000);
  await expect(form.getByText('There is no connection.')).toBeVisible({ timeout: patience(15_000) });
  await page.unroute('**/code');
  await ask.click();
  await expect(form.getByText('You can ask for a new code once a minute.')).toBeVisible();
  await letAMinutePass(email);
  await ask.click();
  await expect(form.getByRole('status')).toHaveText('A new code is on its way.');
  await expect(form.getByText('once a minute')).toBeHidden();
  await expect(form.getByText(/ask for a new code in 0:\d\d\./)).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Code' })).toBeFocused();
}

/** Expects that an empty and a half address are reported at the field. */
async function changeAddress(form: Locator, to: string): Promise<void> {
  await form.getByRole('button', { name: 'Use another email address' }).click();
  const field = form.getByRole('textbox', { name: 'Your email address' });
  const send = form.getByRole('button', { name: 'Send the code there' });
  await expect(field).toBeFocused();
  await send.click();
  await expect(field).toHaveAccessibleDescription('This is still empty.');
  await field.fill('anna@');
  await send.click();
  await expect(field).toHaveAccessibleDescription(/^This address is not complete/);
  await field.fill(to);
  await send.click();
  await expect(form.getByText(to)).toBeVisible();
  await expect(field).toBeHidden();
}

async function typeCode(form: Locator, { subject }: Mail): Promise<void> {
  await form.locator('[name="code"]').fill(subject.slice(0, 7));
  await form.locator('[name="code"]').press('Enter');
}

/** The API counts the minute by its own clock. */
async function letAMinutePass(email: string): Promise<void> {
  const { databaseUrl } = runRecord(dataFolder());
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const earlier = `update claims set code_sent_at = code_sent_at - interval '61 seconds' where claimant_email = $1`;
    expect((await client.query(earlier, [email])).rowCount).toBe(1);
  } finally {
    await client.end();
  }
}

test('an address whose mail server refuses the code is told on the waiting page, with the way to another', async ({
  page,
}) => {
  const email = `typo-${Date.now()}@example.org`;
  const right = `right-${email}`;
  // The mail catcher takes everything: here the API's answer says what it says of a server that does not.
  await page.route(/\/claims\/[^/]+$/, async (route) => {
    const response = await route.fetch();
    const view = (await response.json()) as { claimant?: { email: string } | null };
    await route.fulfill({ response, json: { ...view, codeRefused: view.claimant?.email === email } });
  });
  const form = page.locator('penning-claim');
  await page.goto(`${urls.demo}/calm.html`);
  const item = { date: daysAgo(25), purpose: 'Office', description: 'Paper', amount: '8.99' };
  const payee = { iban: 'NL91ABNA0417164300', accountHolder: 'A. de Vries' };
  const receipts = [receiptFile('invoice-2p.pdf')];
  await fillForm(page, { name: 'Anna', email, ...payee, receipts, items: [item] }, buttons.en);
  await form.getByRole('button', { name: buttons.en.continue }).click();
  await expect(form.getByRole('heading', { name: 'Our mail does not arrive' })).toBeVisible({
    timeout: patience(30_000),
  });
  await expect(form.getByText(`The mail server of ${email} refuses it.`)).toBeVisible();
  const field = form.getByRole('textbox', { name: 'Your email address' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(email);
  await expectNoFindings(page);
  await field.fill(right);
  await form.getByRole('button', { name: 'Send the code there' }).click();
  await expect(form.getByText(right)).toBeVisible();
  await typeCode(form, await inbox.waitFor(right, isCode));
  await expect(form.getByRole('heading', { name: 'Thank you, Anna' })).toBeVisible();
});
