import { expect, test, type Page, type Route } from '@playwright/test';
import { patience } from '../local/testing/machine-speed.ts';
import { buttons, daysAgo, fillForm, receiptFile } from './form.ts';
import { hurry } from './pages.ts';
import { inbox, urls } from './penning.ts';

const typed = () => ({
  name: 'Anna',
  email: `network-${Date.now()}@example.org`,
  iban: 'NL91ABNA0417164300',
  accountHolder: 'A. de Vries',
  receipts: [receiptFile('photo-12mp-orient6-gps.jpg')],
  items: [{ date: daysAgo(25), purpose: 'Office', description: 'Paper', amount: '8.99' }],
});

const problem = (route: Route, status: number, code: string) =>
  route.fulfill({
    status,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'retry-after',
      ...(status === 429 && { 'retry-after': '3' }),
    },
    contentType: 'application/problem+json',
    body: JSON.stringify({ code, status, requestId: 'r-1' }),
  });

/** Faults of a call, in turn: it is lost, answered 429, 500, or never. */
const ways = {
  lost: (route: Route) => route.abort('connectionreset'),
  busy: (route: Route) => problem(route, 429, 'too_many_requests'),
  broken: (route: Route) => problem(route, 500, 'internal_error'),
  hanging: () => undefined,
};

/** Spoils the first answers to a call, then lets it pass; tells how many are left to spoil. */
async function spoil(page: Page, method: string, path: RegExp, names: (keyof typeof ways)[]) {
  const left = [...names];
  await page.route(
    (url) => path.test(url.pathname),
    (route) => {
      if (route.request().method() !== method) return route.fallback();
      const next = left.shift();
      return next ? ways[next](route) : route.fallback();
    },
  );
  return left;
}

/** Records in the page the waits that it asks for, and the form's events. */
async function takeNotes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const waits: number[] = [];
    const events: [string, unknown][] = [];
    const later = window.setTimeout.bind(window);
    window.setTimeout = ((act: () => void, ms = 0) => {
      waits.push(ms);
      return later(act, ms);
    }) as typeof setTimeout;
    for (const name of ['ready', 'submitted', 'confirmed', 'error'])
      addEventListener(`penning-${name}`, (event) => events.push([name, (event as CustomEvent).detail]));
    Object.assign(window, { waits, events });
  });
}

const notesOf = (page: Page) =>
  page.evaluate(() => {
    const { waits, events } = window as unknown as { waits: number[]; events: [string, unknown][] };
    return { waits, events };
  });

test('a claim gets through whatever happens to each of its calls, is sent once, and tells the page', async ({
  page,
}) => {
  test.setTimeout(patience(120_000));
  await hurry(page, 10);
  await takeNotes(page);
  const left = [
    await spoil(page, 'GET', /\/form$/, ['hanging', 'busy', 'broken']),
    await spoil(page, 'GET', /\/challenge$/, ['busy', 'hanging', 'broken']),
    await spoil(page, 'POST', /\/churches\/[^/]+\/claims$/, ['broken', 'busy', 'hanging']),
    await spoil(page, 'PUT', /\/receipts\//, ['busy', 'broken', 'hanging']),
    await spoil(page, 'GET', /\/claims\/[^/]+$/, ['busy', 'broken', 'hanging']),
    await spoil(page, 'DELETE', /\/receipts\//, ['broken', 'busy', 'hanging']),
    await spoil(page, 'POST', /\/submit$/, ['hanging', 'busy', 'broken']),
    await spoil(page, 'POST', /\/confirm$/, ['busy', 'lost', 'hanging', 'broken']),
  ];
  await page.goto(`${urls.demo}/themed.html`);
  const form = page.locator('penning-claim');
  await expect(form.locator('[name="name"]')).toBeVisible({ timeout: patience(30_000) });
  const what = typed();
  await fillForm(page, { ...what, receipts: [...what.receipts, receiptFile('invoice-2p.pdf')] }, buttons.en);
  await expect(form.locator('.tile .fine')).toHaveCount(2, { timeout: patience(60_000) });
  const removed = page.waitForResponse((answer) => answer.request().method() === 'DELETE' && answer.ok());
  await form.getByRole('button', { name: 'Remove receipt 2' }).click();
  // Once the claim is sent it could not be taken back any more.
  await removed;
  await form.getByRole('button', { name: buttons.en.continue }).click();
  await expect(form.locator('[name="code"]')).toBeVisible({ timeout: patience(60_000) });
  const mail = await inbox.waitFor(what.email);
  await form.locator('[name="code"]').fill(mail.subject.slice(0, 7));
  await form.getByRole('button', { name: buttons.en.send }).click();
  await expect(form.getByText('There is no connection. Nothing is lost.')).toBeVisible({
    timeout: patience(30_000),
  });
  await form.getByRole('button', { name: buttons.en.send }).click();
  await expect(form.getByText(/^GRR-\d{4}-\d{4}$/)).toBeVisible({ timeout: patience(30_000) });
  await expect(page.getByText('See you on Sunday!')).toBeVisible();
  expect(left).toEqual(left.map(() => []));
  const { waits, events } = await notesOf(page);
  expect(waits.filter((ms) => ms === 3000).length, 'Retry-After is kept to the second').toBe(8);
  const detail = { claimId: expect.any(String) as unknown, reference: null, status: 'unconfirmed' };
  const reference = await form.getByText(/^GRR-/).innerText();
  expect(events).toEqual([
    ['ready', {}],
    ['submitted', detail],
    ['confirmed', { ...detail, reference, status: 'submitted' }],
  ]);
  const codes = (await inbox.list(what.email)).filter(({ subject }) => /^\d{3} \d{3}/.test(subject));
  expect(codes).toHaveLength(1);
});

test('a form whose configuration cannot come says so, keeps the way round, and comes with the next try or the network', async ({
  page,
  context,
}) => {
  await hurry(page, 8);
  await takeNotes(page);
  await page.route('**/form', (route) => problem(route, 500, 'internal_error'));
  await page.goto(urls.demo);
  const form = page.locator('penning-claim');
  await expect(form.getByText('Something went wrong on our side')).toBeVisible({ timeout: patience(30_000) });
  await expect(form.getByRole('link', { name: /own page/ })).toHaveAttribute('href', /\/c\/grace-rotterdam$/);
  expect((await notesOf(page)).events).toEqual([
    ['error', { code: 'internal_error', message: 'Something went wrong on our side. Try again.' }],
  ]);
  await page.unroute('**/form');
  await form.getByRole('button', { name: 'Try again' }).click();
  await expect(form.locator('[name="name"]')).toBeVisible();

  await context.setOffline(true);
  await form.evaluate((element) => element.setAttribute('church', 'dorpskerk-aduard'));
  await expect(form.getByText('There is no connection.')).toBeVisible();
  await context.setOffline(false);
  await expect(form.getByText('Dorpskerk Aduard').first()).toBeAttached();
  await expect(form.locator('[name="name"]')).toBeVisible();
});

test('a website that is not on the church’s list is told so, with the way round', async ({ page }) => {
  const elsewhere = new URL(urls.demo);
  elsewhere.hostname = 'neighbours.localhost';
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.goto(elsewhere.href);
  const form = page.locator('penning-claim');
  await expect(form.getByText('This form does not work on this website yet.')).toBeVisible();
  expect(warnings.join(), 'the webmaster reads what to add, and where').toContain(
    `${elsewhere.origin} may not show this form. Add it in Penning's console`,
  );
  await form.getByRole('link', { name: /own page/ }).click();
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

test('the form stands with two requests, nothing moves after the first paint, no cookie, no global, nobody else is asked', async ({
  page,
  context,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number; names: Set<string> };
    seen.shift = 0;
    seen.names = new Set(['names', ...Object.getOwnPropertyNames(window)]);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${urls.demo}/calm.html`);
  await expect(page.locator('penning-claim [name="name"]')).toBeVisible();
  const first = requests.filter((url) => url.startsWith(urls.api));
  expect(first[0]).toMatch(/penning\.js$/);
  expect(first[1]).toMatch(/\/form$/);
  await page.waitForLoadState('networkidle');
  const { shift, added } = await page.evaluate(() => {
    const { shift, names } = window as unknown as { shift: number; names: Set<string> };
    return { shift, added: Object.getOwnPropertyNames(window).filter((name) => !names.has(name)) };
  });
  expect(shift).toBe(0);
  expect(added).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  const foreign = requests.filter((url) => !url.startsWith(urls.api) && !url.startsWith(urls.demo));
  expect(foreign.filter((url) => !url.startsWith('data:'))).toEqual([]);
});
