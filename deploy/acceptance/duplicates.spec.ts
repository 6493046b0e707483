import { expect, test } from '@playwright/test';
import { Claimant } from './claimant.ts';
import { signIn } from './pages.ts';
import { inbox, urls } from './penning.ts';

const church = 'dorpskerk-aduard';

/** A confirmed claim with the one invoice that every such claimant sends. */
async function claim(name: string, amountCents: number): Promise<string> {
  const claimant = new Claimant(urls.api, { name, description: 'Drukwerk', amountCents, purpose: 0 });
  await claimant.submit(church);
  const mail = await inbox.waitFor(claimant.email);
  return claimant.confirm(mail.subject.slice(0, 7).replace(' ', ''));
}

test('a treasurer sees both receipts of two claims that look alike, and nothing is blocked', async ({
  browser,
}) => {
  const [first, second] = [await claim('Anna de Vries', 86_878), await claim('Daan de Vries', 40_000)];
  const page = await browser.newPage({ locale: 'en', viewport: { width: 1280, height: 900 } });
  await signIn(page);
  await page.goto(`${urls.console}/churches/${church}`);
  const row = page.getByRole('listitem').filter({ hasText: second });
  await expect(row.getByText('Maybe a duplicate')).toBeVisible();
  await row.getByRole('link').click();

  const questions = page.getByRole('region', { name: 'Possible duplicates' });
  await expect(
    questions.getByRole('heading', { name: 'Is this the same receipt twice?' }).first(),
  ).toBeVisible();
  await expect(questions.getByText(`Receipt 1 is the same file as one of ${first}.`)).toBeVisible();
  const pictures = questions.locator('img');
  await pictures.first().scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      pictures.evaluateAll((all: HTMLImageElement[]) => all.slice(0, 2).map((one) => one.naturalWidth > 500)),
    )
    .toEqual([true, true]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await questions.getByRole('link', { name: `Open ${first}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anna de Vries');
  await expect(questions.getByText(`Receipt 1 is the same file as one of ${second}.`)).toBeVisible();
  await page.close();
});
