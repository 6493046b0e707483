import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '@penning/contract/endpoints';
import { examples } from '../src/http/openapi/examples.ts';
import { sayAndLeave, statusOf, type RawRequest } from './abuse/raw-request.ts';
import { many } from './abuse/flooding.ts';
import { buildChurch, type BuiltChurch } from './builders.ts';
import { insertDraft } from './claims.ts';
import { startInstallation, type Installation } from './installation.ts';
import { patience } from './patience.ts';
import { environmentOf, freePort, startConsole, startEntry, type EntryProcess } from './processes.ts';

/*
 * No request of somebody without an account is a fault of ours: whatever they send to whichever address, no answer is
 * 500 or above, and no line of the log is an error. API and console run as in production.
 */

let installation: Installation;
let built: BuiltChurch;
let api: EntryProcess & { url: string };
let penning: EntryProcess & { url: string };
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
  built = await buildChurch(installation);
  const ports = [await freePort(), await freePort()];
  const [apiUrl = '', consoleUrl = ''] = ports.map((port) => `http://127.0.0.1:${port}`);
  const environment = {
    ...environmentOf(installation),
    // Limits are tested elsewhere; here all of it is to arrive.
    RATE_LIMIT_SCALE: '100',
    API_PORT: String(ports[0]),
    CONSOLE_PORT: String(ports[1]),
    PUBLIC_API_URL: apiUrl,
    PUBLIC_CONSOLE_URL: consoleUrl,
    SIGN_UP: 'open',
  };
  api = { ...(await startEntry('web', environment)), url: apiUrl };
  penning = { ...(await startConsole(environment)), url: consoleUrl };
});
afterAll(async () => {
  await penning.end('SIGKILL');
  await api.end('SIGKILL');
  await installation.close();
});

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'];
const segments = () => [
  randomUUID(),
  built.church.slug,
  '0',
  '%00',
  '%E0%A4%A',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  'x'.repeat(3_000),
  encodeURIComponent('🧾 ' + '\u202e'),
  "'; drop table claims; --".replaceAll(' ', '%20'),
];
const queries = [
  '',
  '?',
  '?limit=abc&cursor=%00',
  '?a[b]=c&a[]=d&__proto__[x]=1',
  '?cursor=%E0%A4%A&q=%ff',
  '?part=1e999&page=-1&from=0000-00-00&to=9999-99-99',
];
const json = { 'content-type': 'application/json' };
const headers = (): Record<string, string>[] => [
  { authorization: 'Bearer' },
  { authorization: `Bearer ${'x'.repeat(2_000)}` },
  { authorization: 'Basic YTpi' },
  { authorization: 'Bearer penning_x' },
  { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.' },
  {
    'if-match': 'garbage',
    'if-none-match': '"',
    'if-modified-since': 'never',
    'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT',
  },
  { range: 'bytes=99999999-', 'if-range': 'x' },
  { 'idempotency-key': '!'.repeat(300), 'x-request-id': '../../x', 'last-event-id': '-1e9' },
  { origin: 'null' },
  { origin: 'http://' },
  { host: 'evil.example' },
  { host: '[::1' },
  { 'x-forwarded-for': '::::, a, 999.999.999.999', forwarded: 'for=;;', 'penning-client': 'a;b;c' },
  { 'accept-encoding': 'br;q=x, *;q=0', accept: 'text/event-stream, */*;q=abc', 'accept-language': '-,;q' },
  { traceparent: '00-zzz-1-01', tracestate: '===' },
  { cookie: 'penning=%E0%A4%A; __Host-penning=x; penning-form==; penning-device=%00; ;;;' },
  { expect: '200-ok' },
  { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
];
const bodies = (): Pick<RawRequest, 'headers' | 'body'>[] => [
  { headers: json, body: '' },
  { headers: json, body: 'null' },
  { headers: json, body: '[]' },
  { headers: json, body: '{"email":' },
  { headers: json, body: '[['.repeat(5_000) },
  { headers: json, body: '{"__proto__":{"x":1},"constructor":{}}' },
  { headers: json, body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) },
  { headers: { 'content-type': 'application/json; charset=klingon' }, body: '{}' },
  { headers: { 'content-type': 'application/json; charset=utf-16' }, body: '{}' },
  { headers: { ...json, 'content-encoding': 'gzip' }, body: 'no gzip' },
  { headers: { ...json, 'content-encoding': 'gzip' }, body: gzipSync('{').subarray(0, 8) },
  { headers: { ...json, 'content-encoding': 'zstd' }, body: '{}' },
  { headers: { 'content-type': 'text/plain' }, body: 'hello' },
  { headers: { 'content-type': ';;;/' }, body: '{}' },
  { headers: { 'content-type': 'multipart/form-data' }, body: '--x' },
  { headers: { 'content-type': 'application/x-www-form-urlencoded; charset' }, body: '%=%&&&==' },
  { headers: json, body: 'x'.repeat(70_000) },
];

/** A body that would be right, with one of its values made strange at a time. */
function strange(value: unknown): unknown[] {
  if (typeof value === 'string')
    return ['\u0000', `${value}\u0000`, '\ud800', '\u202e'.repeat(50), ' ', 'x'.repeat(5_000), 1, null, {}];
  if (typeof value === 'number') return [1e308, -1, 0.1, 2 ** 53, '1', null];
  if (Array.isArray(value))
    return [[], {}, [null], Array(500).fill(value[0] ?? 1), ...strange(value[0]).map((one) => [one])];
  if (typeof value !== 'object' || value === null) return ['x', 7, null];
  return Object.entries(value).flatMap(([name, inner]) =>
    strange(inner).map((odd) => ({ ...value, [name]: odd })),
  );
}

function* apiRequests(): Generator<RawRequest> {
  for (const [name, { method, path, binaryBody }] of Object.entries(endpoints)) {
    const plain = fill(path, randomUUID());
    for (const segment of segments()) yield { method, path: fill(path, segment), headers: json, body: '{}' };
    for (const query of queries) yield { method, path: plain + query };
    for (const other of methods) yield { method: other, path: plain };
    for (const given of headers()) yield { method, path: plain, headers: given };
    if (method === 'GET') continue;
    for (const given of bodies()) yield { method, path: plain, ...given };
    if (binaryBody)
      yield { method, path: plain, headers: { 'content-type': 'image/png' }, body: 'no picture' };
    const example = examples[name]?.body;
    for (const body of strange(example ?? {}))
      yield {
        method,
        path: fill(path, built.church.slug, randomUUID()),
        headers: json,
        body: JSON.stringify(body),
      };
  }
  for (const base of [
    '/',
    '/docs',
    '/docs/files/',
    '/widget/',
    '/widget/v1/',
    '/widget/1.0.0/chunks/',
    '/v1/',
    '/v1/logos/',
    '/c/',
    '/embed/',
    '/claim/',
    '/problems/',
    '//',
    '/%2f',
    '/healthz',
    '/readyz',
    '/v1/openapi.json',
  ])
    for (const tail of [
      '',
      ...segments(),
      'package.json',
      '..%2fpackage.json',
      '../package.json',
      '..\\..\\x',
      'swagger-ui.css',
      '%5c..%5c',
      'pages.js.br',
      'index.js',
      'a%0d%0ab:%20c',
    ]) {
      yield { method: 'GET', path: base + tail };
      yield { method: 'POST', path: base + tail, headers: json, body: '{' };
      yield { method: 'GET', path: base + tail, headers: { range: 'bytes=99999999-', 'if-match': '"x"' } };
    }
}

function fill(path: string, ...values: string[]): string {
  let next = 0;
  return path.replace(/\{\w+\}/g, () => values[Math.min(next++, values.length - 1)] ?? '');
}

/** Answers with 500 or above, and what the process has to say against itself. */
async function faultsOf(
  target: EntryProcess & { url: string },
  requests: Iterable<RawRequest>,
): Promise<string[]> {
  const list = [...requests];
  const answered = await many(
    list.length,
    async (number) => {
      const sent = list[number]!;
      const status = await statusOf(target.url, sent).catch(() => 0);
      return status >= 500
        ? `${status} ${sent.method} ${sent.path} ${JSON.stringify(sent.headers)} ${String(sent.body).slice(0, 200)}`
        : '';
    },
    16,
  );
  return answered.filter((words) => words !== '');
}

const errorLines = () => api.lines().filter(({ level }) => Number(level) >= 50);

test(
  'no endpoint, file or page of the API fails for a stranger, whatever they send, and nothing of it is an error in the log',
  { timeout: patience(300_000) },
  async () => {
    expect(await faultsOf(api, apiRequests())).toEqual([]);
    expect(errorLines()).toEqual([]);
  },
);

test(
  'what a stranger may begin is no fault either: a draft of nonsense, uploads that break off, clients that leave',
  { timeout: patience(300_000) },
  async () => {
    const draft = await insertDraft(installation, built);
    const bearer = { authorization: `Bearer ${draft.token}` };
    function* draftRequests(): Generator<RawRequest> {
      for (const [name, { method, path, access }] of Object.entries(endpoints)) {
        if (!path.startsWith('/v1/claims/{id}') || access === 'account') continue;
        const there = fill(path, draft.id, randomUUID(), '1');
        for (const given of headers()) yield { method, path: there, headers: { ...given, ...bearer } };
        for (const { headers: given, body } of bodies())
          yield { method, path: there, headers: { ...given, ...bearer }, body };
        for (const body of strange(examples[name]?.body ?? {}))
          yield { method, path: there, headers: { ...json, ...bearer }, body: JSON.stringify(body) };
        if (method === 'PUT')
          for (const query of queries)
            yield { method, path: there + query, headers: bearer, body: '%PDF-1.7' };
      }
    }
    expect(await faultsOf(api, draftRequests())).toEqual([]);

    const last = await insertDraft(installation, built);
    const leaving = Object.values(endpoints).flatMap(({ method, path }) => {
      const there = fill(path, path.includes('{slug}') ? built.church.slug : last.id, randomUUID(), '1');
      const head = `${method} ${there} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${last.token}\r\n`;
      const part = `${head}Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"a":`;
      return [
        `${head}\r\n`,
        part,
        part.replace('application/json', 'image/png'),
        `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{"a":`,
      ];
    });
    const nonsense = [
      '\r\n\r\n',
      'GET\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`,
      'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n',
      'POST /v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      '\x16\x03\x01\x02',
    ];
    for (const wait of [false, true])
      await many(
        leaving.length,
        (number) => sayAndLeave(api.url, leaving[number]!, wait && !leaving[number]!.includes('{')),
        16,
      );
    for (const words of nonsense) await sayAndLeave(api.url, words, true);
    await sleep(patience(1_000));
    expect(errorLines()).toEqual([]);
    expect((await fetch(`${api.url}/readyz`)).status).toBe(200);
  },
);

function* consoleRequests(): Generator<RawRequest> {
  const paths = [
    '/',
    '/sign-in',
    '/sign-in/passkey',
    '/sign-in/second-step',
    '/sign-up',
    '/sign-out',
    '/forgot-password',
    '/reset-password',
    '/verify-email',
    '/invitation',
    '/preferences',
    '/profile',
    '/profile/passkeys',
    '/waiting-churches',
    '/abuse',
    '/churches/new',
    `/churches/${built.church.slug}`,
    `/churches/${built.church.slug}/events`,
    `/churches/${built.church.slug}/settings/logo`,
    `/churches/${built.church.slug}/poster/pdf`,
    `/churches/x/claims/${randomUUID()}/receipts/${randomUUID()}/1`,
    `/churches/x/claims/${randomUUID()}/voucher`,
    '/__manifest',
    '/assets/x.js',
    '/favicon.ico',
    '/healthz',
    '/robots.txt',
  ];
  const own = { origin: penning.url };
  const form = { ...own, 'content-type': 'application/x-www-form-urlencoded' };
  for (const path of paths) {
    for (const method of methods) yield { method, path };
    for (const query of [
      ...queries,
      '?_data=routes%2F_index',
      '?_data=root',
      '?_data=routes%2Fsign-in',
      '?index',
      '?returnTo=%2F%2Fevil',
      '?_routes=x',
      '?p=%2Fsign-in&version=x',
    ])
      for (const method of ['GET', 'POST'])
        yield { method, path: path + query, headers: form, body: method === 'POST' ? 'email=a' : undefined };
    for (const given of headers()) {
      yield { method: 'GET', path, headers: given };
      yield {
        method: 'POST',
        path,
        headers: { ...form, ...given },
        body: 'email=a%00&password=%ff&token=%E0%A4%A&intent=x',
      };
    }
    for (const given of bodies())
      yield { method: 'POST', path, body: given.body, headers: { ...own, ...given.headers } };
    for (const body of [
      '',
      'email=%00&password=%00',
      'email=a@b.example&email=c',
      'challengeId=x&credential=%7B',
      'credential=null&challengeId=null',
      'token=x&password=short&newPassword=y',
      'language=xx&theme=%00&returnTo=%5C%5Cevil',
      'intent=__proto__',
      'code=1',
      `email=${'a'.repeat(60_000)}`,
      'email=\ud800',
    ])
      yield { method: 'POST', path, headers: form, body };
    yield {
      method: 'POST',
      path,
      headers: { ...own, 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name=',
    };
  }
  for (const base of ['/', '/assets/', '/churches/', '/invitation/', '//'])
    for (const tail of [
      ...segments(),
      '..%2f..%2fpackage.json',
      '../../server.mjs',
      '%5c..%5cx.js',
      'x.png',
      '%ff.css',
      '%00.js',
      'a%0d%0ab',
    ])
      yield { method: 'GET', path: base + tail };
}

test(
  'no page of the console fails for a stranger, whatever they send, and the console writes nothing about it',
  { timeout: patience(600_000) },
  async () => {
    const before = penning.written();
    expect(await faultsOf(penning, consoleRequests())).toEqual([]);
    const head = `POST /sign-in HTTP/1.1\r\nHost: x\r\nOrigin: ${penning.url}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
    for (const words of [
      `${head}Content-Length: 500\r\n\r\nemail=a`,
      `${head}Content-Length: 7\r\n\r\nemail=a`,
      'GET /sign-in HTTP/1.1\r\nHost: x\r\n\r\n',
      `GET /churches/x/events HTTP/1.1\r\nHost: x\r\n\r\n`,
      'GET\r\n\r\n',
      'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n',
    ])
      for (const wait of [false, true]) await sayAndLeave(penning.url, words, wait && !words.includes('500'));
    await sleep(patience(1_000));
    expect(penning.written().slice(before.length)).toBe('');
    expect(errorLines()).toEqual([]);
  },
);
