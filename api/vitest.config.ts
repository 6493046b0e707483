import { defineConfig, mergeConfig } from 'vitest/config';
import { vitestDefaults } from '../deploy/local/testing/vitest-defaults.ts';

export default mergeConfig(
  vitestDefaults,
  defineConfig({
    test: {
      name: 'api',
      include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
      globalSetup: ['test/build-when-stale.ts', 'test/template-database.ts'],
      pool: 'forks',
      // Nothing of the API lives in modules: files of one process share them, which saves loading everything a hundred times.
      isolate: false,
    },
  }),
);
