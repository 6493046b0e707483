import { expect, test, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patience } from '../local/testing/machine-speed.ts';
import { buttons, confirmByCode, daysAgo, fillForm, receiptFile } from './form.ts';
import { dataFolder, inbox, urls } from './penning.ts';
import { expectNoFindings, signIn } from './pages.ts';
import { likeness, readPdf } from './pdf.ts';

const photo = receiptFile('photo-12mp-orient6-gps.jpg');
const invoice = receiptFile('invoice-2p.pdf');
/** Metadata that the photo carries beside the picture; see the manifest of the receipts. */
const hidden = [
  'PENNING-COMMENT',
  'PENNING-GPSAREA',
  'PENNING-XMP',
  'PENNING-OWNER',
  'PENNING-COMSEG',
  'PENNING-PDFINFO',
  'PENNING-PDFXMP',
];
const gps = Buffer.from('000000340000000100000005000000010000029700000019', 'hex');

const claimant = { name: 'Anna Łukasz-Ελένη', iban: 'NL91 ABNA 0417 1643 00', accountHolder: 'A. Łukasz' };

test('a claim goes from the church’s website to the treasurer’s mailbox and into the console', async ({
  page,
}) => {
  const email = `anna-${Date.now()}@example.org`;
  await page.goto(urls.demo);
  await expectNoFindings(page);
  await fillForm(
    page,
    {
      ...claimant,
      email,
      receipts: [photo, invoice],
      items: [
        { date: daysAgo(20), purpose: 'Hospitality', description: 'Coffee and snacks', amount: '27,08' },
      ],
    },
    buttons.en,
  );
  await expectNoFindings(page);
  const codeMail = await confirmByCode(page, email, buttons.en);
  expect(`${codeMail.subject}${codeMail.text}${codeMail.html}`).not.toMatch(/Anna|Łukasz|Coffee|27[.,]08/);
  const reference = page.locator('penning-claim').getByText(/^GRR-\d{4}-\d{4}$/);
  await expect(reference).toBeVisible();
  await expectNoFindings(page);
  const number = await reference.innerText();

  const finance = await inbox.waitFor('finance@grace-rotterdam.example', ({ subject }) =>
    subject.startsWith(number),
  );
  expect(finance.subject).toBe(`${number} · ${claimant.name} · €27.08`);
  expect(await inbox.source(finance)).toMatch(
    new RegExp(`^Reply-To:[^:]*<${email.replace('+', '\\+')}>`, 'm'),
  );
  expect(finance.text).not.toContain('0417164300');
  const pdf = await inbox.attachment(finance, `${number}.pdf`);
  const voucher = await readPdf(pdf);
  expect(voucher.pages).toBe(4);
  expect(voucher.text[0]).toContain(number);
  expect(voucher.text[0]).toContain('Anna Łukasz-Ελένη');
  expect(voucher.text[0]).toContain('NL91 ABNA 0417 1643 00');
  expect(hidden.filter((words) => pdf.includes(words))).toEqual([]);
  expect(pdf.includes(gps)).toBe(false);
  const likenesses = await Promise.all(voucher.pictures.map((picture) => likeness(picture, photo)));
  expect(Math.max(...likenesses), 'one picture is the photo, upright').toBeGreaterThan(0.95);

  await followFromMail(page, email, number);
  await seeInConsole(page, number);
  expectNothingPersonalInLogs([
    email,
    'Łukasz',
    '0417164300',
    'Coffee and snacks',
    'IMG_',
    'photo-12mp',
    'invoice-2p',
  ]);
});

test('een declaratie in het Nederlands, op een telefoon', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'nl-NL',
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
  });
  const page = await context.newPage();
  const email = `samuel-${Date.now()}@example.org`;
  await page.goto(`${urls.api}/c/dorpskerk-aduard`);
  const typed = {
    name: 'Samuel Okafor',
    email,
    iban: 'NL91ABNA0417163400',
    accountHolder: 'S. Okafor',
    receipts: [photo],
    items: [
      { date: daysAgo(3), purpose: 'Gebouw', description: 'Verf voor de jeugdruimte', amount: '1.250' },
    ],
  };
  await fillForm(page, typed, buttons.nl);
  const form = page.locator('penning-claim');
  await form.getByRole('button', { name: buttons.nl.continue }).click();
  // The account number has a typing error, the amount can mean two things: both are told, and the summary has the focus.
  await expect(form.getByText('Dit nummer klopt niet', { exact: false }).first()).toBeVisible();
  await expect(form.getByText('€ 1,25', { exact: false }).first()).toBeVisible();
  await expectNoFindings(page);
  expect(
    await page.evaluate(() =>
      document.querySelector('penning-claim')?.shadowRoot?.activeElement?.getAttribute('tabindex'),
    ),
  ).toBe('-1');
  await form.getByRole('radio', { name: /1\.250,00/ }).check();
  await form.locator('[name="iban"]').fill('NL91ABNA0417164300');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await confirmByCode(page, email, buttons.nl);
  await expect(form.getByText(/^DKA-\d{4}-\d{4}$/)).toBeVisible();
  await expectNoFindings(page);
  const mail = await inbox.waitFor('penningmeester@dorpskerk-aduard.example', ({ subject }) =>
    subject.includes('Samuel Okafor'),
  );
  expect(mail.subject.replaceAll(/\s/g, ' ')).toMatch(/^DKA-\d{4}-\d{4} · Samuel Okafor · € 1\.250,00$/);
  expect(mail.text).toContain('declareert');
  await context.close();
});

test('the link in the code’s mail confirms with a button, and the waiting form notices', async ({
  page,
  context,
}) => {
  const email = `link-${Date.now()}@example.org`;
  await page.goto(urls.demo);
  const items = [{ date: daysAgo(1), purpose: 'Office', description: 'Paper', amount: '8.99' }];
  await fillForm(page, { ...claimant, email, receipts: [invoice], items }, buttons.en);
  await page.locator('penning-claim').getByRole('button', { name: buttons.en.continue }).click();
  const mail = await inbox.waitFor(email);
  const other = await context.newPage();
  await other.goto(/https?:\/\/\S+\/confirm\/\S+/.exec(mail.text)?.[0] ?? '');
  await expectNoFindings(other);
  await expect(page.locator('penning-claim').getByText(/^GRR-/)).toBeHidden();
  await other.locator('penning-confirm').getByRole('button').first().click();
  await expect(page.locator('penning-claim').getByText(/^GRR-\d{4}-\d{4}$/)).toBeVisible({
    timeout: patience(20_000),
  });
});

test('a new finance address gets nothing until its link was pressed', async ({ page }) => {
  await signIn(page);
  const email = `new-${Date.now()}@grace-rotterdam.example`;
  await page.goto(`${urls.console}/churches/grace-rotterdam/settings/finance-addresses`);
  await page
    .getByLabel(/e-?mail/i)
    .first()
    .fill(email);
  await page.getByRole('button', { name: /add/i }).first().click();
  await expect(page.getByText(email)).toBeVisible();
  const mail = await inbox.waitFor(email);
  await page.goto(/https?:\/\/\S+\/finance-address#\S+/.exec(mail.text)?.[0] ?? '');
  await expectNoFindings(page);
  await page.locator('penning-confirm-address').getByRole('button').first().click();
  await expect(page.getByText('Grace Rotterdam', { exact: false }).first()).toBeVisible();
});

/** Opens the claimant's page by the link in their copy. */
async function followFromMail(page: Page, email: string, number: string): Promise<void> {
  const copy = await inbox.waitFor(email, ({ subject }) => subject.includes(number));
  expect(await inbox.source(copy)).toMatch(/^Reply-To:[^:]*<finance@grace-rotterdam\.example>/m);
  await page.goto(/https?:\/\/\S+\/claim\/\S+#\S+/.exec(copy.text)?.[0] ?? '');
  await expect(page.locator('penning-status').getByText(number)).toBeVisible();
  await expect(page.locator('penning-status')).toContainText('NL91 •••• 4300');
  await expectNoFindings(page);
}

async function seeInConsole(page: Page, number: string): Promise<void> {
  await signIn(page);
  await expectNoFindings(page);
  await page.goto(`${urls.console}/churches/grace-rotterdam`);
  await expectNoFindings(page);
  await page
    .getByRole('link', { name: new RegExp(number) })
    .first()
    .click();
  await expect(page.getByText('NL91 ABNA 0417 1643 00')).toBeVisible();
  await expect(page.getByText('27.08').first()).toBeVisible();
  const picture = page.locator('main img').first();
  await expect(picture).toBeVisible();
  const isUpright = (image: HTMLImageElement) => image.complete && image.naturalHeight > image.naturalWidth;
  await expect.poll(() => picture.evaluate(isUpright)).toBe(true);
  await expectNoFindings(page);
  const answer = await page.request.get(`${page.url()}/voucher`);
  expect(answer.headers()['content-type']).toBe('application/pdf');
}

/** Expects nothing personal in the logs of all processes but the inbox, which is a mailbox. */
function expectNothingPersonalInLogs(words: string[]): void {
  const folder = join(dataFolder(), 'logs');
  for (const name of readdirSync(folder).filter((file) => !file.startsWith('inbox'))) {
    const log = readFileSync(join(folder, name), 'utf8');
    expect(
      words.filter((word) => log.includes(word) || log.includes(encodeURIComponent(word))),
      name,
    ).toEqual([]);
  }
}

test('the photo of these tests really carries what must not survive', () => {
  const bytes = readFileSync(photo);
  expect(bytes.includes('PENNING-COMMENT')).toBe(true);
  expect(bytes.includes(gps)).toBe(true);
});
