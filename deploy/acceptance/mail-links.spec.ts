import { expect, test, type Locator, type Page } from '@playwright/test';
import { patience } from '../local/testing/machine-speed.ts';
import { buttons, confirmByCode, daysAgo, fillForm, receiptFile } from './form.ts';
import { expectNoFindings, signIn } from './pages.ts';
import { readPdf } from './pdf.ts';
import { inbox, urls, type Mail } from './penning.ts';

const claimant = { name: 'Anna de Vries', iban: 'NL91 ABNA 0417 1643 00', accountHolder: 'A. de Vries' };
const items = [{ date: daysAgo(0), purpose: 'Office', description: 'Paper', amount: '8.99' }];
const receipts = [receiptFile('invoice-2p.pdf')];

test('“That wasn’t me” stops codes with one button, the form says so, and the same page allows them again', async ({
  page,
  context,
}) => {
  const email = `victim-${Date.now()}@example.org`;
  const form = page.locator('penning-claim');
  const goOn = () => form.getByRole('button', { name: buttons.en.continue }).click();
  await page.goto(urls.demo);
  await fillForm(page, { ...claimant, email, receipts, items }, buttons.en);
  await goOn();
  const link = linkIn(await inbox.waitFor(email), 'not-me');

  const other = await context.newPage();
  await other.goto(link);
  await expectNoFindings(other);
  await other.getByRole('button', { name: 'Stop these mails' }).click();
  await expect(other.getByRole('heading', { name: 'No more codes come to your address' })).toBeVisible();
  await expectNoFindings(other);

  await page.bringToFront();
  // The form notices that its claim ended; what was typed is still there.
  await expect(form.locator('[name="email"]')).toHaveValue(email, { timeout: patience(20_000) });
  await form.locator('[name="iban"]').fill(claimant.iban);
  if ((await form.getByText('Received').count()) === 0)
    await form.locator('[name="receipts"]').setInputFiles(receipts);
  await goOn();
  await expect(form.locator('#email-problem')).toContainText('This address has asked not to get mail', {
    timeout: patience(30_000),
  });
  expect(await inbox.list(email)).toHaveLength(1);

  await other.getByRole('button', { name: 'Allow codes again' }).click();
  await expect(other.getByRole('heading', { name: 'Codes may come to your address again' })).toBeVisible();
  // A page in the background draws once a second.
  await page.bringToFront();
  await goOn();
  await expect(form.locator('[name="code"]')).toBeVisible({ timeout: patience(30_000) });

  // The code can go elsewhere, and who gets too many is told so where the address stands.
  const elsewhere = `else-${email}`;
  for (const address of [elsewhere, email, elsewhere]) {
    await sendCodeTo(form, address);
    await expect(form.getByText(address)).toBeVisible();
  }
  await sendCodeTo(form, email);
  await expect(form.locator('#email-problem')).toContainText('This address just got several codes');
  await expect.poll(async () => (await inbox.list(email)).length).toBe(3);
});

async function sendCodeTo(form: Locator, address: string): Promise<void> {
  await form.getByRole('button', { name: 'Use another email address' }).click();
  await form.locator('[name="email"]').fill(address);
  await form.getByRole('button', { name: 'Send the code there' }).click();
}

test('hostile names are words in the form, the mails, the voucher, the console and on the claimant’s page', async ({
  page,
}) => {
  const hostile = '<img src=x onerror="document.title=1">';
  const email = `hostile-${Date.now()}@example.org`;
  const name = `${hostile}\u202e\u0007 Bcc: x@evil.example`;
  const description = `${hostile} https://evil.example\u2066 `.padEnd(200, 'w');
  await page.goto(urls.demo);
  const item = { ...items[0]!, description };
  await fillForm(page, { ...claimant, name, email, receipts, items: [item] }, buttons.en);
  await confirmByCode(page, email, buttons.en);
  const copy = await inbox.waitFor(email, ({ subject }) => /^GRR-/.test(subject));
  const reference = copy.subject.slice(0, 13);
  await expect(page.locator('penning-claim').getByText(reference).first()).toBeVisible();
  await expect(page.locator('penning-claim').getByText(hostile).first()).toBeVisible();
  await expectHarmless(page);

  await page.goto(linkIn(copy, 'claim'));
  await expect(page.locator('penning-status').getByText(hostile).first()).toBeVisible();
  await expectHarmless(page);
  // A mail program has no policy of ours that would keep its styles away.
  await page.goto('about:blank');
  await page.setContent(copy.html);
  await expect(page.getByText(hostile).first()).toBeVisible();
  await expectHarmless(page);

  await signIn(page);
  await page.goto(`${urls.console}/churches/grace-rotterdam`);
  await expect(page.getByText(hostile).first()).toBeVisible();
  await expectHarmless(page);
  await page
    .getByRole('link', { name: new RegExp(reference) })
    .first()
    .click();
  await expect(page.getByRole('heading').getByText(hostile).first()).toBeVisible();
  await expectHarmless(page);
  await expect
    .poll(async () => (await page.request.get(`${page.url()}/voucher`)).status(), {
      timeout: patience(30_000),
    })
    .toBe(200);
  const voucher = await page.request.get(`${page.url()}/voucher`);
  const [text = ''] = (await readPdf(await voucher.body())).text;
  expect(text.replace(/\s/g, '')).toContain(`${hostile}Bcc:x@evil.example`.replace(/\s/g, ''));
  expect(text).not.toMatch(/[\u0007\u202a-\u202e\u2066-\u2069]/);
});

test('a remembered device is forgotten by the button behind its mail’s link', async ({ page }) => {
  const email = `device-${Date.now()}@example.org`;
  await page.goto(urls.demo);
  await fillForm(page, { ...claimant, email, receipts, items }, buttons.en);
  // As the form does when the member ticks its box.
  await page.route('**/confirm', (route) =>
    route.continue({
      postData: JSON.stringify({ ...(route.request().postDataJSON() as object), rememberDevice: true }),
    }),
  );
  await confirmByCode(page, email, buttons.en);
  const copy = await inbox.waitFor(email, ({ text }) => text.includes('/device#'));
  await page.goto(linkIn(copy, 'device'));
  await expectNoFindings(page);
  await page.getByRole('button', { name: 'Forget the devices' }).click();
  await expect(page.getByText('Grace Rotterdam sends a code with your next claim.')).toBeVisible();
  await expectNoFindings(page);
});

function linkIn({ text }: Mail, path: string): string {
  return new RegExp(`https?://\\S+/${path}[#/]\\S+`).exec(text)?.[0] ?? '';
}

/** Expects that nothing of the hostile text became an element or ran. */
async function expectHarmless(page: Page): Promise<void> {
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(await page.locator('a[href*="evil.example"]').count()).toBe(0);
  expect(await page.title()).not.toBe('1');
  const hidden = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(hidden, 'nothing is wider than the page').toBeLessThanOrEqual(0);
}
