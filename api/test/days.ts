import { dayOf } from '../src/claims/core/calendar.ts';

/** Year in which a claim that is confirmed now gets its reference: the church's, not the machine's. */
export function thisYear(): number {
  return Number(dayOf(new Date()).slice(0, 4));
}
