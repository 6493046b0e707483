import type { Session } from '@penning/contract/accounts';
import type { AppLoadContext } from '@remix-run/node';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';

beforeAll(() => {
  vi.stubEnv('SECRET_KEY', Buffer.alloc(32, 7).toString('base64'));
  vi.stubEnv('PUBLIC_CONSOLE_URL', 'https://console.example.org');
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const page = async () => new Response('<p>', { headers: { 'content-type': 'text/html; charset=utf-8' } });

function sessionFor(minutes: number, refreshToken: string): Session {
  const account = {
    id: '0b0f3c9a-0000-4000-8000-000000000001',
    email: 'a@example.org',
    name: 'Anna',
    language: 'en' as const,
    operator: false,
  };
  return {
    accessToken: `access of ${refreshToken}`,
    accessTokenExpiresAt: new Date(Date.now() + minutes * 60_000).toISOString(),
    accessTokenSeconds: 900,
    refreshToken,
    account,
  };
}

/** A page asked for by a browser that has the session, and its form token unless it never saw a page. */
async function requestWith(session: Session, formToken = true): Promise<Request> {
  const { sessionCookie } = await import('./session.server.ts');
  const { formTokenCookie } = await import('./form-token.server.ts');
  const lines = [await sessionCookie(session), ...(formToken ? [await formTokenCookie(session)] : [])];
  const cookie = lines.map((line) => line.split(';')[0]).join('; ');
  return new Request('https://console.example.org/', { headers: { cookie } });
}

test('a page carries a strict policy with its nonce, and is kept by nobody', async () => {
  const { guardRequest } = await import('./request-guard.server.ts');
  const seen = vi.fn();
  const response = await guardRequest(
    new Request('https://console.example.org/'),
    '192.0.2.1',
    (_request, context) => (seen(context), page()),
  );
  const { nonce } = seen.mock.calls[0]?.[0] as AppLoadContext;
  const policy = response.headers.get('content-security-policy') ?? '';
  for (const rule of ["default-src 'none'", `script-src 'self' 'nonce-${nonce}'`, "frame-ancestors 'none'"])
    expect(policy.split('; ')).toContain(rule);
  expect(policy).toMatch(/; style-src 'self' ('nonce-|'unsafe-inline';)/);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'private, no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()') as string,
    'referrer-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  expect(seen.mock.calls[0]?.[0]).toMatchObject({ session: null, clientAddress: '192.0.2.1' });
});

test('a file that is passed on is what it says it is, and runs and loads nothing', async () => {
  const { guardRequest } = await import('./request-guard.server.ts');
  const { streamFile } = await import('./stream-file.server.ts');
  const file = new Response('<script>alert(1)</script>', {
    headers: { 'content-type': 'image/jpeg', 'set-cookie': 'evil=1', 'content-disposition': 'inline' },
  });
  const { headers } = await guardRequest(new Request('https://console.example.org/'), '', async () =>
    streamFile(file),
  );
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': 'inline',
    'cache-control': 'private, no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  expect(headers.get('set-cookie')).toBeNull();
});

test('what is no form of the own pages is refused before the app sees it', async () => {
  const { guardRequest } = await import('./request-guard.server.ts');
  const render = vi.fn(page);
  const post = (headers: Record<string, string>) =>
    guardRequest(
      new Request('https://console.example.org/sign-out', { method: 'POST', headers }),
      '',
      render,
    );
  expect((await post({ origin: 'https://evil.example', 'content-length': '0' })).status).toBe(403);
  expect((await post({ origin: 'https://console.example.org', 'content-length': '99999999' })).status).toBe(
    413,
  );
  expect(
    (
      await post({
        origin: 'https://console.example.org',
        'content-length': '2',
        'content-type': 'application/json',
      })
    ).status,
  ).toBe(415);
  expect(
    (await guardRequest(new Request('https://console.example.org/', { method: 'DELETE' }), '', render))
      .status,
  ).toBe(405);
  expect(render).not.toHaveBeenCalled();
  expect((await post({ origin: 'https://console.example.org', 'content-length': '0' })).status).toBe(200);
});

test('a session near its end is renewed once for parallel requests, and every answer carries the new cookie', async () => {
  const { guardRequest } = await import('./request-guard.server.ts');
  const renewed = sessionFor(15, 'second');
  const api = vi.fn(async () => Response.json(renewed));
  vi.stubGlobal('fetch', api);
  const sessions: (string | undefined)[] = [];
  const render = (_request: Request, { session }: AppLoadContext) => (
    sessions.push(session?.refreshToken),
    page()
  );
  const request = await requestWith(sessionFor(0.5, 'first'));
  const answers = await Promise.all([
    guardRequest(request, '', render),
    guardRequest(request.clone(), '', render),
  ]);
  expect(api).toHaveBeenCalledOnce();
  expect(sessions).toEqual(['second', 'second']);
  for (const { headers } of answers)
    expect(headers.get('set-cookie')).toMatch(/^__Host-penning=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

test('a session that the API has ended is taken away; one that it could not renew stays', async () => {
  const { guardRequest } = await import('./request-guard.server.ts');
  const problem = {
    type: 'about:blank',
    title: '',
    status: 401,
    detail: '',
    code: 'token_invalid',
    requestId: '',
  };
  const sessions: unknown[] = [];
  const render = (_request: Request, { session }: AppLoadContext) => (
    sessions.push(session?.refreshToken),
    page()
  );
  vi.stubGlobal('fetch', async () => Response.json(problem, { status: 401 }));
  const ended = await guardRequest(await requestWith(sessionFor(0.5, 'ended')), '', render);
  expect(ended.headers.get('set-cookie')).toMatch(/^__Host-penning=;.*Max-Age=0/);
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('fetch failed')));
  const kept = await guardRequest(await requestWith(sessionFor(0.5, 'kept')), '', render);
  expect(kept.headers.get('set-cookie')).toBeNull();
  expect(sessions).toEqual([undefined, 'kept']);
});

test('the browser’s address is read as many proxies back as there are', async () => {
  const { clientAddressOf } = await import('./request-guard.server.ts');
  expect(clientAddressOf('203.0.113.9, 198.51.100.7', '10.0.0.1', 0)).toBe('10.0.0.1');
  expect(clientAddressOf('203.0.113.9, 198.51.100.7', '10.0.0.1', 1)).toBe('198.51.100.7');
  expect(clientAddressOf(null, '10.0.0.1', 2)).toBe('10.0.0.1');
});

test('a form of a signed-in person needs the token that only own pages send along', async () => {
  const { guardRequest } = await import('./request-guard.server.ts');
  const session = sessionFor(10, 'one');
  const signedIn = await requestWith(session, false);
  const shown = await guardRequest(signedIn, '', page);
  const [line = ''] = shown.headers.getSetCookie();
  expect(line).toMatch(/^__Host-penning-form=.+; HttpOnly; Secure; SameSite=Strict$/);
  const cookie = signedIn.headers.get('cookie') ?? '';
  const stranger = {
    ...session,
    account: { ...session.account, id: '0b0f3c9a-0000-4000-8000-000000000002' },
  };
  const [foreign = ''] = (
    await guardRequest(await requestWith(stranger, false), '', page)
  ).headers.getSetCookie();

  const render = vi.fn(page);
  const post = async (cookies: string) => {
    const headers = { cookie: cookies, origin: 'https://console.example.org', 'content-length': '0' };
    const request = new Request('https://console.example.org/x', { method: 'POST', headers });
    return (await guardRequest(request, '', render)).status;
  };
  expect(await post(cookie)).toBe(403);
  expect(await post(`${cookie}; __Host-penning-form=guess`)).toBe(403);
  expect(await post(`${cookie}; ${foreign.split(';')[0]}`)).toBe(403);
  expect(render).not.toHaveBeenCalled();
  expect(await post(`${cookie}; ${line.split(';')[0]}`)).toBe(200);
  expect((await guardRequest(await requestWith(session), '', page)).headers.getSetCookie()).toEqual([]);
});
