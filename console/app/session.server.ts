import { session as sessionSchema, refresh, type Session } from '@penning/contract/accounts';
import { ApiProblem } from '@penning/contract/client';
import { createCookie } from '@remix-run/node';
import { apiClient } from './api-client.server.ts';
import { config } from './config.server.ts';
import { createRenewal, needsRenewal } from './renewal.server.ts';
import { seal, unseal } from './seal.server.ts';

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
    const renewed = await renewOnce(session.refreshToken);
    return { session: renewed, setCookie: await sessionCookie(renewed) };
  } catch (error) {
    // Refused: the session is over. Not reached: keep it, the page will say that Penning cannot be reached.
    const over = error instanceof ApiProblem && error.problem.status === 401;
    return over ? { session: null, setCookie: await endedCookie() } : { session, setCookie: null };
  }
}

/** The Set-Cookie line that keeps a session in the browser, sealed. */
export function sessionCookie(session: Session): Promise<string> {
  return cookie().serialize(seal(JSON.stringify(session), config().SECRET_KEY, purpose));
}

/** The Set-Cookie line that takes the session away. */
export function endedCookie(): Promise<string> {
  return cookie().serialize('', { maxAge: 0 });
}

/** The session cookie's name; `__Host-` binds it to this host and to https. */
export function sessionCookieName(): string {
  return isSecure() ? '__Host-penning' : 'penning';
}

async function readSession(request: Request): Promise<Session | null> {
  const sealed: unknown = await cookie().parse(request.headers.get('cookie'));
  const text = typeof sealed === 'string' ? unseal(sealed, config().SECRET_KEY, purpose) : null;
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
