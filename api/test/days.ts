import { defaultTimeZone } from '@penning/contract/time-zones';
import { dayOf } from '../src/platform/dates.ts';

/** Year in which a claim that is confirmed now gets its reference: the church's, not the machine's. */
export function thisYear(): number {
  return Number(dayOf(new Date(), defaultTimeZone).slice(0, 4));
}
