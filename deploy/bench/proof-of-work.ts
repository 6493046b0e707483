import { chromium, type Browser } from '@playwright/test';
import { startTestPenning } from '../acceptance/launch.ts';
import { chromiumFlags } from '../acceptance/penning.ts';
import { findChromium } from '../local/testing/chromium.ts';
import { root } from '../local/before-install/root.mjs';

const receipt = `${root}/deploy/acceptance/receipts/invoice-2p.pdf`;
const rounds = 9;
const throttles = [1, 6];

/** Milliseconds that the widget took for one challenge. */
interface Round {
  /** As the widget says it: the calculation alone. */
  solving: number;
  /** From the challenge's arrival to the request for the draft. */
  waiting: number;
}

/** Chooses a receipt in the hosted form, as a member does, and watches the widget solve its challenge. */
async function measure(browser: Browser, address: string, throttle: number): Promise<Round> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.goto(address);
  const arrived = page
    .waitForResponse((response) => response.url().endsWith('/challenge'))
    .then(async (response) => (await response.finished(), performance.now()));
  const asked = page
    .waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/claims'))
    .then((request) => ({ at: performance.now(), body: request.postDataJSON() as { altcha: string } }));
  const chosen = page.locator('penning-claim [name="receipts"]').setInputFiles(receipt);
  const [start, { at, body }] = await Promise.all([arrived, asked, chosen]);
  const { solution } = JSON.parse(Buffer.from(body.altcha, 'base64').toString('utf8')) as {
    solution: { time: number };
  };
  await context.close();
  return { solving: solution.time, waiting: Math.round(at - start) };
}

function spread(numbers: number[]): string {
  const sorted = [...numbers].sort((one, other) => one - other);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? 0;
  return `median ${at(0.5)} ms, from ${at(0)} to ${at(1)} ms`;
}

const executablePath = await findChromium();
const penning = await startTestPenning();
const browser = await chromium.launch({ args: chromiumFlags, executablePath });
try {
  for (const throttle of throttles) {
    const found: Round[] = [];
    for (let round = 0; round < rounds; round += 1)
      found.push(await measure(browser, `${penning.urls.api}/c/grace-rotterdam`, throttle));
    console.log(`Proof of work, Chromium ${browser.version()}, CPU ${throttle}× slower, ${rounds} rounds`);
    console.log(`  solving: ${spread(found.map((each) => each.solving))}`);
    console.log(`  from challenge to draft: ${spread(found.map((each) => each.waiting))}`);
  }
} finally {
  await browser.close();
  await penning.remove();
}
