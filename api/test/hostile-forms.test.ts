import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { patience } from './patience.ts';
import { freePort, startConsole, type EntryProcess } from './processes.ts';

const formType = 'application/x-www-form-urlencoded';
type Console = EntryProcess & { url: string };

/** Starts a console whose API is away: a form that gets through the bounds is told that Penning cannot be reached. */
async function startAlone(more: Record<string, string> = {}): Promise<Console> {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const environment = {
    NODE_ENV: 'production',
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    CONSOLE_PORT: port,
    PUBLIC_CONSOLE_URL: url,
    API_URL: 'http://127.0.0.1:9',
    ...more,
  };
  return { ...(await startConsole(environment)), url };
}

let penning: Console;
beforeAll(async () => {
  penning = await startAlone();
});
afterAll(() => penning.end('SIGKILL'));

/** Posts a body in pieces, as a browser does; gives the status, or the error when the console hung up first. */
async function post(path: string, bytes: number, headers: Record<string, string | number> = {}) {
  const sent = request(new URL(path, penning.url), {
    method: 'POST',
    headers: { origin: penning.url, 'content-type': formType, 'content-length': bytes, ...headers },
  });
  const answered = once(sent, 'response').then(
    ([answer]: { statusCode?: number; resume(): void }[]) => (answer?.resume(), answer?.statusCode),
    (error: unknown) => String(error),
  );
  // A closed connection takes no more bytes; only the answer counts.
  await pipeline(pieces(bytes), sent).catch(() => undefined);
  return answered;
}

function* pieces(bytes: number): Generator<Buffer> {
  const piece = Buffer.alloc(64 * 1024, 'a');
  for (let left = bytes; left > 0; left -= piece.length) yield piece.subarray(0, left);
}

test(
  'sixty sign-in forms of 15 MiB at once cost next to no memory, and others are answered meanwhile',
  { timeout: patience(120_000) },
  async () => {
    for (let warm = 0; warm < 20; warm += 1) {
      await (await fetch(`${penning.url}/sign-in`)).text();
      await post('/sign-in', 500);
    }
    // The API that is not there is one fault, however many it fails.
    expect(penning.written().match(/cannot be reached/g)).toHaveLength(1);
    const before = await penning.peak();
    const forms = Promise.all(Array.from({ length: 60 }, () => post('/sign-in', 15 * 1024 * 1024)));
    const pages = [];
    for (let page = 0; page < 5; page += 1) pages.push((await fetch(`${penning.url}/sign-in`)).status);
    expect(new Set(await forms)).toEqual(new Set([413]));
    expect(pages).toEqual([200, 200, 200, 200, 200]);
    expect((await penning.peak()) - before).toBeLessThan(50);
  },
);

test('only a session may send a logo, and no form may hide its length', async () => {
  const logo = '/churches/grr/settings/logo';
  const before = await penning.peak();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      post(logo, 4 * 1024 * 1024, { 'content-type': 'multipart/form-data; boundary=x' }),
    ),
  );
  // A redirect to the sign-in page, for which nothing was read.
  expect(new Set(answers)).toEqual(new Set([302]));
  expect((await penning.peak()) - before).toBeLessThan(50);

  const hidden = await fetch(`${penning.url}/sign-in`, {
    method: 'POST',
    headers: { origin: penning.url, 'content-type': formType },
    body: new ReadableStream({
      start: (body) => {
        body.enqueue(Buffer.from('email=a'));
        body.close();
      },
    }),
    duplex: 'half',
  });
  expect(hidden.status).toBe(411);
});

test('what one network has under way is bounded, others get through, and who never finishes is hung up on', async () => {
  const head = (address: string) =>
    `POST /sign-in HTTP/1.1\r\nHost: x\r\nOrigin: ${behindProxy.url}\r\nContent-Type: ${formType}\r\n` +
    `X-Forwarded-For: ${address}\r\nContent-Length: 65000\r\n\r\n`;
  const behindProxy = await startAlone({ TRUST_PROXY: '1' });
  const { hostname, port } = new URL(behindProxy.url);
  const sockets = Array.from({ length: 120 }, (_, number) => {
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    socket.write(head(`2001:db8::${number.toString(16)}`));
    return socket;
  });
  const said = sockets.map(
    (socket) =>
      new Promise<string>((resolve) => {
        socket.on('data', (chunk) => resolve(chunk.toString())).on('close', () => resolve(''));
      }),
  );
  const form = (address: string) =>
    fetch(`${behindProxy.url}/sign-in`, {
      method: 'POST',
      headers: { origin: behindProxy.url, 'content-type': formType, 'x-forwarded-for': address },
      body: 'email=a&password=b',
    });
  const refused = await Promise.race(said);
  expect(refused).toMatch(/^HTTP\/1.1 429 /);
  expect(refused.toLowerCase()).toContain('retry-after: 5');
  // The console reached for the API, which is not there.
  expect((await form('2001:db8:0:1::1')).status).toBe(503);
  // A form that never ends is cut off, and its room is free again.
  await Promise.all(said);
  expect((await form('2001:db8::1')).status).toBe(503);
  for (const socket of sockets) socket.destroy();
  await behindProxy.end('SIGKILL');
});
