import type { Request } from 'express';
import type { Context } from '../../context/context.ts';

/** Greatest age of a console's word, in milliseconds. */
const freshMs = 60_000;

/**
 * The address a request comes from. Behind TRUST_PROXY proxies it is the one that the outermost of them saw; what a
 * caller writes into X-Forwarded-For himself is further left and not looked at. The console calls on behalf of
 * browsers and signs their address with the shared secret: `Penning-Client: ADDRESS;MILLISECONDS;SIGNATURE`.
 */
export function clientAddress({ secrets }: Context, request: Request): string {
  const own = request.ip ?? '0.0.0.0';
  const given = request.headers['penning-client'];
  if (typeof given !== 'string') return own;
  const [address = '', at = '', signature = ''] = given.split(';');
  const fresh = Math.abs(Date.now() - Number(at)) < freshMs;
  return fresh && secrets.verify('client address', `${address};${at}`, signature) ? address : own;
}
