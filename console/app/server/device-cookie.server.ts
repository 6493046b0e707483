import { createCookie } from '@remix-run/node';
import { config } from './config.server.ts';

const maxAgeSeconds = 400 * 24 * 60 * 60;

/** The token by which the API knows this browser, if somebody signed in here before; signing out keeps it. */
export async function deviceTokenOf(request: Request): Promise<string | undefined> {
  const token: unknown = await cookie().parse(request.headers.get('cookie'));
  return typeof token === 'string' && token !== '' ? token : undefined;
}

/** The Set-Cookie line that keeps the device's token. */
export function deviceCookie(token: string): Promise<string> {
  return cookie().serialize(token);
}

function cookie() {
  const secure = config().PUBLIC_CONSOLE_URL.startsWith('https:');
  return createCookie(secure ? '__Host-penning-device' : 'penning-device', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: maxAgeSeconds,
  });
}
