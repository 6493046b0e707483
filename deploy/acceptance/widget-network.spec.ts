import { expect, test, type Page, type Route } from '@playwright/test';
import { buttons, fillForm, receiptFile } from './form.ts';
import { inbox, urls } from './penning.ts';

const typed = () => ({
  name: 'Anna',
  email: `network+${Date.now()}@example.org`,
  iban: 'NL91ABNA0417164300',
  accountHolder: 'A. de Vries',
  receipts: [receiptFile('photo-12mp-orient6-gps.jpg')],
  items: [{ date: '2026-11-02', purpose: 'Office', description: 'Paper', amount: '8.99' }],
});

const problem = (route: Route, status: number, code: string) =>
  route.fulfill({
    status,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'retry-after',
      'retry-after': '1',
    },
    contentType: 'application/problem+json',
    body: JSON.stringify({ code, status, requestId: 'r-1' }),
  });

/** Spoils the first answers to a call in turn, then lets it pass. */
async function spoil(page: Page, url: string, method: string): Promise<() => number> {
  const ways = [
    (route: Route) => route.abort('connectionreset'),
    (route: Route) => problem(route, 429, 'too_many_requests'),
    (route: Route) => problem(route, 500, 'internal_error'),
  ];
  let spoilt = 0;
  await page.route(url, (route) => {
    const way = route.request().method() === method ? ways[spoilt] : undefined;
    if (!way) return route.continue();
    spoilt++;
    return way(route);
  });
  return () => spoilt;
}

for (const [name, url, method] of [
  ['the challenge', '**/challenge', 'GET'],
  ['the receipt', '**/receipts/*', 'PUT'],
  ['the claim', '**/submit', 'POST'],
] as const) {
  test(`${name} gets through a lost connection, a 429 and a 500`, async ({ page }) => {
    const spoilt = await spoil(page, url, method);
    await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
    const what = typed();
    await fillForm(page, what, buttons.en);
    const form = page.locator('penning-claim');
    await form.getByRole('button', { name: buttons.en.continue }).click();
    await expect(form.locator('[name="code"]')).toBeVisible({ timeout: 60_000 });
    expect(spoilt()).toBe(3);
    await inbox.waitFor(what.email);
    expect((await inbox.list(what.email)).length).toBe(1);
  });
}

test('a form whose configuration cannot come says so, keeps the way round, and comes with the next try', async ({
  page,
}) => {
  await page.route('**/form', (route) => problem(route, 500, 'internal_error'));
  await page.goto(urls.demo);
  const form = page.locator('penning-claim');
  await expect(form.getByText('Something went wrong on our side')).toBeVisible({ timeout: 30_000 });
  await expect(form.getByRole('link', { name: /own page/ })).toHaveAttribute('href', /\/c\/grace-rotterdam$/);
  await page.unroute('**/form');
  await form.getByRole('button', { name: 'Try again' }).click();
  await expect(form.locator('[name="name"]')).toBeVisible();
});

test('too many requests tells how long to wait', async ({ page }) => {
  await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
  await fillForm(page, typed(), buttons.en);
  await page.route('**/submit', (route) =>
    route.fulfill({
      status: 429,
      headers: { 'retry-after': '240' },
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'too_many_requests', status: 429, requestId: 'r-2' }),
    }),
  );
  const form = page.locator('penning-claim');
  await form.getByRole('button', { name: buttons.en.continue }).click();
  await expect(form.getByText('Try again in 4 minutes.')).toBeVisible();
});

test('the form stands with two requests, and nothing moves after the first paint', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => request.url().startsWith(urls.api) && requests.push(request.url()));
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number; before: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    addEventListener('penning-ready', () => {
      seen.before = performance.getEntriesByType('resource').length;
    });
  });
  await page.goto(`${urls.demo}/calm.html`);
  await expect(page.locator('penning-claim [name="name"]')).toBeVisible();
  const first = requests.slice(0, 2);
  expect(first[0]).toMatch(/penning\.js$/);
  expect(first[1]).toMatch(/\/form$/);
  await page.waitForLoadState('networkidle');
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  expect(shift).toBe(0);
});
