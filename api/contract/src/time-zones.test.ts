import { expect, test } from 'vitest';
import { defaultTimeZone, isTimeZone } from './time-zones.ts';

test.each([defaultTimeZone, 'America/Curacao', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3', 'UTC'])(
  '%s is a time zone',
  (name) => expect(isTimeZone(name)).toBe(true),
);

test.each(['', 'Europe/Amsterdm', '+01:00', 'Europe', 'Europe/Amsterdam; select', "' or 1=1", 'local'])(
  '“%s” is no time zone',
  (name) => expect(isTimeZone(name)).toBe(false),
);
