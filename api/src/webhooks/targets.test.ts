import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postMessage } from './post.ts';
import { isPublicAddress, parseTarget, publicLookup, PrivateTargetError } from './targets.ts';

let port = 0;
let calls = 0;
const inside = createServer((_request, response) => {
  calls += 1;
  response.end('secret');
});
beforeAll(async () => {
  await new Promise<void>((done) => inside.listen(0, '127.0.0.1', done));
  ({ port } = inside.address() as AddressInfo);
});
afterAll(() => inside.close());

test.each([
  '127.0.0.1',
  '10.0.0.8',
  '172.16.4.4',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '224.0.0.1',
  '192.0.2.7',
  '198.18.0.1',
  '240.0.0.1',
  '::1',
  '::',
  'fe80::1',
  'fd00:ec2::254',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  '::127.0.0.1',
  '::7f00:1',
  '::8.8.8.8',
  '1fff::1',
  '4000::1',
  '8000::1',
  'nonsense',
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ['http://church.example/hook', 'webhook_url_invalid'],
  ['ftp://church.example/hook', 'webhook_url_invalid'],
  ['https://user:word@church.example/', 'webhook_url_invalid'],
  ['https://church.example/#x', 'webhook_url_invalid'],
  ['https://church.example:22/', 'webhook_url_invalid'],
  ['hook', 'webhook_url_invalid'],
  ['https://127.0.0.1/', 'webhook_target_private'],
  ['https://2130706433/', 'webhook_target_private'],
  ['https://0x7f.1/', 'webhook_target_private'],
  ['https://[::ffff:10.0.0.1]/', 'webhook_target_private'],
  ['https://169.254.169.254/latest/meta-data/', 'webhook_target_private'],
])('%s is refused as %s', (address, code) => {
  expect(() => parseTarget(address, 'public')).toThrow(code);
});

test('a name that leads inside is refused at the moment of connecting', async () => {
  const found = await new Promise((done) => publicLookup('localhost', { all: true }, (error) => done(error)));
  expect(found).toBeInstanceOf(PrivateTargetError);
  expect(await postMessage(`https://localhost:${port}/`, {}, '{}', 'public')).toEqual({
    status: null,
    problem: 'private_target',
  });
  expect(calls).toBe(0);
});

test('a redirect is a wrong answer and is not followed', async () => {
  const outside = createServer((_request, response) => {
    response.writeHead(307, { location: `http://127.0.0.1:${port}/` }).end();
  });
  await new Promise<void>((done) => outside.listen(0, '127.0.0.1', done));
  const { port: outsidePort } = outside.address() as AddressInfo;
  const attempt = await postMessage(`http://127.0.0.1:${outsidePort}/`, {}, '{}', 'any');
  outside.close();
  expect([attempt, calls]).toEqual([{ status: 307, problem: 'status' }, 0]);
});
