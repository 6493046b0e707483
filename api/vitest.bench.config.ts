import { defineConfig } from 'vitest/config';

/** `npm run bench`: reports, not tests; nothing is asserted. */
export default defineConfig({
  test: { name: 'bench', include: ['bench/*.bench.ts'], testTimeout: 600_000, disableConsoleIntercept: true },
});
