import { expect, test } from '@playwright/test';
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
