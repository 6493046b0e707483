import { randomUUID } from 'node:crypto';
import type { Context } from '../context/context.ts';

const browsers: [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/\bcurl\//, 'curl'],
];
const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

/** Names a device roughly, from what it says: `Firefox, Linux`; empty when it says nothing that is known. */
export function nameDevice(userAgent: string): string {
  const find = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [find(browsers), find(systems)].filter(Boolean).join(', ');
}

/** A token by which a device is known to one account next time; it opens nothing. */
export function makeDeviceToken(context: Context, accountId: string, device: string = randomUUID()): string {
  return `${device}.${context.secrets.sign('known device', `${accountId}/${device}`)}`;
}

/** The id of a device that signed in to this account before, undefined for any other. */
export function knownDevice(context: Context, accountId: string | undefined, token = ''): string | undefined {
  const [device = '', signature = ''] = token.split('.');
  const known = context.secrets.verify('known device', `${accountId}/${device}`, signature);
  return known && accountId !== undefined ? device : undefined;
}
