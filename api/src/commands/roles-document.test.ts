import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { renderRoles } from './roles-document.ts';

test('docs/roles.md says what the policies do', async () => {
  const page = await readFile(new URL('../../../docs/roles.md', import.meta.url), 'utf8');
  expect(page, 'run `npm run build -w @penning/api && npm run roles -w @penning/api`').toBe(renderRoles());
});
