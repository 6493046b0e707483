import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

/** A pretend church's website: another origin than the API, as in real life. */
const port = Number(process.env.DEMO_PORT ?? 4200);
const host = process.env.HOST ?? '127.0.0.1';
const api = (process.env.PUBLIC_API_URL ?? 'http://localhost:4000').replace(/\/$/, '');

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** The policy that docs/widget.md asks for, and no styles at all. */
const strict = `default-src 'none'; script-src ${api}; connect-src ${api}; img-src ${api} blob: data:; style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;

async function answer(path) {
  const name = path === '/' ? 'index.html' : path.slice(1);
  if (!/^[a-z-]+\.(html|css|js)$/.test(name)) return undefined;
  const text = await readFile(new URL(name, import.meta.url), 'utf8').catch(() => undefined);
  return text && { text: text.replaceAll('{{api}}', api), type: types[name.split('.')[1]] };
}

const server = createServer((request, response) => {
  void answer(new URL(request.url ?? '/', 'http://demo').pathname).then((found) => {
    response.writeHead(found ? 200 : 404, {
      'content-type': found?.type ?? 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...(request.url === '/strict.html' && { 'content-security-policy': strict }),
    });
    response.end(found?.text ?? 'This page does not exist.');
  });
});

server.on('error', (error) => {
  const taken = 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken
      ? `Port ${port} is taken: set DEMO_PORT to another one.`
      : `The demo site cannot start: ${error.message}`,
  );
  process.exit(1);
});
server.listen(port, host, () => {
  console.log(`Demo church site: http://localhost:${port}`);
  process.send?.('ready');
});
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
