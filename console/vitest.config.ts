import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'console', include: ['app/**/*.test.ts', 'app/**/*.test.tsx'] },
});
