import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { patience } from '../local/testing/machine-speed.ts';
import { buttons, confirmByCode, daysAgo, fillForm, receiptFile, type Typed } from './form.ts';
import { keptDrafts } from './kept-drafts.ts';
import { inbox, urls } from './penning.ts';

const photo = receiptFile('photo-12mp-orient6-gps.jpg');
const hosted = () => `${urls.api}/c/grace-rotterdam?lang=en`;

function typed(email = `draft-${Date.now()}@example.org`): Typed {
  const items = [{ date: daysAgo(25), purpose: 'Hospitality', description: 'Coffee', amount: '12.50' }];
  return {
    name: 'Anna',
    email,
    iban: 'NL91ABNA0417164300',
    accountHolder: 'A. de Vries',
    receipts: [photo],
    items,
  };
}

async function openFilled(page: Page, what = typed()): Promise<Typed> {
  await page.goto(hosted());
  await fillForm(page, what, buttons.en);
  await expect(page.getByText('Received', { exact: true })).toBeVisible();
  // The last words are kept as soon as the page is left for another app.
  await expect.poll(() => keptDrafts(page)).toContain(what.accountHolder);
  return what;
}

async function expectRestored(page: Page): Promise<void> {
  const form = page.locator('penning-claim');
  await expect(form.getByText('Welcome back')).toBeVisible();
  await expect(form.locator('[name="items.0.description"]')).toHaveValue('Coffee');
  await expect(form.locator('[name="items.0.amount"]')).toHaveValue('12.50');
  await expect(form.locator('[name="name"]')).toHaveValue('Anna');
  await expect(form.locator('[name="iban"]')).toHaveValue('NL91 ABNA 0417 1643 00');
  await expect(form.getByText('type it again')).toBeHidden();
  await expect(form.locator('.tile canvas')).toBeVisible();
  await expect(form.getByText('Received', { exact: true })).toBeVisible();
}

test('what was typed is back after a reload, with its receipt and its account number', async ({
  page,
  context,
}) => {
  await openFilled(page);
  const uploads: string[] = [];
  page.on('request', (request) => request.method() === 'PUT' && uploads.push(request.url()));
  await page.reload();
  await expectRestored(page);
  expect(uploads, 'the receipt is not sent twice').toEqual([]);

  const name = page.locator('penning-claim [name="name"]');
  for (const other of [`${urls.api}/c/dorpskerk-aduard`, `${urls.api}/embed/grace-rotterdam`]) {
    await page.goto(other);
    await page.waitForLoadState('networkidle');
    await expect(name, 'another church or page has a draft of its own').toHaveValue('');
  }
  await page.goto(hosted());
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.locator('.tile')).toHaveCount(0);
  await expect.poll(() => keptDrafts(page)).not.toContain('Coffee');
  await name.fill('Berta');
  await expect.poll(() => keptDrafts(page)).toContain('Berta');
  await page.goto('about:blank');
  const tomorrow = await context.newPage();
  await tomorrow.clock.setFixedTime(Date.now() + 25 * 3_600_000);
  await tomorrow.goto(hosted());
  await expect.poll(() => keptDrafts(tomorrow)).not.toContain('Berta');
  const nameTomorrow = tomorrow.locator('penning-claim [name="name"]');
  await expect(nameTomorrow, 'a draft lives for a day').toHaveValue('');
});

test('what was typed last is kept, however soon the page is left', async ({ page }) => {
  const name = page.locator('penning-claim [name="name"]');
  await page.goto(hosted());
  await name.fill('Anna');
  await expect.poll(() => keptDrafts(page)).toContain('Anna');
  for (const typedLast of ['Berta', 'Carla']) {
    await name.fill(typedLast);
    await name.press('Tab');
    await page.goto('about:blank');
    await page.goto(hosted());
    await expect(name).toHaveValue(typedLast);
  }
});

test('a killed page in mid-upload and a closed tab lose nothing; the claim goes its way', async ({
  context,
}) => {
  const page = await context.newPage();
  await page.route('**/receipts/*', (route) =>
    route.request().method() === 'PUT' ? undefined : route.continue(),
  );
  await page.goto(hosted());
  const what = typed();
  await fillForm(page, what, buttons.en);
  await expect(page.getByText('Sending', { exact: false })).toBeVisible();
  await expect.poll(() => keptDrafts(page)).toContain(what.accountHolder);
  const killed = page.waitForEvent('crash').catch(() => undefined);
  await page.goto('chrome://crash').catch(() => undefined);
  await killed;
  await page.close();
  const next = await context.newPage();
  await next.goto(hosted());
  await expectRestored(next);
  await confirmByCode(next, what.email, buttons.en);
  await expect(next.getByText(/^GRR-\d{4}-\d{4}$/)).toBeVisible();
  await next.reload();
  await expect(next.locator('penning-claim [name="name"]')).toHaveValue('');
});

test('the code step is back when the mail app has pushed the page out', async ({ context }) => {
  const page = await context.newPage();
  const what = await openFilled(page);
  await page.locator('penning-claim').getByRole('button', { name: buttons.en.continue }).click();
  await expect(page.locator('penning-claim [name="code"]')).toBeVisible();
  await page.close();
  const next = await context.newPage();
  await next.goto(hosted());
  await expect(next.getByText(what.email)).toBeVisible();
  const mail = await inbox.waitFor(what.email, ({ subject }) => /^\d{3} \d{3}/.test(subject));
  await next.locator('penning-claim [name="code"]').fill(mail.subject.slice(0, 7));
  await next.locator('penning-claim').getByRole('button', { name: buttons.en.send }).click();
  await expect(next.getByText(/^GRR-\d{4}-\d{4}$/)).toBeVisible();
});

test('with draft="off" nothing is kept and nobody is asked to be remembered', async ({ page }) => {
  await page.goto(`${urls.demo}/shared.html`);
  await fillForm(page, typed(), buttons.en);
  await page.reload();
  await expect(page.locator('penning-claim [name="name"]')).toHaveValue('');
  await expect(page.getByText('Welcome back')).toBeHidden();
  expect(await keptDrafts(page)).not.toContain('Anna');
});

test('without a network the claim waits, says so, and sends itself once', async ({ page, context }) => {
  const what = typed();
  const form = page.locator('penning-claim');
  // On a busy machine the network is idle between the script and what it asks for.
  const later = page.waitForResponse((response) => response.url().includes('claim-form.later'));
  await page.goto(hosted());
  await later;
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await fillForm(page, what, buttons.en);
  await expect(form.getByText('Not received', { exact: true })).toBeVisible();
  await form.getByRole('button', { name: buttons.en.continue }).click();
  await expect(form.getByText('sent by itself as soon as you are online')).toBeVisible();
  await context.setOffline(false);
  await expect(form.locator('[name="code"]')).toBeVisible({ timeout: patience(30_000) });
  await inbox.waitFor(what.email);
  expect((await inbox.list(what.email)).length).toBe(1);
});

test('a double tap sends once', async ({ page }) => {
  const what = await openFilled(page);
  const submits: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/submit')) submits.push(request.url());
  });
  await page.locator('penning-claim').getByRole('button', { name: buttons.en.continue }).dblclick();
  await expect(page.locator('penning-claim [name="code"]')).toBeVisible();
  expect(submits).toHaveLength(1);
  await inbox.waitFor(what.email);
});

test('a remembered device needs no code the next time, and forgets with one tap', async ({ context }) => {
  const what = typed();
  const page = await context.newPage();
  await openFilled(page, what);
  const form = page.locator('penning-claim');
  await form.getByRole('button', { name: buttons.en.continue }).click();
  await form.getByRole('checkbox', { name: /Remember me/ }).check();
  const mail = await inbox.waitFor(what.email, ({ subject }) => /^\d{3} \d{3}/.test(subject));
  await form.locator('[name="code"]').fill(mail.subject.slice(0, 7));
  await form.getByRole('button', { name: buttons.en.send }).click();
  await expect(form.getByText(/^GRR-/)).toBeVisible();
  await expect.poll(() => remembered(page)).toEqual([{ extractable: false, legible: false }]);
  await page.close();
  await sendAgainWithoutCode(context, what);
});

/** Name and account are there, the code step is not; then the device forgets. */
async function sendAgainWithoutCode(context: BrowserContext, what: Typed): Promise<void> {
  const page = await context.newPage();
  await page.goto(hosted());
  const form = page.locator('penning-claim');
  await expect(form.locator('[name="iban"]')).toHaveValue('NL91 ABNA 0417 1643 00');
  await fillForm(page, what, buttons.en);
  await form.getByRole('button', { name: buttons.en.continue }).click();
  await expect(form.getByText(/^GRR-\d{4}-\d{4}$/)).toBeVisible({ timeout: patience(30_000) });
  await page.reload();
  await form.getByRole('button', { name: 'Forget me here' }).click();
  await expect(form.locator('[name="iban"]')).toHaveValue('');
  await page.reload();
  await expect(form.locator('[name="name"]')).toHaveValue('');
  expect(await remembered(page)).toEqual([]);
}

/** The people whom the browser keeps: whether their key could leave it, and whether somebody could read them without. */
function remembered(page: Page) {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open('penning', 1));
    const people = await done(database.transaction('people').objectStore('people').getAll());
    database.close();
    return (people as { key: CryptoKey; data: ArrayBuffer }[]).map(({ key, data, ...rest }) => ({
      extractable: key.extractable,
      legible: /NL91|Anna|example/.test(new TextDecoder().decode(data) + JSON.stringify(rest)),
    }));
  });
}
