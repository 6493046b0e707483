import { defineConfig, mergeConfig } from 'vitest/config';
import { vitestDefaults } from '../../deploy/local/testing/vitest-defaults.ts';

export default mergeConfig(
  vitestDefaults,
  defineConfig({ test: { name: 'contract', include: ['src/**/*.test.ts'] } }),
);
