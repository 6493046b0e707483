/**
 * Milliseconds to wait on this machine for what takes at most so many on the reference machine. vitest.config.ts has
 * measured the factor with deploy/local/testing/machine-speed.ts, and the environment brings it here.
 */
export function patience(ms: number): number {
  return Math.round(ms * Number(process.env['PENNING_SLOWNESS'] ?? 1));
}
