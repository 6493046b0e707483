import { expect, test, type Page } from '@playwright/test';
import { patience } from '../local/testing/machine-speed.ts';
import { buttons, confirmByCode, daysAgo, fillForm, receiptFile, type Typed } from './form.ts';
import { inbox, urls } from './penning.ts';

const hosted = (church = 'grace-rotterdam') => `${urls.api}/c/${church}?lang=en`;
const grouped = 'NL91 ABNA 0417 1643 00';
const again = 'Only the account number could not be kept: type it again.';

const typed = (): Typed => ({
  name: 'Anna',
  email: `account-${Date.now()}@example.org`,
  iban: 'NL91ABNA0417164300',
  accountHolder: 'A. de Vries',
  receipts: [receiptFile('invoice-2p.pdf')],
  items: [{ date: daysAgo(25), purpose: 'Office', description: 'Paper', amount: '8.99' }],
});

const field = (page: Page, name: string) => page.locator(`penning-claim [name="${name}"]`);
const button = (page: Page, name: RegExp) => page.locator('penning-claim').getByRole('button', { name });

/** Everything that the browser keeps of the form, bytes read as letters, and whether a key could leave it. */
function kept(page: Page): Promise<{ text: string; keys: boolean[] }> {
  return page.evaluate(async () => {
    const keys: boolean[] = [];
    const textOf = async (value: unknown): Promise<string> => {
      if (value instanceof CryptoKey) keys.push(value.extractable);
      else if (value instanceof Blob) return textOf(await value.arrayBuffer());
      else if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
      else if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
      else if (value && typeof value === 'object')
        return (await Promise.all(Object.values(value).map(textOf))).join('\n');
      return String(value);
    };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('no storage yet'));
      });
    const opening = indexedDB.open('penning');
    // The form makes the tables: whoever looks before it would make a database without any.
    opening.onupgradeneeded = () => opening.transaction!.abort();
    const database = await done(opening).catch(() => undefined);
    const names = [...(database?.objectStoreNames ?? [])];
    const rows = await Promise.all(
      names.map(async (name) => {
        const store = database!.transaction(name).objectStore(name);
        const [keysOf, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        return [...keysOf.map(String), ...(await Promise.all(values.map(textOf)))].join('\n');
      }),
    );
    database?.close();
    return { text: rows.join('\n'), keys };
  });
}

async function openFilled(page: Page, what: Typed): Promise<void> {
  await page.goto(hosted());
  await fillForm(page, what, buttons.en);
  await expect(page.getByText('Received', { exact: true })).toBeVisible();
  await expect.poll(async () => (await kept(page)).text).toContain(what.accountHolder);
}

async function typeCode(page: Page, email: string): Promise<void> {
  const mail = await inbox.waitFor(email, ({ subject }) => /^\d{3} \d{3}/.test(subject));
  await field(page, 'code').fill(mail.subject.slice(0, 7));
  await button(page, buttons.en.send).click();
  await expect(page.getByText(/^GRR-\d{4}-\d{4}$/)).toBeVisible();
}

test('the account number is kept sealed, and gone once the claim is confirmed', async ({ page }) => {
  const what = typed();
  await openFilled(page, what);
  await expect.poll(async () => (await kept(page)).keys).toEqual([false]);
  expect((await kept(page)).text).not.toMatch(/NL91|ABNA|0417|1643/);

  await page.reload();
  await expect(field(page, 'iban')).toHaveValue(grouped);
  await expect(page.getByText(again)).toBeHidden();
  await confirmByCode(page, what.email, buttons.en);
  await expect(page.getByText(/^GRR-\d{4}-\d{4}$/)).toBeVisible();
  await expect.poll(() => kept(page)).toEqual({ text: '\n\n', keys: [] });
});

test('a device that is remembered in the code step knows the account, also after a reload there', async ({
  context,
}) => {
  const page = await context.newPage();
  const what = typed();
  await openFilled(page, what);
  await button(page, buttons.en.continue).click();
  await expect(field(page, 'code')).toBeVisible();
  await page.reload();
  await page
    .locator('penning-claim')
    .getByRole('checkbox', { name: /Remember me/ })
    .check();
  await typeCode(page, what.email);
  await expect.poll(async () => (await kept(page)).keys).toEqual([false]);
  await page.close();
  const next = await context.newPage();
  await next.goto(hosted());
  await expect(next.getByText('Filled in from this device.')).toBeVisible();
  await expect(field(next, 'iban')).toHaveValue(grouped);
  expect((await kept(next)).text).not.toMatch(/NL91|ABNA|0417|1643|Anna/);
});

test('a claim that waits for the network sends itself, also after its page was closed', async ({
  context,
}) => {
  const page = await context.newPage();
  const what = typed();
  await openFilled(page, what);
  await context.setOffline(true);
  await button(page, buttons.en.continue).click();
  await expect(page.getByText('sent by itself as soon as you are online')).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(hosted());
  await expect(field(next, 'code')).toBeVisible({ timeout: patience(30_000) });
  await typeCode(next, what.email);
  expect((await inbox.list(what.email)).filter(({ subject }) => /^\d{3} \d{3}/.test(subject))).toHaveLength(
    1,
  );
});

test('an account number that was changed last never comes back as the one before', async ({ page }) => {
  const what = typed();
  await openFilled(page, what);
  await field(page, 'iban').fill('NL20INGB0001234567');
  await page.goto('about:blank');
  await page.goto(hosted());
  await expect(field(page, 'accountHolder')).toHaveValue(what.accountHolder);
  await expect(field(page, 'iban')).toHaveValue(/^(NL20.*)?$/);
  const isEmpty = (await field(page, 'iban').inputValue()) === '';
  await expect(page.getByText(again)).toBeVisible({ visible: isEmpty });
});

test('after a day nothing of it is left, whichever page is opened then', async ({ page, context }) => {
  const what = typed();
  await openFilled(page, what);
  await page.goto('about:blank');
  const tomorrow = await context.newPage();
  await tomorrow.clock.setFixedTime(Date.now() + 25 * 3_600_000);
  await tomorrow.goto(hosted('dorpskerk-aduard'));
  await expect.poll(() => kept(tomorrow)).toEqual({ text: '\n\n', keys: [] });
});

/** Ways in which a browser cannot seal, as scripts that run before the page's own. */
const failures: Record<string, () => void> = {
  'has no WebCrypto': () => {
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
  },
  'makes no key': () => {
    const generateKey = () => Promise.reject(new DOMException('', 'NotSupportedError'));
    Object.assign(SubtleCrypto.prototype, { generateKey });
  },
  'keeps no key': () => {
    // Private windows of Firefox refuse to store one.
    type Put = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as Put;
    IDBObjectStore.prototype.put = function (value, key) {
      if (value instanceof CryptoKey) throw new DOMException('', 'DataCloneError');
      return put.call(this, value, key);
    };
  },
};

for (const [how, script] of Object.entries(failures))
  test(`a browser that ${how} keeps the words and says that the account is typed again`, async ({
    context,
  }) => {
    const what = typed();
    await context.addInitScript(script);
    const page = await context.newPage();
    await page.goto(hosted());
    await field(page, 'name').fill(what.name);
    await field(page, 'iban').fill(what.iban);
    await field(page, 'accountHolder').fill(what.accountHolder);
    await expect.poll(async () => (await kept(page)).text).toContain(what.accountHolder);
    expect((await kept(page)).text).not.toMatch(/NL91|ABNA|0417|1643/);
    await page.reload();
    await expect(field(page, 'name')).toHaveValue('Anna');
    await expect(field(page, 'iban')).toHaveValue('');
    await expect(page.getByText(again)).toBeVisible();
  });
