import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { patience } from '../local/testing/machine-speed.ts';
import { buttons, daysAgo, fillForm, receiptFile } from './form.ts';
import { inbox, urls } from './penning.ts';

const languages = ['en', 'nl', 'de', 'fr', 'es', 'pl', 'uk', 'tr', 'pt', 'fy', 'ar'];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Collects axe's findings in the form, in every language and both themes; missing texts and lines that are too wide too. */
async function findingsNow(page: Page, state: string): Promise<string[]> {
  const found = await page.locator('penning-claim').evaluate(async (element, languages) => {
    const form = element as HTMLElement & { updateComplete: Promise<void>; renderRoot: ShadowRoot };
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const findings: string[] = [];
    for (const language of languages) {
      form.lang = language;
      while (form.renderRoot.querySelector<HTMLElement>('.frame')?.lang !== language)
        await new Promise((done) => requestAnimationFrame(done));
      await form.updateComplete;
      const empty = [
        ...form.renderRoot.querySelectorAll<HTMLElement>('label, button, h2, h3, .hint, .problem'),
      ]
        .filter((one) => one.checkVisibility() && one.id !== 'code-problem' && !one.ariaLabel)
        .filter(({ innerText }) => /^\s*$|[{}|]/.test(innerText));
      findings.push(...empty.map(({ outerHTML }) => `${language} no text: ${outerHTML.slice(0, 99)}`));
      if (document.documentElement.scrollWidth > innerWidth) findings.push(`${language} is too wide`);
      const shown = (selector: string) =>
        [...form.renderRoot.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
      for (const target of shown('a, button, select, summary, input')) {
        // A box or its label is as good.
        const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
        if (width < 44 || height < 44) findings.push(`${language} small: ${target.outerHTML.slice(0, 99)}`);
      }
      const live = shown('[aria-live], [role=status], [role=alert], [role=log], output');
      if (live.length !== 1) findings.push(`${language} has ${live.length} live regions`);
      for (const theme of ['light', 'dark']) {
        form.setAttribute('theme', theme);
        // A theme changes colours only: what else could be wrong was found in the light one.
        const runOnly = theme === 'dark' ? { runOnly: ['cat.color'] } : {};
        const { violations } = await checker.run(form, { resultTypes: ['violations'], ...runOnly });
        for (const { id, nodes } of violations)
          findings.push(
            `${language} ${theme} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
          );
      }
    }
    form.lang = 'en';
    while (form.renderRoot.querySelector<HTMLElement>('.frame')?.lang !== 'en')
      await new Promise((done) => requestAnimationFrame(done));
    await form.updateComplete;
    return findings;
  }, languages);
  return found.map((finding) => `${state}: ${finding}`);
}

test('axe finds nothing in any state of the form, in any language and theme', async ({ page }) => {
  test.setTimeout(patience(180_000));
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript(axeSource);
  await page.goto(`${urls.demo}/calm.html`);
  const form = page.locator('penning-claim');
  await expect(form.locator('[part="submit"]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const findings = await findingsNow(page, 'empty');

  await form.locator('[part="submit"]').click();
  await expect(form.locator('#summary')).toBeFocused();
  findings.push(...(await findingsNow(page, 'errors')));

  await page.route('**/receipts/**', () => undefined);
  const email = `axe-${Date.now()}@example.org`;
  const items = [{ date: daysAgo(25), purpose: 'Hospitality', description: 'Coffee', amount: '12.50' }];
  const payee = { iban: 'NL91ABNA0417164300', accountHolder: 'A. de Vries' };
  const receipts = [receiptFile('photo-12mp-orient6-gps.jpg')];
  await fillForm(page, { name: 'Anna', email, ...payee, receipts, items }, buttons.en);
  await expect(form.getByRole('progressbar')).toBeVisible();
  findings.push(...(await findingsNow(page, 'uploading')));

  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.route('**/receipts/**', (route) =>
    route.fulfill({
      status: 403,
      headers: { 'access-control-allow-origin': '*' },
      json: { code: 'forbidden' },
    }),
  );
  await form.getByRole('button', { name: 'Remove receipt 1' }).click();
  await form.locator('[name="receipts"]').setInputFiles(receipts);
  const again = form.locator('.tile').getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible({ timeout: patience(30_000) });
  findings.push(...(await findingsNow(page, 'failed upload')));

  await page.unroute('**/receipts/**');
  await again.click();
  await form.getByRole('button', { name: buttons.en.continue }).click();
  await expect(form.locator('[name="code"]')).toBeVisible();
  findings.push(...(await findingsNow(page, 'code')));

  await form.getByRole('button', { name: 'Use another email address' }).click();
  await form.locator('[name="code"]').fill('000000');
  await form.getByRole('button', { name: buttons.en.send }).click();
  await expect(form.locator('#code-problem')).not.toBeEmpty();
  findings.push(...(await findingsNow(page, 'wrong code')));

  const mail = await inbox.waitFor(email, ({ subject }) => /^\d{3} \d{3}/.test(subject));
  await form.locator('[name="code"]').fill(mail.subject.slice(0, 7));
  await form.getByRole('button', { name: buttons.en.send }).click();
  await expect(form.getByText(/^GRR-\d{4}-\d{4}$/)).toBeVisible();
  findings.push(...(await findingsNow(page, 'done')));
  expect(findings).toEqual([]);
});

test('a whole claim goes by keyboard alone, and at its end says how long it usually takes', async ({
  page,
}) => {
  // As a church whose claims have been paid for a while.
  await page.route('**/form', async (route) => {
    const response = await route.fetch();
    const configuration = (await response.json()) as object;
    await route.fulfill({ response, json: { ...configuration, usually: { until: 'paid', days: 4 } } });
  });
  await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
  await expect(page.locator('penning-claim [part="submit"]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const { keyboard } = page;
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, 'receipts');
  await keyboard.press('Enter');
  await (await chooser).setFiles(receiptFile('invoice-2p.pdf'));
  const email = `keys-${Date.now()}@example.org`;
  const [year, month, day] = daysAgo(25).split('-');
  for (const [name, typed] of [
    ['items.0.costCentre', 'Hosp'],
    ['items.0.description', 'Coffee'],
    ['items.0.date', `${month}${day}${year}`],
    ['items.0.amount', '12.50'],
    ['name', 'Anna de Vries'],
    ['email', email],
    ['iban', 'NL91ABNA0417164300'],
    ['accountHolder', 'A. de Vries'],
  ] as const) {
    await tabTo(page, name);
    await keyboard.type(typed);
  }
  await keyboard.press('Enter');
  const form = page.locator('penning-claim');
  await expect(form.locator('h2')).toBeFocused({ timeout: patience(30_000) });
  await tabTo(page, 'code');
  const mail = await inbox.waitFor(email, ({ subject }) => /^\d{3} \d{3}/.test(subject));
  await keyboard.type(mail.subject.slice(0, 7));
  await keyboard.press('Enter');
  await expect(form.getByText(/^GRR-\d{4}-\d{4}$/)).toBeVisible();
  await expect(form.locator('h2')).toBeFocused();
  await expect(form.getByText('Usually within 4 days.')).toBeVisible();
});

/** Presses Tab until a control has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('Tab');
    const reached = await page
      .locator('penning-claim')
      .evaluate(({ shadowRoot }) => shadowRoot?.activeElement?.getAttribute('name'));
    if (reached === name) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}
