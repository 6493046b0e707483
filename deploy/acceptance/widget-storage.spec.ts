import { expect, test, type Page } from '@playwright/test';
import { buttons, confirmByCode, daysAgo, fillForm, receiptFile } from './form.ts';
import { urls } from './penning.ts';

/** Ways in which the browser's storage fails, as scripts that run before the page's own. */
const failures: Record<string, () => void> = {
  'never opens': () => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
  },
  'opens and never answers': () => {
    const never = () => ({});
    Object.assign(IDBObjectStore.prototype, { get: never, put: never, delete: never, count: never });
  },
  throws: () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Access is denied', 'SecurityError');
    };
  },
  'refuses to open': () => {
    const open = indexedDB.open.bind(indexedDB);
    // A version that is lower than the one that is there.
    IDBFactory.prototype.open = (name) => {
      open(name, 9);
      return open(name, 1);
    };
  },
  'is not there': () => {
    Reflect.deleteProperty(window, 'indexedDB');
  },
  'is full': () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  },
  'holds somebody else’s tables': () => {
    // Nobody makes tables when it opens.
    Object.defineProperty(IDBOpenDBRequest.prototype, 'onupgradeneeded', { set: () => undefined });
  },
};

const typed = () => ({
  name: 'Anna',
  email: `storage-${Date.now()}@example.org`,
  iban: 'NL91ABNA0417164300',
  accountHolder: 'A. de Vries',
  receipts: [receiptFile('photo-12mp-orient6-gps.jpg')],
  items: [{ date: daysAgo(25), purpose: 'Office', description: 'Paper', amount: '8.99' }],
});

async function sendClaim(page: Page, inBetween?: () => Promise<void>): Promise<void> {
  const form = page.locator('penning-claim');
  const what = typed();
  await fillForm(page, what, buttons.en);
  await expect(form.getByText('Received', { exact: true })).toBeVisible();
  await expect(form.locator('.total > :last-child')).toHaveText('€8.99');
  await inBetween?.();
  await confirmByCode(page, what.email, buttons.en);
  await expect(form.getByText(/^GRR-\d{4}-\d{4}$/)).toBeVisible();
}

for (const [how, script] of Object.entries(failures))
  test(`a claim goes its way where the browser’s storage ${how}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(script);
    await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
    await sendClaim(page);
    expect(errors).toEqual([]);
  });

test('a claim goes its way where the browser’s storage really is full', async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  const origin = new URL(urls.api).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
  await sendClaim(page);
});

test('a claim goes its way when the browser clears its storage meanwhile, and drafts are kept again', async ({
  page,
  context,
}) => {
  await page.goto(`${urls.api}/c/grace-rotterdam?lang=en`);
  const form = page.locator('penning-claim');
  const name = form.locator('[name="name"]');
  const kept = () => page.evaluate(async () => (await indexedDB.databases()).length);
  const session = await context.newCDPSession(page);
  const origin = new URL(urls.api).origin;
  const clear = () => session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await name.fill('Anna');
  await expect.poll(kept).toBe(1);
  await clear();
  await expect.poll(kept).toBe(0);
  await name.fill('Berta');
  await expect.poll(kept).toBe(1);
  await page.reload();
  await expect(name).toHaveValue('Berta');
  await sendClaim(page, async () => {
    await clear();
  });
});
