import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root } from './root.mjs';

const workspaces = ['api/contract', 'api', 'widget', 'console', 'deploy'];

export default defineConfig({
  root,
  test: {
    // One more than CI has processors: many tests wait for mails, children and clocks.
    maxWorkers: 3,
    projects: workspaces.filter((workspace) => existsSync(join(root, workspace, 'vitest.config.ts'))),
  },
});
