import { expect, test, type Page, type Route } from '@playwright/test';
import { patience } from '../local/testing/machine-speed.ts';
import { buttons, daysAgo } from './form.ts';
import { expectNoFindings, hurry } from './pages.ts';
import { inbox, urls } from './penning.ts';

test('a lost receipt needs a reason, a wrong code is told, and every step on a small dark phone has no finding', async ({
  browser,
}) => {
  const context = await browser.newContext({ colorScheme: 'dark', viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const email = `lost-${Date.now()}@example.org`;
  await page.goto(`${urls.api}/c/dorpskerk-aduard?lang=nl`);
  const form = page.locator('penning-claim');
  await form.locator('[name="items.0.costCentre"]').selectOption({ index: 1 });
  await form.locator('[name="items.0.description"]').fill('Parkeren');
  await form.locator('[name="items.0.date"]').fill(daysAgo(25));
  await form.locator('[name="items.0.amount"]').fill('4,50');
  await form.locator('[name="name"]').fill('Geert Bakker');
  await form.locator('[name="email"]').fill(email);
  await form.locator('[name="iban"]').fill('NL91ABNA0417164300');
  await form.locator('[name="accountHolder"]').fill('G. Bakker');
  await form.getByRole('button', { name: buttons.nl.continue }).click();
  await expect(form.locator('#summary')).toContainText('de bon ontbreekt');

  await form.getByRole('checkbox', { name: 'Ik heb geen bon' }).check();
  await form.getByRole('button', { name: buttons.nl.continue }).click();
  await expect(form.locator('#summary')).toContainText('Waarom is er geen bon');
  await expectNoFindings(page);
  await form.getByLabel('Waarom is er geen bon?').fill('De automaat had geen papier.');
  await form.getByRole('button', { name: buttons.nl.continue }).click();

  const code = form.locator('[name="code"]');
  await code.fill('000000');
  await form.getByRole('button', { name: buttons.nl.send }).click();
  await expect(form.getByText('Dit is niet de code die we stuurden')).toBeVisible();
  await expect(form.getByText('U kunt het nog 4 keer proberen.')).toBeVisible();
  await expectNoFindings(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const mail = await inbox.waitFor(email, ({ subject }) => /^\d{3} \d{3}/.test(subject));
  await code.fill(mail.subject.slice(0, 7));
  await form.getByRole('button', { name: buttons.nl.send }).click();
  await expect(form.getByText(/^DKA-\d{4}-\d{4}$/)).toBeVisible();
  await expectNoFindings(page);
  await context.close();
});

/** Drops or pastes a picture that is drawn in the page; a blurred one has no edge anywhere. */
async function hand(page: Page, way: 'drop' | 'paste', name: string, blurred = false): Promise<void> {
  await page.locator('penning-claim').evaluate(
    async (form, { way, name, blurred }) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 1200 });
      const context = canvas.getContext('2d')!;
      const shade = context.createLinearGradient(0, 0, 900, 1200);
      shade.addColorStop(0, '#fff');
      shade.addColorStop(1, '#ccc');
      context.fillStyle = shade;
      context.fillRect(0, 0, 900, 1200);
      context.fillStyle = '#000';
      // Strokes as letters have them, but not of the machine's fonts; another picture for each name.
      const letters = Array.from(`${name} Total 12.50`, (letter) => letter.charCodeAt(0));
      for (let y = 40; !blurred && y < 1200; y += 50)
        for (const [at, letter] of letters.entries())
          for (let bit = 0; bit < 7; bit++)
            if (letter & (1 << bit)) context.fillRect(60 + at * 24 + (bit % 3) * 7, y - bit * 5, 5, 14);
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'));
      const data = new DataTransfer();
      data.items.add(new File([blob!], name, { type: 'image/jpeg' }));
      const settings = { bubbles: true, composed: true, cancelable: true };
      form.dispatchEvent(
        way === 'drop'
          ? new DragEvent('drop', { ...settings, dataTransfer: data })
          : new ClipboardEvent('paste', { ...settings, clipboardData: data }),
      );
    },
    { way, name, blurred },
  );
}

test('receipts are dropped and pasted, a blurred one is asked about, one that does not arrive can be sent again', async ({
  page,
}) => {
  await hurry(page, 8);
  await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
  const form = page.locator('penning-claim');
  const tile = (n: number) => form.locator('.tile').nth(n - 1);
  await expect(form.locator('[name="name"]')).toBeVisible();
  await page.waitForLoadState('networkidle');

  const held: Route[] = [];
  await page.route('**/receipts/**', (route) => void held.push(route));
  await hand(page, 'drop', 'one.jpg');
  await expect(tile(1).getByRole('progressbar')).toBeVisible();
  await expect.poll(() => held.length).toBe(1);
  await held[0]?.continue();
  await page.unroute('**/receipts/**');
  await expect(tile(1)).toContainText('Received');
  await expect(form.getByText('Can you read the total?')).toBeHidden();

  await hand(page, 'paste', 'two.jpg', true);
  await expect(tile(2)).toContainText('Received');
  await expect(tile(2)).toContainText('Can you read the total?');

  await page.route('**/receipts/**', (route) => route.abort('connectionreset'));
  await hand(page, 'drop', 'three.jpg');
  await expect(tile(3)).toContainText('Not received', { timeout: patience(20_000) });
  await page.unroute('**/receipts/**');
  await tile(3).getByRole('button', { name: 'Try again' }).click();
  await expect(tile(3)).toContainText('Received');
  await form.getByRole('button', { name: 'Remove receipt 2' }).click();
  await expect(form.locator('.tile')).toHaveCount(2);

  // The question that appears when the field is left does not move the button while it is pressed.
  await form.locator('[name="items.0.amount"]').fill('1.250');
  await form.getByRole('button', { name: buttons.en.addExpense }).click();
  await form.locator('[name="items.1.amount"]').fill('2,50');
  await expect(form.getByRole('group', { name: '1.250: €1.25 or €1,250.00?' })).toBeVisible();
  await expect(form.locator('.total > :last-child')).toContainText('known once you choose the amount');
  await expectNoFindings(page);
  await form.getByRole('radio', { name: '€1,250.00' }).check();
  await expect(form.locator('.total > :last-child')).toHaveText('€1,252.50');
  await expect(form.locator('[name="items.0.amount"]')).toHaveValue('1.250');
  const belongs = form.getByRole('group', { name: 'Receipts of this expense' });
  await expect(belongs.nth(1).getByRole('checkbox')).toHaveCount(2);
  for (const one of [0, 1]) await belongs.nth(one).getByRole('checkbox', { name: 'Receipt 1' }).check();

  await expectFittingMedia(page);
  await sendWithKilometres(page);
});

/** One receipt proves both expenses, kilometres need none, and the church's words stand where they are needed. */
async function sendWithKilometres(page: Page): Promise<void> {
  const form = page.locator('penning-claim');
  await form.getByText('Our rules for expenses').click();
  await expect(form.getByText('Claim within two months', { exact: false })).toBeVisible();
  await form.getByRole('button', { name: 'Add kilometres' }).click();
  await expect(form.locator('[name="items.2.costCentre"]')).toBeFocused();
  const kilometres = form.getByRole('group', { name: 'Kilometres 1' });
  await kilometres.locator('[name="items.2.kilometres"]').fill('42');
  await expect(kilometres).toContainText('€0.23 per kilometre = €9.66');
  await expect(form.locator('.total > :last-child')).toHaveText('€1,262.16');
  for (const n of [0, 1, 2]) {
    await expect(form.locator(`[name="items.${n}.date"]`), 'no date is guessed').toHaveValue('');
    await form.locator(`[name="items.${n}.date"]`).fill(daysAgo(25));
    await form.locator(`[name="items.${n}.costCentre"]`).selectOption({ label: 'Office' });
    await form.locator(`[name="items.${n}.description"]`).fill(`Number ${n + 1}`);
  }
  await form.locator('[name="name"]').fill('Anna');
  await form.locator('[name="email"]').fill(`shared-${Date.now()}@example.org`);
  await form.locator('[name="iban"]').fill('NL91ABNA0417164300');
  await form.locator('[name="accountHolder"]').fill('A. de Vries');
  const sent = page.waitForRequest((request) => request.url().endsWith('/submit'));
  await form.getByRole('button', { name: buttons.en.continue }).click();
  const { items } = (await sent).postDataJSON() as { items: { receiptIds?: string[] }[] };
  expect(items).toMatchObject([{ amountCents: 125_000 }, { amountCents: 250 }, { kilometres: 42 }]);
  expect(items[1]?.receiptIds).toHaveLength(1);
  expect(items[0]?.receiptIds).toContain(items[1]?.receiptIds?.[0]);
  await expect(form.locator('[name="code"]')).toBeVisible();
  await expect(form.getByRole('button', { name: 'Send my claim of €1,262.16' })).toBeVisible();
}

/** Expects edges under forced colours, no motion for those who do not want it, and no buttons on paper. */
async function expectFittingMedia(page: Page): Promise<void> {
  const form = page.locator('penning-claim');
  const submit = form.locator('[part="submit"]');
  const styleOf = (selector: string, name: 'transitionDuration' | 'borderTopStyle' | 'position') =>
    form
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element)[name], name);
  expect(await styleOf('[part="submit"]', 'transitionDuration')).toBe('0.15s');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await styleOf('[part="submit"]', 'transitionDuration')).toBe('0s');
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: null });
  await expectNoFindings(page);
  expect(await styleOf('.card', 'borderTopStyle')).toBe('solid');
  await form.locator('[name="accountHolder"]').press('Tab');
  expect(await submit.evaluate((button) => getComputedStyle(button).outlineStyle)).toBe('solid');
  await page.emulateMedia({ forcedColors: null, media: 'print' });
  await expect(submit).toBeHidden();
  expect(await styleOf('.foot', 'position')).toBe('static');
  await expect(form.locator('.total > :last-child')).toBeVisible();
  await page.emulateMedia({ media: null });
}

test('more than twelve purposes are found by typing, each with its hint, and a suspended church says when to come back', async ({
  page,
}) => {
  const answer = async (route: Route, changes: object) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), ...changes } });
  };
  const costCentres = Array.from({ length: 13 }, (_, index) => ({
    id: `0b0f3c9a-0000-4000-8000-0000000000${10 + index}`,
    code: `4${10 + index}`,
    name: `Purpose ${10 + index}`,
    hint: `Hint ${10 + index}`,
  }));
  await page.route('**/form', (route) => answer(route, { costCentres }));
  await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
  const form = page.locator('penning-claim');
  const purpose = form.getByRole('combobox', { name: 'Purpose' });
  await expect(form.locator('datalist option')).toHaveCount(13);
  await purpose.fill('something else');
  await form.getByRole('button', { name: buttons.en.continue }).click();
  await expect(form.locator('.costCentre .problem')).toBeVisible();
  await expectNoFindings(page);
  await purpose.fill('purpose 22');
  await purpose.press('Tab');
  await expect(form.locator('.costCentre .problem')).toBeHidden();
  await expect(purpose).toHaveAccessibleDescription('Hint 22');

  await page.unroute('**/form');
  await page.route('**/form', (route) => answer(route, { suspended: true, open: false }));
  await page.reload();
  await expect(form.getByRole('heading', { name: 'This form is closed for now' })).toBeVisible();
  await expect(form.getByText('This form is temporarily closed.', { exact: false })).toBeVisible();
  await expectNoFindings(page);
});
