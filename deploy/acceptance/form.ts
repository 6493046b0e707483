import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { root } from '../local/before-install/root.mjs';
import { patience } from '../local/testing/machine-speed.ts';
import { inbox, type Mail } from './penning.ts';

/** A receipt of the acceptance tests' own. */
export function receiptFile(name: string): string {
  return join(root, 'deploy/acceptance/receipts', name);
}

/** A day of the recent past, as a date field takes it: a fixed one would be too long ago some day. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** Values that a member types. */
export interface Typed {
  name: string;
  email: string;
  iban: string;
  accountHolder: string;
  items: { date: string; purpose: string; description: string; amount: string }[];
  receipts: string[];
}

/** Words on the buttons that a member presses. */
export interface Buttons {
  continue: RegExp;
  addExpense: RegExp;
  send: RegExp;
}

/** The buttons in English and Dutch. */
export const buttons: Record<'en' | 'nl', Buttons> = {
  en: { continue: /continue/i, addExpense: /expense/i, send: /send my claim/i },
  nl: {
    continue: /verder/i,
    addExpense: /uitgave/i,
    send: /declaratie.*(versturen|insturen|in)|verstuur|stuur/i,
  },
};

/** Fills the form in the order in which it stands on the page. */
export async function fillForm(page: Page, typed: Typed, words: Buttons): Promise<void> {
  const form = page.locator('penning-claim');
  await form.locator('[name="receipts"]').setInputFiles(typed.receipts);
  for (const [index, item] of typed.items.entries()) {
    if (index > 0) await form.getByRole('button', { name: words.addExpense }).click();
    await form.locator(`[name="items.${index}.costCentre"]`).selectOption({ label: item.purpose });
    await form.locator(`[name="items.${index}.description"]`).fill(item.description);
    await form.locator(`[name="items.${index}.date"]`).fill(item.date);
    await form.locator(`[name="items.${index}.amount"]`).fill(item.amount);
  }
  await form.locator('[name="name"]').fill(typed.name);
  await form.locator('[name="email"]').fill(typed.email);
  await form.locator('[name="iban"]').fill(typed.iban);
  await form.locator('[name="accountHolder"]').fill(typed.accountHolder);
}

/** Goes on to the code step, reads the code in the inbox and types it; gives the mail that brought it. */
export async function confirmByCode(page: Page, email: string, words: Buttons): Promise<Mail> {
  const form = page.locator('penning-claim');
  await form.getByRole('button', { name: words.continue }).click();
  const code = form.locator('[name="code"]');
  await expect(code).toBeVisible({ timeout: patience(30_000) });
  const mail = await inbox.waitFor(email, ({ subject }) => /^\d{3} \d{3}/.test(subject));
  await code.pressSequentially(mail.subject.slice(0, 7).replace(' ', ''));
  const send = form.getByRole('button', { name: words.send });
  if (await send.isVisible().catch(() => false))
    await send.click({ timeout: patience(3_000) }).catch(() => undefined);
  return mail;
}
