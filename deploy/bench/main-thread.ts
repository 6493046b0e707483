import { availableParallelism, loadavg } from 'node:os';
import { chromium, type Page } from '@playwright/test';
import { argv } from 'node:process';
import { chromiumFlags } from '../acceptance/penning.ts';
import { findChromium } from '../local/testing/chromium.ts';
import { root } from '../local/before-install/root.mjs';

/*
 * Time for which the widget blocks the main thread of a phone, six times slower than this computer:
 *   npm run bench:main-thread -- http://localhost:4200        (a page with the tag; start Penning first)
 * Says for each step how many tasks took over 50 ms and how long the longest was, in the calmest of five rounds: what
 * else runs on this computer only adds. The page alone comes first, without the widget. It asserts nothing.
 */

const [address = 'http://localhost:4200'] = argv.slice(2);
const slower = 6;
const rounds = 5;

interface Step {
  step: string;
  over50ms: number;
  longestMs: number;
}

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: chromiumFlags,
});
const all: Step[][] = [];
for (let round = 0; round < rounds; round++) all.push(await run());
await browser.close();
const calmest = all[0]?.map(({ step }, index) => {
  const seen = all.flatMap((steps) => steps[index] ?? []);
  return seen.reduce((best, one) => (one.longestMs < best.longestMs ? one : best), {
    step,
    over50ms: 0,
    longestMs: Infinity,
  });
});
console.table(calmest);
console.log(
  `Load of this computer in the last minute: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores.`,
);

/** A page of its own, slow, that counts its long tasks from the start and says when the form stands. */
async function open(): Promise<{ page: Page; stands: Promise<void> }> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  // Playwright's own look at a page is a long task too: the page itself tells when it is quiet.
  const stands = new Promise<void>((done) => {
    void page.exposeFunction('formStands', done);
  });
  await page.addInitScript(() => {
    const seen = window as unknown as { tasks: number[]; formStands: () => void };
    seen.tasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.tasks.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
    addEventListener('penning-ready', () => setTimeout(seen.formStands, 3000));
  });
  return { page, stands };
}

/** The page alone. */
async function withoutWidget(): Promise<Step> {
  const { page } = await open();
  await page.route('**/penning.js', (route) => route.abort());
  await page.goto(address);
  await page.waitForTimeout(1000);
  const step = await measured(page, 'the page without the form');
  await page.close();
  return step;
}

/** Fills in the form once, in a browser that knows nothing yet. */
async function run(): Promise<Step[]> {
  const { page, stands } = await open();
  const steps = [await withoutWidget()];
  const form = page.locator('penning-claim');
  await page.goto(address);
  await stands;
  steps.push(await measured(page, 'the form stands'));
  await form.locator('[name="name"]').waitFor();
  await forget(page);
  await form
    .locator('[name="receipts"]')
    .setInputFiles(`${root}/deploy/acceptance/receipts/photo-12mp-orient6-gps.jpg`);
  await page.waitForTimeout(6000);
  steps.push(await measured(page, 'a photo of 12 megapixels is shrunk and sent'));
  await form.locator('.tile .fine').waitFor({ timeout: 60_000 });
  for (const [name, text] of [
    ['items.0.description', 'Coffee for the youth evening'],
    ['items.0.amount', '12,50'],
    ['iban', 'NL91ABNA0417164300'],
  ] as const) {
    await form.locator(`[name="${name}"]`).focus();
    await forget(page);
    await page.keyboard.type(text);
    steps.push(await measured(page, `typing: ${name}`));
  }
  const button = form.locator('[part="submit"]');
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  await forget(page);
  if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(1500);
  steps.push(await measured(page, 'everything else is wrong'));
  await form.locator('#summary').waitFor();
  await page.close();
  return steps;
}

/** Lets the tasks of the tool itself pass. */
async function forget(page: Page): Promise<void> {
  await measured(page, '');
}

/** The long tasks since the last look; the browser tells them a moment later. */
async function measured(page: Page, step: string): Promise<Step> {
  await page.waitForTimeout(500);
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0));
  return { step, over50ms: tasks.length, longestMs: Math.round(Math.max(0, ...tasks)) };
}
