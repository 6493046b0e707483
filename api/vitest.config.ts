import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'api',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/template-database.ts'],
    pool: 'forks',
    // Nothing of the API lives in modules: files of one process share them, which saves loading everything a hundred times.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
