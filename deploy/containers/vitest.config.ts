import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { patience } from '../local/testing/machine-speed.ts';

export default defineConfig({
  test: {
    name: 'containers',
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['*.test.ts'],
    testTimeout: patience(600_000),
    hookTimeout: patience(1_800_000),
  },
});
