import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import compression from 'compression';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DiskStorage } from '../files/disk.ts';
import { keepWidgetFiles, serveWidget } from './widget-files.ts';

let root: string;
let server: Server;
let url: string;

const source = (name: string) => `/* ${name} */ ${'export const price = 12.50; '.repeat(200)}`;

/** A built widget: one entry and chunk with compressed copies, and what a watching build leaves without. */
async function build(folder: string, mark: string): Promise<void> {
  await mkdir(join(folder, 'chunks'), { recursive: true });
  for (const name of ['penning.js', 'pages.css', `chunks/submit-${mark}.js`]) {
    const text = `${source(name)}${mark}`;
    await writeFile(join(folder, name), text);
    await writeFile(join(folder, `${name}.br`), brotliCompressSync(text));
    await writeFile(join(folder, `${name}.gz`), gzipSync(text));
  }
  await writeFile(join(folder, 'watched.js'), source('watched.js'));
  await writeFile(join(folder, 'integrity.json'), '{}');
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'penning-widget-'));
  const files = new DiskStorage(join(root, 'store'));
  await build(join(root, 'former'), 'former');
  await keepWidgetFiles(files, join(root, 'former'), '0.0.9');
  await build(join(root, 'dist'), 'newest');
  const app = express();
  app.use(compression({ threshold: 0 }));
  serveWidget(app, files, '1.2.3', join(root, 'dist'));
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  await rm(root, { recursive: true });
});

async function ask(path: string, headers: Record<string, string> = {}) {
  const response = await new Promise<IncomingMessage>((done, fail) => {
    get(`${url}${path}`, { headers, agent: false }, done).on('error', fail);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const { statusCode: status, headers: got } = response;
  return { status, headers: got, encoding: got['content-encoding'], bytes };
}

function plain({ encoding, bytes }: { encoding?: string; bytes: Buffer }): string {
  if (encoding === 'br') return brotliDecompressSync(bytes).toString();
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}

const scripts = [
  ['/widget/v1/penning.js', 'newest'],
  ['/widget/v1/chunks/submit-newest.js', 'newest'],
  ['/widget/1.2.3/penning.js', 'newest'],
  ['/widget/v1/pages.css', 'newest'],
  ['/widget/v1/chunks/submit-former.js', 'former'],
  ['/widget/0.0.9/penning.js', 'former'],
  ['/widget/0.0.9/chunks/submit-former.js', 'former'],
  ['/widget/0.0.9/pages.css', 'former'],
] as const;

test.each(scripts)(
  '%s comes as the build compressed it, in the best way that the client takes',
  async (path, mark) => {
    const name = path.replace(/^\/widget\/[^/]+\//, '');
    const text = `${source(name)}${mark}`;
    const best: [accepted: string | undefined, encoding: string | undefined, bytes: Buffer][] = [
      ['gzip, deflate, br, zstd', 'br', brotliCompressSync(text)],
      ['gzip, deflate', 'gzip', gzipSync(text)],
      ['br;q=0, gzip', 'gzip', gzipSync(text)],
      ['identity', undefined, Buffer.from(text)],
      [undefined, undefined, Buffer.from(text)],
    ];
    for (const [accepted, encoding, bytes] of best) {
      const answer = await ask(path, accepted === undefined ? {} : { 'accept-encoding': accepted });
      expect(answer.status, accepted).toBe(200);
      expect(answer.encoding, accepted).toBe(encoding);
      expect(answer.bytes.equals(bytes), accepted).toBe(true);
      expect(plain(answer)).toBe(text);
      expect(answer.headers['content-type']).toMatch(
        path.endsWith('.css') ? /^text\/css/ : /^text\/javascript/,
      );
      expect(answer.headers.vary).toMatch(/Accept-Encoding/i);
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      expect(answer.headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(answer.headers['content-length']).toBe(String(bytes.length));
    }
  },
);

test('each way has an ETag of its own, with which it is not sent twice', async () => {
  for (const path of ['/widget/v1/penning.js', '/widget/0.0.9/penning.js']) {
    const tags = new Set<string>();
    for (const accepted of ['br', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': accepted };
      const tag = (await ask(path, headers)).headers.etag ?? '';
      expect(tag).not.toBe('');
      tags.add(tag);
      expect((await ask(path, { ...headers, 'if-none-match': tag })).status).toBe(304);
    }
    expect(tags.size).toBe(3);
  }
});

test('caches keep chunks and versions for a year, the newest entry for minutes', async () => {
  const headers = { 'accept-encoding': 'br' };
  const age = async (path: string) => (await ask(path, headers)).headers['cache-control'];
  expect(await age('/widget/v1/penning.js')).toBe('public, max-age=300');
  for (const path of [
    '/widget/v1/chunks/submit-newest.js',
    '/widget/1.2.3/penning.js',
    '/widget/0.0.9/penning.js',
    '/widget/v1/chunks/submit-former.js',
  ])
    expect(await age(path), path).toBe('public, max-age=31536000, immutable');
});

test('a file without compressed copies is served all the same', async () => {
  const answer = await ask('/widget/v1/watched.js', { 'accept-encoding': 'br, gzip' });
  expect(answer.status).toBe(200);
  expect(plain(answer)).toBe(source('watched.js'));
  expect((await ask('/widget/v1/integrity.json')).status).toBe(200);
});

test('compressed copies have no address of their own, and nothing outside the folder has one', async () => {
  for (const path of [
    '/widget/v1/penning.js.br',
    '/widget/1.2.3/penning.js.gz',
    '/widget/0.0.9/penning.js.br',
    '/widget/v1/..%2fformer%2fpenning.js',
    '/widget/v1/chunks/..%2f..%2fformer/penning.js',
    '/widget/v1/none.js',
  ])
    expect((await ask(path, { 'accept-encoding': 'br' })).status, path).toBeGreaterThanOrEqual(400);
});
