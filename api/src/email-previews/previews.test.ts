import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '@penning/contract/fields';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { accountMailKinds, mailKinds } from '../mail/kinds.ts';
import { inTheme } from './pages.ts';
import { emailExamples, previews } from './previews.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
});
afterAll(() => installation.close());

test.each([...mailKinds, ...accountMailKinds])('the email “%s” has an example', (kind) => {
  expect(Object.keys(emailExamples[kind]).length).toBeGreaterThan(0);
});

test('the index shows every example in four frames, in the language that was asked for', async () => {
  for (const language of languages) {
    const page = await (await fetch(`${installation.url}/emails?language=${language}`)).text();
    for (const { kind, name } of previews)
      for (const theme of ['light', 'dark']) {
        const address = `src="/emails/${kind}/${name}?language=${language}&amp;theme=${theme}"`;
        expect(page.split(address).length - 1, address).toBe(2);
      }
  }
});

test.each(previews.map(({ kind, name }) => `${kind}/${name}`))('%s opens, and runs nothing', async (path) => {
  for (const language of languages) {
    const response = await fetch(`${installation.url}/emails/${path}?language=${language}`);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
    expect(policy).not.toContain('script-src');
    expect(await response.text()).toContain(`<html lang="${language}"`);
  }
});

test('a theme is drawn whatever the browser prefers', () => {
  for (const { write } of previews) {
    const { html } = write('en');
    expect(html).toContain('@media (prefers-color-scheme:dark)');
    expect(html).toContain(':root{color-scheme:light dark}');
    expect(inTheme(html, 'dark')).toContain('@media all{');
    expect(inTheme(html, 'light')).toContain('@media not all{');
    expect(inTheme(html, 'light')).not.toContain('prefers-color-scheme');
  }
});

test('an email that does not exist is not found', async () => {
  for (const path of ['finance/none', 'none/voucher', 'constructor/name'])
    expect((await fetch(`${installation.url}/emails/${path}`)).status).toBe(404);
});
