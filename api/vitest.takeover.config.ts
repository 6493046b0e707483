import { defineConfig } from 'vitest/config';

/** Makes the dump of test/takeover again, see the README there; nothing is asserted. */
export default defineConfig({
  test: {
    name: 'takeover-dump',
    include: ['test/takeover/make.ts'],
    globalSetup: ['test/template-database.ts'],
    testTimeout: 300_000,
    disableConsoleIntercept: true,
  },
});
