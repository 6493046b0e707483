import { randomBytes } from 'node:crypto';
import type { Session } from '@penning/contract/accounts';
import type { AppLoadContext } from '@remix-run/node';
import { bodyLimitOf, FormsUnderWay } from './body-limits.server.ts';
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
    /** True when the form with a file was larger than its action takes; then the action gets none of it. */
    bodyTooLarge: boolean;
  }
}

const foreignForm = 'This form was sent from another site. Open Penning and try again.';

/** Media types of forms; files come in the second, which a hostile client can write wrongly in many ways. */
const wordsForm = /^application\/x-www-form-urlencoded\s*(;|$)/i;
const fileForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

const formsUnderWay = new FormsUnderWay();

type Render = (request: Request, context: AppLoadContext) => Promise<Response>;

/**
 * Answers one request: checks where it comes from and how much it sends, opens and renews the session, lets the app
 * answer, sets the headers.
 */
export async function guardRequest(request: Request, peerAddress: string, render: Render): Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  const response = refuse(request) ?? (await answer(request, peerAddress, nonce, render));
  // An unread body is thrown away.
  if (request.body && !request.body.locked) await request.body.cancel().catch(() => undefined);
  setSecurityHeaders(response.headers, nonce);
  return response;
}

async function answer(
  request: Request,
  peerAddress: string,
  nonce: string,
  render: Render,
): Promise<Response> {
  const { session, setCookie } = await openSession(request);
  const trusted = session === null || (await carriesFormToken(request, session));
  if (!trusted && !onlyReads(request.method)) return refusal(foreignForm, 403);
  const forwarded = request.headers.get('x-forwarded-for');
  const clientAddress = clientAddressOf(forwarded, peerAddress, config().TRUST_PROXY);
  const { bytes, file } = bodyLimitOf(request);
  const length = lengthOf(request);
  const bodyTooLarge = length > bytes;
  const unread = bodyTooLarge || length === 0 || (file && session === null);
  const room = formsUnderWay.take(clientAddress, unread ? 0 : length);
  if (typeof room === 'number')
    return refusal('Too much is being sent at once. Try again in a moment.', room, { 'retry-after': '5' });
  try {
    const userAgent = request.headers.get('user-agent') ?? '';
    const context = { nonce, session, clientAddress, userAgent, bodyTooLarge };
    const rendered = await render(onlyReads(request.method) ? request : formOf(request, unread), context);
    const headers = new Headers(rendered.headers);
    const setsItself = headers.getSetCookie().some((line) => line.startsWith(`${sessionCookieName()}=`));
    if (setCookie && !setsItself) headers.append('set-cookie', setCookie);
    if (session && !trusted) headers.append('set-cookie', await formTokenCookie(session));
    return new Response(rendered.body, {
      status: rendered.status,
      statusText: rendered.statusText,
      headers,
    });
  } finally {
    room();
  }
}

/**
 * The request as its action sees it, without a field when its form is not to be read. Where it comes from is checked
 * already; Remix would compare that with headers that say nothing about us.
 */
function formOf(request: Request, unread: boolean): Request {
  const headers = new Headers(request.headers);
  headers.delete('origin');
  if (!unread) return new Request(request, { headers });
  headers.delete('content-length');
  headers.set('content-type', 'application/x-www-form-urlencoded');
  const { url, method, signal } = request;
  return new Request(url, { method, headers, signal, body: '' });
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
  const { PUBLIC_CONSOLE_URL, FURTHER_CONSOLE_URLS } = config();
  if (!comesFromOwnPages(request.headers, [PUBLIC_CONSOLE_URL, ...FURTHER_CONSOLE_URLS]))
    return refusal(foreignForm, 403);
  // A length that is not told cannot be bounded before reading.
  if (!request.headers.has('content-length')) return refusal('Say how long the form is.', 411);
  const { bytes, file } = bodyLimitOf(request);
  if (lengthOf(request) > bytes && !file) return refusal('This is too large to send.', 413);
  const isForm = (file ? fileForm : wordsForm).test(request.headers.get('content-type') ?? '');
  return isForm || lengthOf(request) === 0 ? null : refusal('Only forms can be sent here.', 415);
}

/** Bytes that the request announces; the server reads no more than that. */
function lengthOf(request: Request): number {
  return onlyReads(request.method) ? 0 : Number(request.headers.get('content-length'));
}

function refusal(words: string, status: number, more: Record<string, string> = {}): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', ...more };
  return new Response(`${words}\n`, { status, headers });
}
