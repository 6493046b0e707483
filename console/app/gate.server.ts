import { randomBytes } from 'node:crypto';
import type { Session } from '@penning/contract/accounts';
import type { AppLoadContext } from '@remix-run/node';
import { config } from './config.server.ts';
import { comesFromOwnPages, onlyReads } from './origin-check.server.ts';
import { setSecurityHeaders } from './security-headers.server.ts';
import { openSession, sessionCookieName } from './session.server.ts';

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** For the page's own scripts and style tags. */
    nonce: string;
    session: Session | null;
    /** The browser's address, told to the API for its sign-in limits. */
    clientAddress: string;
  }
}

/** Most bytes of a form; a logo that is too large still arrives, to be refused beside its field. */
const maxBodyBytes = 16 * 1024 * 1024;

/** Answers one request: checks where it comes from, opens and renews the session, lets the app answer, sets the headers. */
export async function answer(
  request: Request,
  peerAddress: string,
  render: (request: Request, context: AppLoadContext) => Promise<Response>,
): Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  const refusal = refuse(request);
  if (refusal) {
    setSecurityHeaders(refusal.headers, nonce);
    return refusal;
  }
  const { session, setCookie } = await openSession(request);
  const clientAddress = clientAddressOf(request.headers.get('x-forwarded-for'), peerAddress, config().TRUST_PROXY);
  const rendered = await render(request, { nonce, session, clientAddress });
  const headers = new Headers(rendered.headers);
  const setsItself = headers.getSetCookie().some((line) => line.startsWith(`${sessionCookieName()}=`));
  if (setCookie && !setsItself) headers.append('set-cookie', setCookie);
  setSecurityHeaders(headers, nonce);
  return new Response(rendered.body, { status: rendered.status, statusText: rendered.statusText, headers });
}

/** The browser's address behind a known number of proxies, each of which appends the address it saw. */
export function clientAddressOf(forwardedFor: string | null, peerAddress: string, proxies: number): string {
  const addresses = (forwardedFor ?? '').split(',').map((part) => part.trim()).filter(Boolean);
  return (proxies > 0 && addresses.at(-proxies)) || peerAddress;
}

function refuse(request: Request): Response | null {
  if (onlyReads(request.method)) return null;
  if (!comesFromOwnPages(request.headers, config().PUBLIC_CONSOLE_URL)) {
    return new Response('This form was sent from another site. Open Penning and try again.\n', { status: 403, headers: plain });
  }
  if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > maxBodyBytes) {
    return new Response('This is too large to send.\n', { status: 413, headers: plain });
  }
  return null;
}

const plain = { 'content-type': 'text/plain; charset=utf-8' };
