import { randomBytes } from 'node:crypto';
import type { Session } from '@penning/contract/accounts';
import type { AppLoadContext } from '@remix-run/node';
import { config } from './config.server.ts';
import { carriesFormToken, formTokenCookie } from './form-token.server.ts';
import { comesFromOwnPages, onlyReads } from './origin-check.server.ts';
import { setSecurityHeaders } from './security-headers.server.ts';
import { openSession, sessionCookieName } from './session.server.ts';

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** Nonce of the page's own scripts and style tags. */
    nonce: string;
    session: Session | null;
    /** Address of the browser, passed to the API for its limits. */
    clientAddress: string;
    /** User agent of the browser, passed to the API for the list of devices. */
    userAgent: string;
  }
}

/** Limit of a form's bytes; above the API's limit for logos, so that the refusal appears beside the field. */
const maxBodyBytes = 16 * 1024 * 1024;

const foreignForm = 'This form was sent from another site. Open Penning and try again.';

/** Answers one request: checks where it comes from, opens and renews the session, lets the app answer, sets the headers. */
export async function guardRequest(
  request: Request,
  peerAddress: string,
  render: (request: Request, context: AppLoadContext) => Promise<Response>,
): Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  const refused = refuse(request);
  if (refused) {
    setSecurityHeaders(refused.headers, nonce);
    return refused;
  }
  const { session, setCookie } = await openSession(request);
  const trusted = session === null || (await carriesFormToken(request, session));
  if (!trusted && !onlyReads(request.method)) {
    const response = refusal(foreignForm, 403);
    setSecurityHeaders(response.headers, nonce);
    return response;
  }
  const clientAddress = clientAddressOf(
    request.headers.get('x-forwarded-for'),
    peerAddress,
    config().TRUST_PROXY,
  );
  const userAgent = request.headers.get('user-agent') ?? '';
  const rendered = await render(request, { nonce, session, clientAddress, userAgent });
  const headers = new Headers(rendered.headers);
  const setsItself = headers.getSetCookie().some((line) => line.startsWith(`${sessionCookieName()}=`));
  if (setCookie && !setsItself) headers.append('set-cookie', setCookie);
  if (session && !trusted) headers.append('set-cookie', await formTokenCookie(session));
  setSecurityHeaders(headers, nonce);
  return new Response(rendered.body, { status: rendered.status, statusText: rendered.statusText, headers });
}

/** The browser's address behind a known number of proxies, each of which appends the address it saw. */
export function clientAddressOf(forwardedFor: string | null, peerAddress: string, proxies: number): string {
  const addresses = (forwardedFor ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return (proxies > 0 && addresses.at(-proxies)) || peerAddress;
}

function refuse(request: Request): Response | null {
  if (onlyReads(request.method)) return null;
  if (request.method !== 'POST') return refusal('Pages are read or get a form.', 405);
  if (!comesFromOwnPages(request.headers, config().PUBLIC_CONSOLE_URL)) {
    return refusal(foreignForm, 403);
  }
  if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > maxBodyBytes) {
    return refusal('This is too large to send.', 413);
  }
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(
    request.headers.get('content-type') ?? '',
  );
  return isForm || request.headers.get('content-length') === '0'
    ? null
    : refusal('Only forms can be sent here.', 415);
}

function refusal(words: string, status: number): Response {
  return new Response(`${words}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
