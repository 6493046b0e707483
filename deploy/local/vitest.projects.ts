import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root } from './root.mjs';

const workspaces = ['api/contract', 'api', 'widget', 'console', 'deploy'];

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: workspaces.filter((workspace) => existsSync(join(root, workspace, 'vitest.config.ts'))),
  },
});
