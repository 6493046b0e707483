import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { IRouter, Response } from 'express';
import type { Config } from '../platform/config.ts';
import type { Context } from '../context/context.ts';
import { serveWidget } from './widget-files.ts';

/** Files that the page of the documentation loads; the package's other files are nobody's business. */
const swaggerFiles = ['swagger-ui.css', 'swagger-ui-bundle.js'];
const swaggerFolder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** Static pages and files: the widget for the churches' sites, the hosted pages, the API's documentation. */
export function staticPages(router: IRouter, { config, files }: Context, version: string): void {
  serveWidget(router, files, version);
  servePages(router, config);
  serveDocumentation(router);
}

/** One shell for the hosted form, the claimant's page and the pages behind mailed links; it holds no data. */
function servePages(router: IRouter, config: Config): void {
  const form = (name: string) => `<penning-claim church="${name}">${plainText('form')}</penning-claim>`;
  const byMail = (tag: string, attribute = '') => `<${tag}${attribute}>${plainText('mail')}</${tag}>`;
  const pages: Record<string, (name: string) => string> = {
    '/c/:name': form,
    '/embed/:name': form,
    '/claim/:name': (name) => byMail('penning-status', ` claim="${name}"`),
    '/confirm/:name': (name) => byMail('penning-confirm', ` claim="${name}"`),
    '/not-me': () => byMail('penning-not-me'),
    '/device': () => byMail('penning-device'),
    '/finance-address': () => byMail('penning-confirm-address'),
  };
  for (const [path, element] of Object.entries(pages)) {
    router.get(path, (request, response, next) => {
      const name = String(request.params['name'] ?? '');
      if (!/^[a-z0-9-]*$/i.test(name)) return next();
      sendPage(response, config, element(name), path.startsWith('/embed/') ? '*' : "'none'");
    });
  }
  router.get('/widget/', (_request, response) => {
    sendPage(response, config, '<penning-playground></penning-playground>', "'none'", 'playground');
  });
}

/** Says in plain text where to turn when the script does not run; the element hides it once it has drawn itself. */
function plainText(kind: 'form' | 'mail'): string {
  const english = {
    form: 'ask the treasurer of your church how to send your claim',
    mail: 'answer the mail that brought you here',
  };
  const dutch = {
    form: 'vraag de penningmeester van uw kerk hoe u uw declaratie kunt insturen',
    mail: 'beantwoord de mail waarin deze link stond',
  };
  return `<p class="plain">Does this page stay empty? Then JavaScript is off or did not load, or the browser is too old. Open the page in another browser or on another device, or ${english[kind]}.</p>
<p class="plain" lang="nl">Blijft deze pagina leeg? Dan staat JavaScript uit of laadt het niet, of de browser is te oud. Open de pagina in een andere browser of op een ander apparaat, of ${dutch[kind]}.</p>`;
}

/** The form may stand in frames: it has no session that a frame around it could misuse. Nothing runs but the script that carries the answer's nonce, and what that loads from here. */
function sendPage(
  response: Response,
  config: Config,
  element: string,
  ancestors: string,
  script = 'pages',
): void {
  const nonce = randomBytes(16).toString('base64');
  const images = config.CLOUDINARY_URL ? ' https://res.cloudinary.com' : '';
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'nonce-${nonce}'; connect-src 'self'; img-src 'self' data: blob:${images}; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`,
  );
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Cross-Origin-Resource-Policy', ancestors === '*' ? 'cross-origin' : 'same-origin');
  response.type('html').send(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Penning</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/widget/v1/pages.css" nonce="${nonce}">
<script type="module" src="/widget/v1/${script}.js" nonce="${nonce}"></script>
</head>
<body>
<main>${element}</main>
</body>
</html>
`);
}

/** Swagger UI from our own files, without any request to the outside. */
function serveDocumentation(router: IRouter): void {
  const start = `window.addEventListener('load', () => SwaggerUIBundle({ url: '/v1/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null }));`;
  router.get('/docs/start.js', (_request, response) => {
    response.type('text/javascript').send(start);
  });
  router.get('/docs', (_request, response) => {
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
    );
    response.type('html').send(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Penning API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/files/swagger-ui.css">
<script src="/docs/files/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</head>
<body><div id="docs"></div></body>
</html>
`);
  });
  for (const name of swaggerFiles)
    router.get(`/docs/files/${name}`, (_request, response) => {
      response.sendFile(name, { root: swaggerFolder, maxAge: 3_600_000, acceptRanges: false });
    });
}

/** This installation's version, from package.json. */
export async function readVersion(): Promise<string> {
  const candidates = ['../../package.json', '../../../package.json'].map(
    (path) => new URL(path, import.meta.url),
  );
  const found = candidates.find((url) => existsSync(url));
  const { version } = JSON.parse(await readFile(found ?? candidates[0]!, 'utf8')) as { version: string };
  return version;
}
