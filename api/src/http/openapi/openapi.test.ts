import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorsOf } from '@penning/contract/endpoint-errors';
import { endpoints } from '@penning/contract/endpoints';
import type { Problem } from '@penning/contract/error-codes';
import { startInstallation, type Installation } from '../../../test/installation.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
});
afterAll(() => installation.close());

const json = ['content', 'application/json'];

interface Document {
  openapi: string;
  paths: Record<
    string,
    Record<string, { operationId: string; requestBody?: object; responses: Record<string, unknown> }>
  >;
}

test('the OpenAPI document names every endpoint of the contract', async () => {
  const document = (await (await fetch(`${installation.url}/v1/openapi.json`)).json()) as Document;
  expect(document.openapi).toBe('3.1.0');
  const named = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((operation) => operation.operationId),
  );
  expect(named.sort()).toEqual(Object.keys(endpoints).sort());
});

test('every endpoint has an example of what it is asked and answered, and every code that it may refuse with', async () => {
  const document = (await (await fetch(`${installation.url}/v1/openapi.json`)).json()) as Document;
  for (const path of Object.values(document.paths))
    for (const { operationId, responses, requestBody } of Object.values(path)) {
      const endpoint = endpoints[operationId]!;
      const { description } = responses['500'] as { description: string };
      expect(description, operationId).toContain('internal_error');
      const told = JSON.stringify(responses);
      for (const code of errorsOf(endpoint)) expect(told, operationId).toContain(code);
      if (endpoint.answer)
        expect(responses[endpoint.status], operationId).toHaveProperty([...json, 'example']);
      if (endpoint.body) expect(requestBody, operationId).toHaveProperty([...json, 'example']);
    }
});

test('Redocly’s linter finds nothing in the OpenAPI document', async () => {
  const source = await (await fetch(`${installation.url}/v1/openapi.json`)).text();
  const config = await createConfig({ extends: ['recommended'], rules: { 'no-server-example.com': 'off' } });
  const problems = await lintFromString({ source, config });
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
    [],
  );
});

test.each(Object.entries(endpoints))('%s is bound and asks who is there', async (_name, endpoint) => {
  const id = '0b0f3c9a-0000-4000-8000-000000000001';
  const path = endpoint.path
    .replace('{slug}', 'no-such-church')
    .replace(/\{(id|receiptId|key)\}/g, id)
    .replace('{page}', '1');
  const withBody = endpoint.method !== 'GET' && endpoint.method !== 'DELETE';
  const response = await fetch(`${installation.url}${path}`, {
    method: endpoint.method,
    headers: { 'content-type': 'application/json' },
    body: withBody ? '{}' : undefined,
  });
  const { code } = (await response.json()) as Problem;
  if (endpoint.access === 'public' && response.ok) expect(endpoint.body ?? endpoint.params).toBeUndefined();
  else if (endpoint.access === 'public')
    expect(['church_unknown', 'required', 'not_found', 'validation_failed']).toContain(code);
  else expect(code).toBe('token_missing');
});

test('health, readiness, documents and pages answer', async () => {
  const get = (path: string) => fetch(`${installation.url}${path}`);
  expect(await (await get('/healthz')).json()).toMatchObject({ status: 'ok' });
  expect(await (await get('/readyz')).json()).toEqual({ status: 'ready', failing: [] });
  for (const path of [
    '/docs',
    '/c/grace-rotterdam',
    '/claim/0b0f3c9a-0000-4000-8000-000000000001',
    '/finance-address',
  ]) {
    const page = await get(path);
    expect(page.status, path).toBe(200);
    expect(page.headers.get('content-security-policy'), path).toContain("default-src 'none'");
    expect(page.headers.get('set-cookie'), path).toBeNull();
  }
  expect((await get('/docs/files/swagger-ui.css')).status).toBe(200);
  for (const other of ['package.json', 'index.html', 'absolute-path.js', '..%2fpackage.json', '%00'])
    expect((await get(`/docs/files/${other}`)).status, other).toBe(404);
});
