import { patience } from './machine-speed.ts';

/** Settings of every workspace's vitest: the contract's sources instead of its last build, and waits for this machine. */
export const vitestDefaults = {
  ssr: { resolve: { conditions: ['source', 'node'] } },
  test: {
    testTimeout: patience(30_000),
    hookTimeout: patience(60_000),
    expect: { poll: { timeout: patience(1_000) } },
  },
};
