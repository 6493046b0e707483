import { expect, test, type Locator, type Page } from '@playwright/test';
import { buttons, daysAgo, fillForm, receiptFile } from './form.ts';
import { inbox, urls } from './penning.ts';

/** Does with the texts of an element's shadow what Google Translate does with a page's: each is wrapped in two `font`s. */
async function translate(element: Locator, everything = false): Promise<void> {
  await element.evaluate((host, all) => {
    const texts: Text[] = [];
    const collect = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
    };
    collect(host.shadowRoot!);
    for (const inner of host.shadowRoot!.querySelectorAll('*'))
      if (inner.shadowRoot) collect(inner.shadowRoot);
    for (const text of texts) {
      const parent = text.parentElement;
      if (!text.data.trim() || parent?.closest('style, option, textarea')) continue;
      if (!all && parent?.closest('[translate=no]')) continue;
      const make = () => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
      const [outer, inner] = [make(), make()];
      inner.textContent = `«${text.data.trim()}»`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  }, everything);
}

/** Texts that a translator would change although they are amounts, codes, references or account numbers. */
async function unmarked(element: Locator): Promise<string[]> {
  return element.evaluate((host) => {
    const walker = document.createTreeWalker(host.shadowRoot!, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      const isFixed = /^\s*(€\s?[\d.,]+|[A-Z]{2}\d\d •••• \d{4}|[A-Z]{3}-\d{4}-\d{4})\s*$/.test(data);
      if (isFixed && !parentElement?.closest('[translate=no]')) found.push(data.trim());
    }
    return found;
  });
}

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}

for (const everything of [false, true])
  test(`amounts follow on a page whose ${everything ? 'every text' : 'text'} a translator has replaced`, async ({
    page,
  }) => {
    const errors = errorsOf(page);
    const form = page.locator('penning-claim');
    const amount = form.locator('[name="items.0.amount"]');
    const total = form.locator('.total > :last-child');
    await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
    await amount.fill('12.50');
    await expect(total).toHaveText('€12.50');
    expect(await unmarked(form)).toEqual([]);

    await translate(form, everything);
    await expect(form.getByText('«Your receipts»')).toBeVisible();
    await amount.fill('99.95');
    await expect(total).toHaveText('€99.95');
    await form.locator('[name="items.0.description"]').fill('Coffee');
    await expect(form.locator('.lines .sum')).toHaveText('€99.95');

    // What was there keeps its translation; what is new is new.
    await expect(form.getByText('«Your receipts»')).toBeVisible();
    await translate(form, everything);
    await form.getByRole('button', { name: /Add an expense/ }).click();
    await form.locator('[name="items.1.amount"]').fill('1.250');
    await form.locator('[name="items.1.amount"]').press('Tab');
    await expect(form.getByRole('radio', { name: '€1,250.00' })).toBeVisible();
    expect(await unmarked(form)).toEqual([]);
    await translate(form, everything);
    await form.getByRole('radio', { name: '€1.25' }).check();
    await expect(total).toHaveText('€101.20');
    await translate(form, everything);
    await form.locator('[part="submit"]').click();
    await expect(form.locator('#summary')).toBeFocused();
    await form.locator('select.language').selectOption('nl');
    await expect(form.getByRole('heading', { name: 'Uw bonnen' })).toBeVisible();
    expect(errors).toEqual([]);
  });

test('code, reference, account and amounts are marked as no words, and the claimant’s page follows', async ({
  page,
}) => {
  const errors = errorsOf(page);
  const form = page.locator('penning-claim');
  const email = `translated-${Date.now()}@example.org`;
  const items = [{ date: daysAgo(25), purpose: 'Office', description: 'Paper', amount: '8.99' }];
  const payee = { iban: 'NL91ABNA0417164300', accountHolder: 'A. de Vries' };
  await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
  await fillForm(
    page,
    { name: 'Anna', email, ...payee, receipts: [receiptFile('invoice-2p.pdf')], items },
    buttons.en,
  );
  await translate(form);
  await form.locator('[part="submit"]').click();
  await form.locator('[name="code"]').fill('000000');
  await expect(form.locator('.boxes')).toHaveAttribute('translate', 'no');
  expect(await unmarked(form)).toEqual([]);
  await translate(form);
  const mail = await inbox.waitFor(email, ({ subject }) => /^\d{3} \d{3}/.test(subject));
  await form.locator('[name="code"]').fill(mail.subject.slice(0, 7));
  await expect(form.locator('.boxes span')).toHaveText([...mail.subject.slice(0, 7).replace(' ', '')]);
  await form.locator('button.main').click();
  await expect(form.getByText(/^GRR-\d{4}-\d{4}$/)).toBeVisible();
  expect(await unmarked(form)).toEqual([]);

  const address = await form.locator('a.main').getAttribute('href');
  await page.goto(address!);
  const status = page.locator('penning-status');
  await expect(status.getByText('NL91 •••• 4300')).toBeVisible();
  expect(await unmarked(status)).toEqual([]);
  await translate(status, true);
  await status.locator('#withdraw').click();
  await expect(status.getByRole('heading', { name: /Withdraw this claim of €8\.99/ })).toBeFocused();
  await translate(status, true);
  await status.locator('button.bad').click();
  await expect(status.locator('.chip')).toHaveText('Withdrawn');
  expect(errors).toEqual([]);
});
