import { createHmac, hkdfSync } from 'node:crypto';

/** Header with the address of the browser that a call is for; signed with the shared secret, because the API's limits trust it. */
export function clientAddressHeader(address: string, secret: Uint8Array, now = Date.now()): string {
  const key = Buffer.from(hkdfSync('sha256', secret, 'penning', 'client address', 32));
  const words = `${address};${now}`;
  return `${words};${createHmac('sha256', key).update(words).digest('base64url')}`;
}
