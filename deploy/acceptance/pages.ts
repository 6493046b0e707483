import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { slowness } from '../local/testing/machine-speed.ts';
import { operator, urls } from './penning.ts';

/** Signs in to the console as the demo's operator. */
export function signIn(page: Page): Promise<void> {
  return signInAs(page, operator);
}

/** Signs in to the console. */
export async function signInAs(page: Page, who: { email: string; password: string }): Promise<void> {
  await page.goto(`${urls.console}/sign-in`);
  await page.getByLabel(/e-?mail/i).fill(who.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(who.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** No rule of axe is broken on the page as it stands. */
export async function expectNoFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
}

/** Lets time pass faster in the page, so that nobody waits half a minute for what hangs; less so on a slow machine, whose answers take longer too. */
export async function hurry(page: Page, times: number): Promise<void> {
  await page.addInitScript(
    (factor) => {
      const later = window.setTimeout.bind(window);
      const ends = AbortSignal.timeout.bind(AbortSignal);
      window.setTimeout = ((act: () => void, ms = 0) => later(act, ms / factor)) as typeof setTimeout;
      AbortSignal.timeout = (ms) => ends(ms / factor);
    },
    Math.max(1, times / slowness()),
  );
}
