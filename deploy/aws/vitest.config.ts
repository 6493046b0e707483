import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'aws',
    include: ['*.test.ts'],
    globalSetup: 'synthesize.ts',
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
