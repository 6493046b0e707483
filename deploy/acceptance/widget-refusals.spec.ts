import { expect, test, type Locator, type Page, type Route } from '@playwright/test';
import { patience } from '../local/testing/machine-speed.ts';
import { buttons, daysAgo } from './form.ts';
import { urls } from './penning.ts';

/** The codes that a call can be refused with, as the API's document tells them, with their status. */
async function codesOf(operation: string): Promise<[code: string, status: number][]> {
  const { paths } = (await (await fetch(`${urls.api}/v1/openapi.json`)).json()) as {
    paths: Record<
      string,
      Record<string, { operationId: string; responses: Record<string, { description: string }> }>
    >;
  };
  const found = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .find(({ operationId }) => operationId === operation);
  return Object.entries(found?.responses ?? {})
    .filter(([status]) => Number(status) >= 400)
    .flatMap(([status, { description }]) =>
      description.split(', ').map((code): [string, number] => [code, Number(status)]),
    );
}

/** Refuses a call; who waits for it, would wait long enough to be told so at once. */
function refuse(route: Route, [code, status]: [string, number], path?: string): Promise<void> {
  return route.fulfill({
    status,
    headers: { 'retry-after': '20' },
    contentType: 'application/problem+json',
    body: JSON.stringify({
      code,
      status,
      requestId: 'r-1',
      ...(path && { errors: [{ path, code, message: code }] }),
    }),
  });
}

/** Fields as the API and as the form name them, and two values that the form takes. */
const fields = [
  ['claimant.email', 'email', 'anna@example.org', 'bert@example.org'],
  ['claimant.name', 'name', 'Anna', 'Bert'],
  ['payee.iban', 'iban', 'NL91ABNA0417164300', 'GB29 NWBK 6016 1331 9268 19'],
  ['payee.accountHolder', 'accountHolder', 'A. de Vries', 'B. de Vries'],
  ['items.0.description', 'items.0.description', 'Parkeren', 'Papier'],
  ['items.0.amountCents', 'items.0.amount', '4,50', '5,50'],
  ['items.0.date', 'items.0.date', daysAgo(25), daysAgo(24)],
  ['items.0.lostReceipt', 'items.0.lostReceipt', 'Kapot', 'Kwijt'],
] as const;

/** A challenge that the first number solves. */
const easy = {
  parameters: { algorithm: 'PBKDF2/SHA-256', nonce: '00', salt: '00', cost: 1, keyLength: 32, keyPrefix: '' },
  signature: '',
};

const field = (form: Locator, name: string) => form.locator(`[name="${name}"]`);
const proceed = (form: Locator) => form.getByRole('button', { name: buttons.nl.continue });
const submits = (url: URL) => /\/submit$/.test(url.pathname);

/** Opens a form that takes an expense without a receipt, and fills it in. */
async function openFilled(page: Page): Promise<Locator> {
  await page.goto(`${urls.api}/c/dorpskerk-aduard?lang=nl`);
  const form = page.locator('penning-claim');
  await field(form, 'items.0.costCentre').selectOption({ index: 1 });
  await form.getByRole('checkbox', { name: 'Ik heb geen bon' }).check();
  for (const [, name, , other] of fields) await field(form, name).fill(other);
  return form;
}

/** Types as a person does: the field keeps its change to itself until it is left. A browser's date field takes no text. */
async function typeOver(input: Locator, value: string): Promise<void> {
  if ((await input.getAttribute('type')) === 'date') return input.fill(value);
  await input.fill('');
  await input.pressSequentially(value);
}

test('a refusal of any field is told, though the button was pressed straight from it, and stays until its value changes', async ({
  page,
}) => {
  const form = await openFilled(page);
  for (const [path, name, value, other] of fields) {
    await page.route(submits, (route) => refuse(route, ['text_too_long', 422], path));
    await typeOver(field(form, name), value);
    await proceed(form).click();
    await expect(form.locator('#summary')).toBeFocused();
    await expect(form.locator('#summary li')).toHaveCount(1);
    await expect(field(form, name)).toHaveAccessibleDescription(/Deze tekst is te lang/);
    // Others may change, and be left; the error belongs to this one.
    const [, elsewhere] = fields.find(([one]) => one !== path && !one.endsWith('date'))!;
    await field(form, elsewhere).press('End');
    await field(form, elsewhere).press('Tab');
    await expect(field(form, name)).toHaveAccessibleDescription(/Deze tekst is te lang/);
    await field(form, name).fill(other);
    await expect(field(form, name)).not.toHaveAccessibleDescription(/Deze tekst is te lang/);
    await expect(form.locator('#summary')).toBeHidden();
    await page.unroute(submits);
  }
});

test('a refused expense stays refused where it moves to; with the same value the API is asked again', async ({
  page,
}) => {
  const form = await openFilled(page);
  await form.getByRole('button', { name: buttons.nl.addExpense }).click();
  await field(form, 'items.1.costCentre').selectOption({ index: 1 });
  await form.getByRole('checkbox', { name: 'Ik heb geen bon' }).last().check();
  for (const [, name, value] of fields.slice(4))
    await field(form, name.replace('items.0', 'items.1')).fill(value);
  await page.route(submits, (route) => refuse(route, ['date_too_old', 422], 'items.1.date'));
  await proceed(form).click();
  await expect(field(form, 'items.1.date')).toHaveAccessibleDescription(/te lang geleden/);
  await form.getByRole('button', { name: 'Verwijder' }).first().click();
  await expect(field(form, 'items.0.description')).toHaveValue('Parkeren');
  await expect(field(form, 'items.0.date')).toHaveAccessibleDescription(/te lang geleden/);
  await page.unroute(submits);
  await field(form, 'email').fill(`again-${Date.now()}@example.org`);
  await proceed(form).click();
  await expect(form.locator('[name="code"]')).toBeVisible();
});

test('a field that is typed in while its claim is under way is not blamed for what was sent; the refusal is told all the same', async ({
  page,
}) => {
  const form = await openFilled(page);
  const held: Route[] = [];
  await page.route(submits, (route) => void held.push(route));
  await proceed(form).click();
  await expect.poll(() => held.length).toBe(1);
  await field(form, 'email').fill('other@example.org');
  await refuse(held[0]!, ['email_invalid', 422], 'claimant.email');
  await expect(form.locator('#notice')).toContainText('Dit adres is niet compleet.');
  await expect(field(form, 'email')).toHaveAttribute('aria-invalid', 'false');
});

test('whatever a claim is refused with is told, with the button pressed straight from the last field', async ({
  page,
}) => {
  test.setTimeout(patience(240_000));
  const form = await openFilled(page);
  for (const [operation, at] of [
    ['readChallenge', /\/challenge$/],
    ['createClaim', /\/churches\/[^/]+\/claims$/],
    ['submitClaim', /\/submit$/],
  ] as const) {
    const codes = await codesOf(operation);
    expect(codes.length, operation).toBeGreaterThan(3);
    for (const [number, refusal] of codes.entries())
      for (const path of operation === 'submitClaim' && refusal[1] === 422
        ? ['claimant.email', undefined]
        : [undefined]) {
        const told = path ? form.locator('#email-problem') : form.locator('#notice > p').first();
        if (operation === 'createClaim')
          await page.route(/\/challenge$/, (route) => route.fulfill({ json: easy }));
        await page.route(
          (url) => at.test(url.pathname),
          (route) => refuse(route, refusal, path),
        );
        await typeOver(field(form, 'email'), `a${number}@b.nl`);
        await proceed(form).click();
        await expect(told, `${operation}: ${refusal[0]}`).toHaveText(/\p{L}{3}/u);
        await page.unrouteAll();
      }
  }
});

test('whatever a code is refused with is told', async ({ page }) => {
  test.setTimeout(patience(240_000));
  const form = await openFilled(page);
  const codes = await codesOf('confirmClaim');
  expect(codes.length).toBeGreaterThan(5);
  for (const [number, refusal] of codes.entries()) {
    // Where the claim has ended, the form comes back a moment after the words.
    await expect(async () => {
      if (!(await form.locator('[name="code"]').isVisible())) {
        await field(form, 'email').fill(`code${number}-${Date.now()}@example.org`);
        await proceed(form).click();
        await expect(form.locator('[name="code"]')).toBeVisible({ timeout: patience(30_000) });
      }
      await form.locator('[name="code"]').fill('', { timeout: patience(5_000) });
    }).toPass();
    await page.route('**/confirm', (route) => refuse(route, refusal));
    await form.locator('[name="code"]').pressSequentially('123456');
    await form.getByRole('button', { name: buttons.nl.send }).click();
    // At the code, or over the form where the claim has ended.
    await expect(form.locator('#code-problem, #notice > p').first(), refusal[0]).toHaveText(/\p{L}{3}/u);
    await page.unrouteAll();
  }
});

test('whatever a receipt is refused with is told, and the button says why it does not go on', async ({
  page,
}) => {
  test.setTimeout(patience(240_000));
  const form = await openFilled(page);
  await form.getByRole('checkbox', { name: 'Ik heb geen bon' }).uncheck();
  const codes = await codesOf('putReceipt');
  expect(codes.length).toBeGreaterThan(5);
  for (const refusal of codes) {
    await page.route('**/receipts/*', (route) => refuse(route, refusal));
    await form
      .locator('[name="receipts"]')
      .setInputFiles({ name: 'bon.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await expect(form.locator('.tile .problem, .refused .problem'), refusal[0]).toHaveText(/\p{L}{3}/u);
    await proceed(form).click();
    await expect(form.locator('#summary, #notice > p').first(), refusal[0]).toHaveText(/\p{L}{3}/u);
    await form.getByRole('button', { name: /^Verwijder bon/ }).click();
    await expect(form.locator('.tiles li')).toHaveCount(1);
    await page.unrouteAll();
  }
});

test('the church’s purpose that is no more is told by the API itself', async ({ page }) => {
  await page.route('**/form', async (route) => {
    const response = await route.fetch();
    const form = (await response.json()) as { costCentres: object[] };
    const gone = { id: '0b0f3c9a-0000-4000-8000-000000000010', code: '999', name: 'Gone', hint: '' };
    await route.fulfill({ response, json: { ...form, costCentres: [...form.costCentres, gone] } });
  });
  const form = await openFilled(page);
  await field(form, 'items.0.costCentre').selectOption({ label: 'Gone' });
  await field(form, 'email').press('End');
  await proceed(form).click();
  await expect(form.locator('#summary')).toContainText('dit doel bestaat niet meer');
  await expect(field(form, 'items.0.costCentre')).toHaveAccessibleDescription(/bestaat niet meer/);
});
