import type { Pressure } from '../abuse-counters/counts.ts';
/** Factor by which a challenge takes longer than the usual second, by step; the last step is set by hand only. */
export const effortFactors = [1, 2, 4, 8, 16] as const;

/** Drafts without a confirmed address (a failure counts half) from which each step begins. */
const thresholds = [40, 80, 160] as const;

/**
 * The step of a church's next challenge: it rises by itself to the fourth of five and falls again as the minutes pass;
 * `floor` is what an operator set by hand. Failures cost their sender nothing, so they weigh less.
 */
export function effortStep({ drafts, confirmed, failures }: Pressure, floor = 0): number {
  const weight = Math.max(0, drafts - confirmed) + failures / 2;
  const reached = thresholds.filter((threshold) => weight >= threshold).length;
  return Math.min(Math.max(reached, floor), effortFactors.length - 1);
}
