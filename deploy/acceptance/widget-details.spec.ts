import { expect, test } from '@playwright/test';
import { patience } from '../local/testing/machine-speed.ts';
import { buttons, confirmByCode, daysAgo, fillForm, receiptFile } from './form.ts';
import { urls } from './penning.ts';

const hosted = (language: string) => `${urls.api}/c/grace-rotterdam?lang=${language}`;

test('the account holder is the name until another one is typed', async ({ page }) => {
  await page.goto(hosted('en'));
  const [name, holder] = ['name', 'accountHolder'].map((one) =>
    page.locator(`penning-claim [name="${one}"]`),
  );
  await name!.fill('Anna de Vrees');
  await name!.press('Tab');
  await expect(holder!).toHaveValue('Anna de Vrees');
  await name!.fill('Anna de Vries');
  await name!.press('Tab');
  await expect(holder!).toHaveValue('Anna de Vries');
  await holder!.fill('A. de Vries');
  await name!.fill('Anna');
  await name!.press('Tab');
  await expect(holder!).toHaveValue('A. de Vries');

  // Also when the button is pressed straight from the name.
  await page.goto('about:blank');
  await page.goto(hosted('pl'));
  await expect(name!, 'the draft is back').toHaveValue('Anna');
  await name!.fill('');
  await holder!.fill('');
  await name!.pressSequentially('Bert');
  await page.locator('penning-claim [part="submit"]').click();
  await expect(page.locator('penning-claim #summary')).toBeFocused();
  await expect(holder!).toHaveValue('Bert');
  await expect(holder!).toHaveAttribute('aria-invalid', 'false');
});

test('a receipt that does not lie in the middle of its photo is not called blurred', async ({ page }) => {
  await page.goto(hosted('en'));
  const form = page.locator('penning-claim');
  await form.locator('[name="name"]').fill('Anna');
  await form.evaluate(async (element) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1500, height: 2000 });
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 1500, 2000);
    context.fillStyle = '#000';
    for (let y = 20; y < 300; y += 24) for (let x = 20; x < 500; x += 12) context.fillRect(x, y, 5, 14);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'));
    const data = new DataTransfer();
    data.items.add(new File([blob!], 'corner.jpg', { type: 'image/jpeg' }));
    const settings = { bubbles: true, composed: true, cancelable: true, dataTransfer: data };
    element.dispatchEvent(new DragEvent('drop', settings));
  });
  await expect(form.getByText('Received', { exact: true })).toBeVisible();
  await expect(form.getByText('Can you read the total?')).toBeHidden();
});

test('a hosted page in Arabic is written from right to left as a whole', async ({ page }) => {
  await page.goto(hosted('ar'));
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.goto(hosted('nl'));
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

test('who has sent a claim reads what to do with the paper receipt', async ({ page }) => {
  await page.goto(hosted('en'));
  const email = `paper-${Date.now()}@example.org`;
  const items = [{ date: daysAgo(25), purpose: 'Office', description: 'Paper', amount: '8.99' }];
  const payee = { iban: 'NL91ABNA0417164300', accountHolder: 'A. de Vries' };
  await fillForm(
    page,
    { name: 'Anna', email, ...payee, receipts: [receiptFile('invoice-2p.pdf')], items },
    buttons.en,
  );
  await confirmByCode(page, email, buttons.en);
  await expect(page.getByText('Keep your paper receipts until you are paid.')).toBeVisible();
});

test('today, yesterday and Sunday are one tap, in words', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-28T10:00'));
  const form = page.locator('penning-claim');
  const date = form.locator('[name="items.0.date"]');
  await page.goto(hosted('en'));
  await form.locator('[part="submit"]').click();
  await expect(date).toHaveAttribute('aria-invalid', 'true');
  const days = form.getByRole('group', { name: 'Date' });
  for (const [word, day] of [
    ['Today', '2026-11-28'],
    ['Yesterday', '2026-11-27'],
    ['Sunday', '2026-11-22'],
  ] as const) {
    await days.getByRole('button', { name: word }).click();
    await expect(date).toHaveValue(day);
    await expect(date).toHaveAttribute('aria-invalid', 'false');
    await expect(days.locator('[aria-pressed="true"]')).toHaveText(word);
  }
  await form.locator('select.language').selectOption('nl');
  await expect(form.locator('.days button')).toHaveText(['Vandaag', 'Gisteren', 'Zondag']);

  // Under the date, wherever that stands: nothing lies over anything else.
  for (const width of [320, 360, 1000]) {
    await page.setViewportSize({ width, height: 740 });
    const [field, row, amount] = await Promise.all(
      ['.date', '.days', '.amount'].map((one) => form.locator(`.item ${one}`).boundingBox()),
    );
    expect(row!.y).toBeGreaterThanOrEqual(field!.y + field!.height - 1);
    const isBeside = amount!.x >= field!.x + field!.width;
    expect(isBeside || amount!.y >= row!.y + row!.height).toBe(true);
    expect(row!.x + row!.width).toBeLessThanOrEqual(width);
  }
});

test('while several receipts are on their way, words say how many have arrived', async ({ page }) => {
  const form = page.locator('penning-claim');
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let sent = 0;
  await page.route('**/receipts/*', async (route) => {
    if (route.request().method() === 'PUT' && ++sent > 1) await held;
    await route.continue();
  });
  await page.goto(hosted('en'));
  const files = ['invoice-2p.pdf', 'photo-12mp-orient6-gps.jpg', 'invoice-2p.pdf'].map(receiptFile);
  await form.locator('[name="receipts"]').setInputFiles(files);
  await expect(form.getByText('1 of 3 received', { exact: true })).toBeVisible();
  letGo();
  await expect(form.getByText('Received', { exact: true })).toHaveCount(3, { timeout: patience(60_000) });
  await expect(form.getByText(/of 3 received/)).toBeHidden();
});

test('the summary says the empty fields of an expense in one line', async ({ page }) => {
  const form = page.locator('penning-claim');
  const lines = form.locator('#summary li');
  await page.goto(hosted('en'));
  await form.locator('[part="submit"]').click();
  await expect(lines).toHaveText([
    'Expense 1: the receipt is missing',
    'Expense 1: 4 fields are still empty',
    'Your name: this is still empty',
    'Email: this is still empty',
    'Bank account (IBAN): this is still empty',
    'Name on that account: this is still empty',
  ]);
  await expect(form.locator('#summary')).toHaveAccessibleName('Almost there: look at 6 points');
  await lines.nth(1).getByRole('link').click();
  await expect(form.locator('[name="items.0.costCentre"]')).toBeFocused();

  // What is left of them is named again once it is alone.
  await form.locator('[name="items.0.costCentre"]').selectOption({ label: 'Office' });
  await form.locator('[name="items.0.description"]').fill('Paper');
  await form.locator('[name="items.0.date"]').fill(daysAgo(20));
  await form.locator('[name="items.0.date"]').press('Tab');
  await expect(lines.nth(1)).toHaveText('Expense 1, Amount: this is still empty');
});
