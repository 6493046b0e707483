import { session as sessionSchema, refresh, type Session, type SignedIn } from '@penning/contract/accounts';
import { ApiProblem } from '@penning/contract/client';
import { createCookie } from '@remix-run/node';
import { apiClient } from './api-client.server.ts';
import { config } from './config.server.ts';
import { deviceCookie } from './device-cookie.server.ts';
import { createRenewal, needsRenewal } from './session-renewal.server.ts';
import { encryptCookie, decryptCookie } from './encrypted-cookie.server.ts';

const purpose = 'penning console session';
const maxAgeSeconds = 30 * 24 * 60 * 60;

const renewOnce = createRenewal((refreshToken) => apiClient().call(refresh, { body: { refreshToken } }));

/** The session that a request carries, and the cookie that its answer must set when the session was renewed or ended. */
export interface OpenedSession {
  session: Session | null;
  setCookie: string | null;
}

/** Reads the session from the request's cookie and renews it shortly before it expires. */
export async function openSession(request: Request): Promise<OpenedSession> {
  const session = await readSession(request);
  if (!session) return { session: null, setCookie: null };
  if (!needsRenewal(session)) return { session, setCookie: null };
  try {
    const renewed = onOwnClock(await renewOnce(session.refreshToken));
    return { session: renewed, setCookie: await sessionCookie(renewed) };
  } catch (error) {
    // Refused: the session is over. Not reached: keep it, the page will say that Penning cannot be reached.
    const over = error instanceof ApiProblem && error.problem.status === 401;
    return over ? { session: null, setCookie: await endedCookie() } : { session, setCookie: null };
  }
}

/** The Set-Cookie line that keeps a session in the browser, sealed. */
export function sessionCookie(session: Session): Promise<string> {
  return cookie().serialize(encryptCookie(JSON.stringify(session), config().SECRET_KEY, purpose));
}

/** The Set-Cookie lines of somebody who just signed in: the session, and what makes this device known next time. */
export async function signedInHeaders({ deviceToken, ...session }: SignedIn): Promise<Headers> {
  const headers = new Headers();
  headers.append('set-cookie', await sessionCookie(onOwnClock(session)));
  headers.append('set-cookie', await deviceCookie(deviceToken));
  return headers;
}

/** The Set-Cookie line that takes the session away. */
export function endedCookie(): Promise<string> {
  return cookie().serialize('', { maxAge: 0 });
}

/** The session cookie's name; `__Host-` binds it to this host and to https. */
export function sessionCookieName(): string {
  return isSecure() ? '__Host-penning' : 'penning';
}

/** The end of the access token by this machine's clock, which may differ from the API's. */
function onOwnClock(session: Session): Session {
  const endsAt = Date.now() + session.accessTokenSeconds * 1_000;
  return { ...session, accessTokenExpiresAt: new Date(endsAt).toISOString() };
}

async function readSession(request: Request): Promise<Session | null> {
  const sealed: unknown = await cookie().parse(request.headers.get('cookie'));
  const { SECRET_KEY, SECRET_KEY_PREVIOUS } = config();
  const keys = SECRET_KEY_PREVIOUS ? [SECRET_KEY, SECRET_KEY_PREVIOUS] : [SECRET_KEY];
  const texts = typeof sealed === 'string' ? keys.map((key) => decryptCookie(sealed, key, purpose)) : [];
  const text = texts.find((each) => each !== null);
  return text ? (sessionSchema.safeParse(JSON.parse(text)).data ?? null) : null;
}

function cookie() {
  return createCookie(sessionCookieName(), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge: maxAgeSeconds,
  });
}

function isSecure(): boolean {
  return config().PUBLIC_CONSOLE_URL.startsWith('https:');
}
