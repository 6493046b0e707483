import { expect, test, type Page } from '@playwright/test';
import { patience } from '../local/testing/machine-speed.ts';
import { buttons, receiptFile } from './form.ts';
import { urls } from './penning.ts';

const forms = (page: Page) => page.locator('penning-claim');

async function expectStanding(page: Page, count = 1): Promise<void> {
  await expect(forms(page).locator('[name="email"]')).toHaveCount(count);
  await expect(forms(page).locator('[name="email"]').first()).toBeVisible();
}

test('forms on one page keep apart, their drafts too, and a second copy of the script does no harm', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${urls.demo}/two-forms.html`);
  await expectStanding(page, 3);
  const names = [0, 1, 2].map((nth) => forms(page).nth(nth).locator('[name="name"]'));
  await names[0]?.fill('Anna');
  await names[2]?.fill('Piet');
  await page.waitForTimeout(patience(500));
  await page.reload();
  for (const [nth, name] of ['Anna', '', 'Piet'].entries())
    await expect(forms(page).nth(nth).locator('[name="name"]')).toHaveValue(name);
  await expect(forms(page).nth(0).getByText('Grace Rotterdam').first()).toBeAttached();
  await expect(forms(page).nth(1).getByText('Dorpskerk Aduard').first()).toBeAttached();
  expect(errors).toEqual([]);
});

test('a site that changes pages without loading them gets a whole form each time', async ({ page }) => {
  await page.goto(`${urls.demo}/single-page.html`);
  await expectStanding(page);
  await page.waitForLoadState('networkidle');
  await forms(page).locator('[name="name"]').fill('Anna');
  await page.getByRole('button', { name: 'Other page' }).click();
  await expect(forms(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Claims' }).click();
  await expectStanding(page);
  await expect(forms(page).locator('[name="name"]')).toHaveValue('Anna');
});

test('a form that is moved on the page keeps what was typed and still works', async ({ page }) => {
  await page.goto(`${urls.demo}/single-page.html`);
  await expectStanding(page);
  await forms(page).locator('[name="name"]').fill('Anna');
  await page.getByRole('button', { name: 'Move' }).click();
  await expect(forms(page).locator('[name="name"]')).toHaveValue('Anna');
  await forms(page).getByRole('button', { name: buttons.en.continue }).click();
  await expect(forms(page).locator('#summary')).toBeFocused();
});

test('inside a host form, under styles that fight and a root of 62.5 %, the form stays itself', async ({
  page,
}) => {
  await page.goto(`${urls.demo}/hostile.html`);
  await expectStanding(page);
  const name = forms(page).locator('[name="name"]');
  const style = await name.evaluate((input) => {
    const { fontSize, letterSpacing, textTransform, fontFamily } = getComputedStyle(input);
    return { fontSize, letterSpacing, textTransform, fontFamily };
  });
  expect(style).toMatchObject({ fontSize: '16px', letterSpacing: 'normal', textTransform: 'none' });
  expect(style.fontFamily).not.toContain('Comic');
  await name.fill('Anna');
  await name.press('Enter');
  await expect(forms(page).locator('#summary')).toBeFocused();
  expect(page.url()).toBe(`${urls.demo}/hostile.html`);
});

test('under a strict policy without styles the form is drawn whole', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(`${urls.demo}/strict.html`);
  await expectStanding(page);
  const submit = forms(page).locator('[part="submit"]');
  expect(await submit.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(11, 85, 97)');
  // Everything that is loaded later, too.
  await forms(page).locator('[name="receipts"]').setInputFiles(receiptFile('photo-12mp-orient6-gps.jpg'));
  await expect(forms(page).locator('.tile canvas')).toBeVisible();
  await submit.click();
  await expect(forms(page).locator('#summary')).toHaveCSS('border-top-width', '2px');
  expect(refused).toEqual([]);
});

test('a church gives the form its colours, its words and its own rules for parts; a theme can be fixed', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${urls.demo}/themed.html`);
  await expectStanding(page);
  const part = (name: string) => forms(page).locator(`[part="${name}"]`).first();
  const styleOf = (name: string) =>
    part(name).evaluate((element) => {
      const { backgroundColor, color, fontFamily, borderTop, borderRadius } = getComputedStyle(element);
      return { backgroundColor, color, fontFamily, borderTop, borderRadius };
    });
  expect(await styleOf('form')).toMatchObject({
    backgroundColor: 'rgb(253, 248, 243)',
    fontFamily: 'Georgia, serif',
    borderTop: '3px solid rgb(107, 45, 92)',
    borderRadius: '4px',
  });
  expect(await styleOf('submit')).toMatchObject({
    backgroundColor: 'rgb(107, 45, 92)',
    color: 'rgb(255, 251, 230)',
  });
  expect(await styleOf('item')).toMatchObject({ backgroundColor: 'rgb(255, 253, 249)' });
  expect(await styleOf('input')).toMatchObject({ backgroundColor: 'rgb(255, 254, 252)' });
  for (const words of ['What we owe you', 'For whoever paid for something.', 'We read claims on Thursdays.'])
    await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText('See you on Sunday!')).toBeHidden();
  await part('submit').click();
  for (const name of ['form', 'item', 'field', 'input', 'foot', 'submit', 'summary'])
    await expect(part(name)).toHaveCSS('--mark', name);
  for (const theme of ['dark', 'auto']) {
    await forms(page).evaluate((form, theme) => form.setAttribute('theme', theme), theme);
    await expect(part('submit')).toHaveCSS('background-color', 'rgb(231, 179, 212)');
    await expect(part('submit')).toHaveCSS('color', 'rgb(43, 15, 36)');
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(part('submit')).toHaveCSS('background-color', 'rgb(107, 45, 92)');
});

test('a version that never changes can be named with its hash', async ({ page, request }) => {
  const hashes = (await (await request.get(`${urls.api}/widget/v1/integrity.json`)).json()) as object;
  const { version } = (await (await request.get(`${urls.api}/v1/openapi.json`)).json()).info as {
    version: string;
  };
  await page.goto(`${urls.demo}/late.html`);
  await page.evaluate(
    ([src, integrity]) => {
      const script = Object.assign(document.createElement('script'), { type: 'module', src, integrity });
      document.head.append(Object.assign(script, { crossOrigin: 'anonymous' }));
    },
    [`${urls.api}/widget/${version}/penning.js`, (hashes as Record<string, string>)['penning.js'] ?? ''],
  );
  await expectStanding(page);
});

test('a script that an optimiser delays makes the form when it comes', async ({ page }) => {
  await page.goto(`${urls.demo}/late.html`);
  await expect(page.getByRole('link', { name: 'Open the claim form' })).toBeVisible();
  await page.mouse.move(10, 10);
  await expectStanding(page);
});

test('in an iframe the form is as high as it needs, and there is one scroll bar', async ({ page }) => {
  await page.goto(`${urls.demo}/iframe.html`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('penning-claim [name="email"]')).toBeVisible();
  const needs = () => frame.locator('html').evaluate((root) => root.scrollHeight);
  const has = () => page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);
  await expect.poll(async () => Math.abs((await needs()) - (await has()))).toBeLessThan(2);
  await frame.locator('penning-claim').getByRole('button', { name: buttons.en.addExpense }).click();
  await expect.poll(async () => Math.abs((await needs()) - (await has()))).toBeLessThan(2);
});

test('on 280 and 320 px and at 400 % nothing is cut off, and nothing hides what has the focus', async ({
  page,
}) => {
  await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
  await expectStanding(page);
  await page.waitForLoadState('networkidle');
  await forms(page).locator('[name="items.0.amount"]').fill('1.250');
  await forms(page).locator('[name="items.0.amount"]').blur();
  await expect(forms(page).locator('.question')).toBeVisible();
  // The second is a screen of 1,280 by 1,024 at 400 %.
  for (const [width, height] of [
    [280, 600],
    [320, 256],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await forms(page).locator('.language').focus();
    const reached = new Set<string>();
    for (let step = 0; step < 40 && !reached.has('submit'); step++) {
      await page.keyboard.press('Tab');
      const { name, isSeen } = await forms(page).evaluate(({ shadowRoot }) => {
        const control = shadowRoot?.activeElement;
        const { x, y, width = 0, height = 0 } = control?.getBoundingClientRect() ?? {};
        const top = shadowRoot?.elementFromPoint((x ?? 0) + width / 2, (y ?? 0) + height / 2);
        const name = control?.getAttribute('part') === 'submit' ? 'submit' : (control?.textContent ?? '');
        // A label may lie over its own control.
        return {
          name: control?.getAttribute('name') ?? name.trim(),
          isSeen: control?.contains(top ?? null) || top?.matches('label, .add') === true,
        };
      });
      reached.add(name);
      expect(isSeen, `${name} at ${width} px`).toBe(true);
    }
    expect([...reached]).toEqual(expect.arrayContaining(['items.0.amount', 'Add kilometres', 'submit']));
  }
});

test('Arabic is written from right to left', async ({ page }) => {
  await page.goto(`${urls.api}/c/grace-rotterdam?lang=ar`);
  await expectStanding(page);
  expect(await forms(page).locator('.frame').getAttribute('dir')).toBe('rtl');
  const label = await forms(page).locator('label[for="name"]').boundingBox();
  const input = await forms(page).locator('[name="name"]').boundingBox();
  expect(Math.round((label?.x ?? 0) + (label?.width ?? 0))).toBe(
    Math.round((input?.x ?? 0) + (input?.width ?? 1)),
  );
});

test('the form speaks as its page does, as the tag says, as the member chooses, and that stays', async ({
  page,
}) => {
  await page.goto(`${urls.demo}/dutch.html`);
  const frame = forms(page).locator('.frame');
  await expect(frame).toHaveAttribute('lang', 'nl');
  await forms(page).evaluate((form: HTMLElement) => (form.lang = 'pl'));
  await expect(frame).toHaveAttribute('lang', 'pl');
  await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
  await expectStanding(page);
  await forms(page).locator('[name="name"]').fill('Olena');
  await forms(page).getByRole('combobox', { name: 'Language' }).selectOption('uk');
  await expect(forms(page).getByText('Поверніть свої гроші')).toBeVisible();
  await expect(forms(page).locator('[name="name"]')).toHaveValue('Olena');
});
