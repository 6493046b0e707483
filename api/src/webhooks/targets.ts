import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { AppError, fieldError } from '../platform/errors.ts';

/** Targets that webhooks may have: public addresses over https, or (development and tests) any. */
export type WebhookTargets = 'public' | 'any';

/**
 * Tells if an address belongs to the public internet: no loopback, private, link-local (cloud metadata), carrier or
 * reserved network, and no IPv6 form that hides an IPv4 address. Of IPv6 that is 2000::/3, all that was ever given out.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  const givenOut = !(parsed instanceof ipaddr.IPv6) || parsed.match(ipaddr.IPv6.parse('2000::'), 3);
  return givenOut && parsed.range() === 'unicast';
}

/** Reads a webhook's address; throws webhook_url_invalid, and webhook_target_private for a literal private address. */
export function parseTarget(text: string, targets: WebhookTargets): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const secure = url?.protocol === 'https:' || (targets === 'any' && url?.protocol === 'http:');
  if (!url || !secure || url.username || url.password || url.hash)
    throw fieldError('url', 'webhook_url_invalid');
  const port = Number(url.port || 443);
  if (targets === 'public' && port !== 443 && port < 1024) throw fieldError('url', 'webhook_url_invalid');
  const literal = hostOf(url);
  if (targets === 'public' && ipaddr.isValid(literal) && !isPublicAddress(literal))
    throw fieldError('url', 'webhook_target_private');
  return url;
}

/** Looks up where a new webhook leads; throws webhook_url_invalid when nowhere, webhook_target_private when inside. */
export async function checkTarget(url: URL, targets: WebhookTargets): Promise<void> {
  if (targets === 'any') return;
  const found = await lookup(hostOf(url), { all: true }).catch((cause: unknown) => {
    throw new AppError('webhook_url_invalid', { ...fieldError('url', 'webhook_url_invalid').options, cause });
  });
  if (!found.every(({ address }) => isPublicAddress(address)))
    throw fieldError('url', 'webhook_target_private');
}

/** A name with a private address, found at the moment of connecting. */
export class PrivateTargetError extends Error {
  override name = 'PrivateTargetError';
}

type LookupDone = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Resolves names for one connection and refuses private addresses: what is checked is what is connected to, so a name
 * that changes its answer between two look-ups (DNS rebinding) gains nothing.
 */
export function publicLookup(hostname: string, options: LookupOptions, done: LookupDone): void {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '');
    if (!addresses.every(({ address }) => isPublicAddress(address)))
      return done(new PrivateTargetError('a private address'), '');
    const [first] = addresses;
    if (options.all || !first) done(null, addresses);
    else done(null, first.address, first.family);
  });
}

/** The host without the brackets of an IPv6 address. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}
