import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { patience } from '../local/testing/machine-speed.ts';
import { urls } from './penning.ts';

const languages = ['en', 'nl'];
const widths = { phone: 375, desktop: 1000 };
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Collects axe's findings in an email; in the dark only those about colours, as nothing else differs. */
async function findings(page: Page, colourOnly: boolean): Promise<string[]> {
  return page.evaluate(async (colours) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const runOnly = colours ? { runOnly: ['cat.color'] } : {};
    // Mail apps show an email inside a page of their own: it needs no landmarks.
    const rules = { region: { enabled: false }, 'landmark-one-main': { enabled: false } };
    const { violations } = await checker.run(document, { resultTypes: ['violations'], rules, ...runOnly });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 99)).join(', ')}`,
    );
  }, colourOnly);
}

/** Addresses of all examples, from the index. */
async function exampleAddresses(page: Page, language: string): Promise<string[]> {
  await page.goto(`${urls.api}/emails?language=${language}`);
  const sources = await page
    .locator('iframe')
    .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('src') ?? ''));
  return [...new Set(sources.map((source) => source.replace(/&theme=.*/, '')))];
}

for (const language of languages)
  test(`every email in ${language} is readable on phone and desktop, light and dark`, async ({ page }) => {
    test.setTimeout(patience(180_000));
    const addresses = await exampleAddresses(page, language);
    expect(addresses.length).toBeGreaterThan(20);
    const found: string[] = [];
    for (const address of addresses) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(urls.api + address);
      await page.evaluate(axeSource);
      found.push(...(await findings(page, false)).map((finding) => `${address} ${finding}`));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await findings(page, true)).map((finding) => `${address} dark ${finding}`));
      for (const [name, width] of Object.entries(widths)) {
        await page.setViewportSize({ width, height: 800 });
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        if (needed > width) found.push(`${address} is too wide for a ${name}`);
      }
    }
    expect(found).toEqual([]);
  });

test('a frame of the index shows its own theme, whatever the browser prefers', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${urls.api}/emails`);
  const background = (theme: string) =>
    page
      .frameLocator(`iframe.phone[src*="/finance/voucher?"][src$="theme=${theme}"]`)
      .locator('.page')
      .evaluate((cell) => getComputedStyle(cell).backgroundColor);
  await page.locator('#finance-voucher').scrollIntoViewIfNeeded();
  expect(await background('light')).toBe('rgb(255, 255, 255)');
  expect(await background('dark')).toBe('rgb(32, 30, 27)');
});
