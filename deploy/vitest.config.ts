import { defineConfig, mergeConfig } from 'vitest/config';
import { vitestDefaults } from './local/testing/vitest-defaults.ts';

export default mergeConfig(
  vitestDefaults,
  defineConfig({ test: { name: 'deploy', include: ['{local,pipeline}/**/*.test.ts'] } }),
);
