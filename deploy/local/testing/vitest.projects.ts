import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { root } from '../before-install/root.mjs';
import { atOnce } from './machine-speed.ts';

const workspaces = ['api/contract', 'api', 'widget', 'console', 'deploy'];

export default defineConfig({
  root,
  test: {
    maxWorkers: atOnce(),
    projects: workspaces.filter((workspace) => existsSync(join(root, workspace, 'vitest.config.ts'))),
  },
});
