import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Session } from '@penning/contract/accounts';
import { createCookie } from '@remix-run/node';
import { config } from './config.server.ts';

const maxAgeSeconds = 30 * 24 * 60 * 60;

/**
 * Checks that a request carries the form token of its session: the second defence against request forgery, beside the
 * origin check. The token lies in a cookie of its own that browsers send with requests from the console's own pages
 * only (SameSite=Strict), so it needs no field in any form and no script.
 */
export async function carriesFormToken(request: Request, session: Session): Promise<boolean> {
  const given: unknown = await cookie().parse(request.headers.get('cookie'));
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(given), Buffer.from(tokenOf(session))];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The Set-Cookie line that gives the session its form token. */
export function formTokenCookie(session: Session): Promise<string> {
  return cookie().serialize(tokenOf(session));
}

function tokenOf({ account }: Session): string {
  return createHmac('sha256', config().SECRET_KEY)
    .update(`penning console form token ${account.id}`)
    .digest('base64url');
}

function cookie() {
  const secure = config().PUBLIC_CONSOLE_URL.startsWith('https:');
  return createCookie(secure ? '__Host-penning-form' : 'penning-form', {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure,
    maxAge: maxAgeSeconds,
  });
}
