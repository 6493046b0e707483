import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildChurch, signIn } from '../../test/builders.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';

let installation: Installation;
let slug: string;
let token: string;
beforeAll(async () => {
  const environment = { PUBLIC_API_URL: 'https://api.penning.example', RATE_LIMIT_SCALE: '0.1' };
  installation = await startInstallation({ worker: false, environment });
  const built = await buildChurch(installation);
  slug = built.church.slug;
  token = await signIn(installation, built.administrator);
});
afterAll(() => installation.close());

const json = { 'content-type': 'application/json' };
const answers: [what: string, status: number, path: (slug: string) => string, init?: () => RequestInit][] = [
  ['health', 200, () => '/healthz'],
  ['the contract', 200, () => '/v1/openapi.json'],
  ['the documents', 200, () => '/docs'],
  ['a form’s configuration', 200, (church) => `/v1/churches/${church}/form`],
  ['the hosted page', 200, (church) => `/c/${church}`],
  ['a claim’s page', 200, () => `/claim/${randomUUID()}`],
  ['a file', 200, (church) => `/v1/churches/${church}/poster.pdf`, () => ({ headers: signedIn() })],
  ['an empty answer', 204, () => '/v1/auth/logout', () => post({ refreshToken: 'none' })],
  [
    'a preflight',
    204,
    (church) => `/v1/churches/${church}/claims`,
    () => ({ method: 'OPTIONS', headers: { origin: 'https://church.example' } }),
  ],
  ['bad JSON', 400, () => '/v1/auth/login', () => ({ method: 'POST', headers: json, body: '{' })],
  ['nobody signed in', 401, () => '/v1/auth/me'],
  ['no such church', 404, () => '/v1/churches/nowhere/form'],
  ['no such path', 404, () => '/v1/nothing'],
  ['no such page', 404, () => '/nothing'],
  ['no such file', 404, () => '/widget/v1/nothing.js'],
  ['a bad escape', 404, () => '/v1/churches/%E0%A4%A/form'],
  ['too large a body', 413, () => '/v1/auth/login', () => post({ email: 'x'.repeat(70_000) })],
  ['a wrong field', 422, () => '/v1/auth/login', () => post({})],
];
const signedIn = () => ({ authorization: `Bearer ${token}` });
const post = (body: object) => ({ method: 'POST', headers: json, body: JSON.stringify(body) });

/** Headers that a browser needs with every answer. */
function expectSafe(headers: Headers): void {
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8,}; includeSubDomains/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toMatch(/^(cross-origin|same-origin)$/);
  expect(headers.get('referrer-policy')).toBeTruthy();
  expect(headers.get('permissions-policy')).toContain('camera=()');
  expect(headers.get('x-request-id')).toBeTruthy();
  expect(headers.get('x-powered-by')).toBeNull();
}

test.each(answers)('%s (%i) carries every security header', async (_what, status, path, init) => {
  const response = await fetch(`${installation.url}${path(slug)}`, init?.());
  expect(response.status).toBe(status);
  expectSafe(response.headers);
});

test('so does a refusal because of a limit', async () => {
  let response = await fetch(`${installation.url}/v1/churches/${slug}/challenge`);
  for (let count = 0; count < 20 && response.status !== 429; count += 1)
    response = await fetch(`${installation.url}/v1/churches/${slug}/challenge`);
  expect(response.status).toBe(429);
  expectSafe(response.headers);
});
