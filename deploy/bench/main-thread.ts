import { availableParallelism, loadavg } from 'node:os';
import { chromium, type Page } from '@playwright/test';
import { argv } from 'node:process';
import { chromiumFlags } from '../acceptance/penning.ts';
import { findChromium } from '../local/chromium.ts';
import { root } from '../local/root.mjs';

/*
 * How long the widget holds up the main thread of a phone, as six times slower than this computer:
 *   npm run bench:main-thread -- http://localhost:4200        (a page with the tag; start Penning first)
 * Says for each step how many tasks took over 50 ms and how long the longest was, in the calmest of five rounds: what
 * else runs on this computer only adds. It asserts nothing.
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

/** Fills in the form once, in a browser that knows nothing yet. */
async function run(): Promise<Step[]> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(() => {
    const seen = window as unknown as { tasks: number[] };
    seen.tasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.tasks.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const steps: Step[] = [];
  const form = page.locator('penning-claim');
  await page.goto(address);
  await form.locator('[name="name"]').waitFor();
  await page.waitForLoadState('networkidle');
  steps.push(await measured(page, 'the form stands'));
  await form
    .locator('[name="receipts"]')
    .setInputFiles(`${root}/deploy/acceptance/receipts/photo-12mp-orient6-gps.jpg`);
  await form.locator('.tile .fine').waitFor({ timeout: 60_000 });
  steps.push(await measured(page, 'a photo of 12 megapixels is shrunk and sent'));
  await form.locator('[name="items.0.description"]').pressSequentially('Coffee for the youth evening');
  await form.locator('[name="items.0.amount"]').pressSequentially('12,50');
  await form.locator('[name="iban"]').pressSequentially('NL91ABNA0417164300');
  steps.push(await measured(page, 'typing'));
  await form.locator('[part="submit"]').click();
  await form.locator('#summary').waitFor();
  steps.push(await measured(page, 'everything else is wrong'));
  await page.close();
  return steps;
}

/** The long tasks since the last look; the browser tells them a moment later. */
async function measured(page: Page, step: string): Promise<Step> {
  await page.waitForTimeout(500);
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0));
  return { step, over50ms: tasks.length, longestMs: Math.round(Math.max(0, ...tasks)) };
}
