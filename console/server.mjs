import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createRequestHandler } from '@remix-run/node';
import { createRequestListener } from '@remix-run/node-fetch-server';

const build = await import('./build/server/index.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('The console is not built yet: npm run build -w @penning/console');
  process.exit(1);
});
const { guardRequest, config, boundSending, endEventStreams } = build.entry.module;
const { HOST, CONSOLE_PORT, DRAIN_SECONDS } = config();

const clientFolder = fileURLToPath(new URL('./build/client', import.meta.url));
const mediaTypes = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
const files = new Map();
const drainMs = 10_000;

const render = createRequestHandler(build, 'production');
const answerPage = createRequestListener((request, client) => guardRequest(request, client.address, render));

/** Time that a client may take for its headers and for a whole request, in milliseconds, as at the API (api/src/web.ts). */
const timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 180_000,
  connectionsCheckingInterval: 2_000,
  // Longer than a load balancer keeps its connections, so that it never meets one that is being closed.
  keepAliveTimeout: 75_000,
};
/** A socket on which nothing moves is closed; event streams breathe more often. */
const idleMs = 60_000;

const server = createServer(timeouts, async (request, response) => {
  boundSending(request, response);
  const path = pathOf(request.url ?? '/');
  if (path === null || !URL.canParse(`http://${request.headers.host ?? ''}`))
    return response.writeHead(400, { 'content-type': 'text/plain' }).end('This is no address.\n');
  // Others are not even requests to fetch's rules (TRACE), which would be an error of ours.
  if (!['GET', 'HEAD', 'POST'].includes(request.method ?? ''))
    return response.writeHead(405, { allow: 'GET, HEAD, POST' }).end();
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (reads && path === '/healthz')
    return response.writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end('ok\n');
  const file = reads && extname(path) in mediaTypes ? await loadFile(path) : null;
  if (file) return sendFile(request, response, path, file);
  answerPage(request, response);
});
server.setTimeout(idleMs);

server.on('error', (error) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${CONSOLE_PORT} is taken. Set CONSOLE_PORT to a free one.` : error.message);
  process.exit(1);
});
server.listen(CONSOLE_PORT, HOST, () => {
  console.log(`The console listens on http://${HOST}:${CONSOLE_PORT}`);
  process.send?.('ready');
});

for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, drain);

/** Takes requests for a while longer, as load balancers learn late; then lets running ones end, streams at once, and leaves. */
function drain() {
  server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
  setTimeout(() => {
    server.close(() => process.exit(0));
    endEventStreams();
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => process.exit(0), drainMs).unref();
  }, DRAIN_SECONDS * 1_000);
}

/** The path of a request's address, decoded; null when it is none. */
function pathOf(address) {
  try {
    return address.startsWith('/') ? decodeURI(new URL(`http://console.invalid${address}`).pathname) : null;
  } catch {
    return null;
  }
}

/** A built file and its compressed form, read once; null when there is none. */
async function loadFile(path) {
  if (!files.has(path)) {
    const place = join(clientFolder, normalize(path));
    if (!place.startsWith(clientFolder + sep)) return null;
    const bytes = await readFile(place).catch(() => null);
    if (!bytes) return null;
    files.set(path, { bytes, compressed: extname(path) === '.png' ? null : gzipSync(bytes) });
  }
  return files.get(path);
}

function sendFile(request, response, path, { bytes, compressed }) {
  const zipped = compressed && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = zipped ? compressed : bytes;
  response.writeHead(200, {
    'content-type': `${mediaTypes[extname(path)]}; charset=utf-8`,
    'content-length': body.length,
    // Names under /assets/ carry a hash of what is in them.
    'cache-control': path.startsWith('/assets/')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=3600',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    vary: 'accept-encoding',
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
