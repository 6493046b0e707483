import { createHmac, hkdfSync } from 'node:crypto';

/** The header that tells the API whose browser a call is for; signed with the shared secret, so that nobody else can say it. */
export function clientAddressHeader(address: string, secret: Uint8Array, now = Date.now()): string {
  const key = Buffer.from(hkdfSync('sha256', secret, 'penning', 'client address', 32));
  const words = `${address};${now}`;
  return `${words};${createHmac('sha256', key).update(words).digest('base64url')}`;
}
