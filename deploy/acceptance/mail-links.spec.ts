import { expect, test, type Page } from '@playwright/test';
import { Claimant } from './claimant.ts';
import { buttons, confirmByCode, fillForm, receiptFile } from './form.ts';
import { expectNoFindings, signIn } from './pages.ts';
import { inbox, urls, type Mail } from './penning.ts';

const claimant = { name: 'Anna de Vries', iban: 'NL91 ABNA 0417 1643 00', accountHolder: 'A. de Vries' };
const items = [
  { date: new Date().toISOString().slice(0, 10), purpose: 'Office', description: 'Paper', amount: '8.99' },
];
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

  // The form notices that its claim ended; what was typed is still there.
  await expect(form.locator('[name="email"]')).toHaveValue(email, { timeout: 20_000 });
  await form.locator('[name="iban"]').fill(claimant.iban);
  if ((await form.getByText('Received').count()) === 0)
    await form.locator('[name="receipts"]').setInputFiles(receipts);
  await goOn();
  await expect(form.locator('#email-problem')).toContainText('This address has asked not to get mail', {
    timeout: 30_000,
  });
  expect(await inbox.list(email)).toHaveLength(1);

  await other.getByRole('button', { name: 'Allow codes again' }).click();
  await expect(other.getByRole('heading', { name: 'Codes may come to your address again' })).toBeVisible();
  await goOn();
  await expect(form.locator('[name="code"]')).toBeVisible({ timeout: 30_000 });
});

test('hostile names are words in the console, on the claimant’s page and in the mails', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1">';
  const said = {
    name: hostile,
    description: `${hostile} https://evil.example`,
    amountCents: 899,
    purpose: 0,
  };
  const attacker = new Claimant(urls.api, said);
  await attacker.submit('grace-rotterdam');
  const code = await inbox.waitFor(attacker.email);
  const reference = await attacker.confirm(code.subject.slice(0, 7).replace(' ', ''));
  const copy = await inbox.waitFor(attacker.email, ({ subject }) => subject.startsWith(reference));

  await page.goto(linkIn(copy, 'claim'));
  await expect(page.locator('penning-status').getByText(hostile).first()).toBeVisible();
  await expectHarmless(page);
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

/** Nothing of the hostile text became an element or ran. */
async function expectHarmless(page: Page): Promise<void> {
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(await page.locator('a[href*="evil.example"]').count()).toBe(0);
  expect(await page.title()).not.toBe('1');
}
