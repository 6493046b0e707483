import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorStatuses, type Problem } from '@penning/contract/error-codes';
import { startInstallation, type Installation } from '../../../test/installation.ts';

let installation: Installation;
beforeAll(async () => {
  const environment = { PUBLIC_API_URL: 'https://claims.example.org' };
  installation = await startInstallation({ environment, worker: false });
});
afterAll(() => installation.close());

test('every error code has a page that explains it in words of its own', async () => {
  const seen = new Set<string>();
  for (const [code, status] of Object.entries(errorStatuses)) {
    const response = await fetch(`${installation.url}/problems/${code}`);
    expect(response.status, code).toBe(200);
    expect(response.headers.get('content-type'), code).toContain('text/html');
    const page = await response.text();
    expect(page, code).toContain(`HTTP status ${status}`);
    const explanation = /<p>([^<]*)<\/p>/.exec(page)?.[1] ?? '';
    expect(explanation.split(/\s+/).length, code).toBeGreaterThan(4);
    expect(explanation, code).toMatch(/\.$/);
    expect(seen.has(explanation), code).toBe(false);
    seen.add(explanation);
  }
});

test('a code that does not exist has none', async () => {
  for (const code of ['no_such_code', 'constructor', '__proto__'])
    expect((await fetch(`${installation.url}/problems/${code}`)).status, code).toBe(404);
});

test('the type of a problem is the address of its page', async () => {
  const response = await fetch(`${installation.url}/v1/churches/nobody-here/form`);
  const { type, code } = (await response.json()) as Problem;
  expect(type).toBe(`https://claims.example.org/problems/${code}`);
});

test('the list names every code', async () => {
  const page = await (await fetch(`${installation.url}/problems`)).text();
  for (const code of Object.keys(errorStatuses)) expect(page).toContain(`href="/problems/${code}"`);
});
