import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { keepWidgetFiles } from './widget-files.ts';

let installation: Installation;
beforeAll(async () => {
  const environment = { PUBLIC_API_URL: 'https://claims.example.org' };
  installation = await startInstallation({ environment, worker: false });
});
afterAll(() => installation.close());

const pages = [
  '/c/grace-rotterdam',
  '/claim/0b0f3c9a-0000-4000-8000-000000000001',
  '/finance-address',
  '/widget/',
  '/docs',
];

test.each(pages)('%s runs no script but its own, and no other page may frame it', async (path) => {
  const response = await fetch(`${installation.url}${path}`);
  expect(response.status).toBe(200);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src /);
  expect(policy).not.toMatch(/script-src[^;]*('unsafe-|https?:|\*)/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  const html = await response.text();
  expect(html).not.toMatch(/\son\w+=/i);
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/i);
  expect(html).not.toMatch(/\sstyle=|<style/i);
});

test.each(pages.slice(0, 4))(
  '%s has a nonce of its own in every answer, so no cache keeps it',
  async (path) => {
    const nonces = new Set<string | undefined>();
    for (let time = 0; time < 2; time += 1) {
      const response = await fetch(`${installation.url}${path}`);
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic';/.exec(policy)?.[1];
      const html = await response.text();
      const scripts = [...html.matchAll(/<script[^>]*nonce="([^"]+)"/g)].map((match) => match[1]);
      expect(scripts).toEqual([nonce]);
      expect(response.headers.get('cache-control')).toBe('no-store');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  },
);

test('every answer carries the headers that keep browsers careful', async () => {
  for (const path of ['/c/grace-rotterdam', '/healthz', '/v1/churches/nobody-here/form']) {
    const { headers } = await fetch(`${installation.url}${path}`);
    expect(headers.get('strict-transport-security'), path).toMatch(/^max-age=31536000/);
    expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy'), path).toBeTruthy();
    expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    expect(headers.get('permissions-policy'), path).toContain('camera=()');
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('x-powered-by'), path).toBeNull();
  }
});

test('scripts of former builds and versions are still there after a rollout', async () => {
  const former = await mkdtemp(join(tmpdir(), 'penning-widget-'));
  await mkdir(join(former, 'chunks'));
  await writeFile(join(former, 'penning.js'), 'export const former = 1;');
  await writeFile(join(former, 'chunks/clerk-Abc_12.js'), 'export const clerk = 1;');
  const { files } = installation.context;
  await keepWidgetFiles(files, former, '0.0.9');
  await writeFile(join(former, 'penning.js'), 'export const another = 1;');
  await keepWidgetFiles(files, former, '0.0.9');
  await rm(former, { recursive: true });
  const get = (path: string) => fetch(`${installation.url}/widget/${path}`);
  for (const path of ['v1/chunks/clerk-Abc_12.js', '0.0.9/chunks/clerk-Abc_12.js', '0.0.9/penning.js']) {
    const response = await get(path);
    expect(response.status, path).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    expect(response.headers.get('cache-control')).toMatch(/max-age=31536000, immutable/);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.text()).toMatch(/(clerk|former) = 1/);
  }
  expect((await get('v1/chunks/clerk-000000.js')).status).toBe(404);
  expect((await get('0.0.8/penning.js')).status).toBe(404);
});
