import { createCookie } from '@remix-run/node';
import { config } from '../server/config.server.ts';

/** Life of the cookie: long enough to create an account or to reset a password. */
const maxAgeSeconds = 60 * 60;

/** The token of the invitation that was opened in this browser. */
export async function readInvitationToken(request: Request): Promise<string | undefined> {
  const token: unknown = await cookie().parse(request.headers.get('cookie'));
  return typeof token === 'string' && token !== '' ? token : undefined;
}

/** The Set-Cookie line that keeps an opened invitation through a sign-in, or forgets it. */
export function invitationCookie(token: string | null): Promise<string> {
  return token === null ? cookie().serialize('', { maxAge: 0 }) : cookie().serialize(token);
}

function cookie() {
  return createCookie('penning-invitation', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/invitation',
    secure: config().PUBLIC_CONSOLE_URL.startsWith('https:'),
    maxAge: maxAgeSeconds,
  });
}
