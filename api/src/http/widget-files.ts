import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type IRouter, type Request, type RequestHandler, type Response } from 'express';
import { FileMissing, type FileStorage } from '../files/storage.ts';
import { AppError } from '../platform/errors.ts';

/** The built widget: `widget/dist` beside this workspace; undefined before it is built. */
export const widgetFolder = [
  new URL('../../../widget/dist/', import.meta.url),
  new URL('../../../../widget/dist/', import.meta.url),
]
  .map((url) => fileURLToPath(url))
  .find((path) => existsSync(path));

const year = 31_536_000;
/** Scripts and styles, and their compressed copies; what an old page may still ask for. */
const kept = /\.(js|css)(\.(br|gz))?$/;
const script = /\.(?:js|css)$/;
const former = /^\/widget\/(v1\/chunks\/[\w.-]+|\d+\.\d+\.\d+\/(?:chunks\/)?[\w.-]+)$/;

/**
 * `/widget/v1/` is the newest and cached shortly, `/widget/1.2.3/` never changes; what a former build had comes from the
 * store. Scripts and styles are sent as the build compressed them, once and better than while somebody waits.
 */
export function serveWidget(
  router: IRouter,
  files: FileStorage,
  version: string,
  folder: string | undefined = widgetFolder,
): void {
  if (!folder) return;
  const served = (maxAgeSeconds: number, immutable: boolean) =>
    express.static(folder, {
      index: false,
      // A range that a file does not have would be an answer of its own.
      acceptRanges: false,
      maxAge: maxAgeSeconds * 1000,
      immutable,
      setHeaders: (response, path) => {
        // A chunk's name changes with its content.
        if (path.includes('/chunks/')) neverChanges(response);
        mayBeTaken(response);
      },
    });
  router.use('/widget/v1', chooseCopy(folder), served(300, false));
  router.use(`/widget/${version}`, chooseCopy(folder), served(year, true));
  router.get(former, async (request, response, next) => {
    if (!script.test(request.path)) return next();
    const path = request.path.slice('/widget/'.length);
    response.vary('Accept-Encoding');
    for (const { encoding, suffix } of acceptedCopies(request)) {
      const bytes = await readFormer(files, `${path}${suffix}`);
      if (!bytes) continue;
      neverChanges(response);
      mayBeTaken(response);
      if (encoding) response.setHeader('Content-Encoding', encoding);
      return void response.type(typeOf(path)).send(bytes);
    }
    next();
  });
}

/** Copies of a file that a client takes, the smallest first; the last is the file itself. */
function acceptedCopies(request: Request): { encoding?: string; suffix: string }[] {
  // One by one: a browser names gzip before br without liking it more.
  const compressed = [
    { encoding: 'br', suffix: '.br' },
    { encoding: 'gzip', suffix: '.gz' },
  ].filter(({ encoding }) => request.acceptsEncodings(encoding) === encoding);
  return [...compressed, { suffix: '' }];
}

/** Lets the static files below answer with a compressed copy where the build made one; a watching build makes none. */
function chooseCopy(folder: string): RequestHandler {
  return async (request, response, next) => {
    // Copies have no address of their own.
    if (/\.(br|gz)$/.test(request.path)) throw new AppError('not_found');
    if (!/^\/(?:chunks\/)?[\w.-]+$/.test(request.path) || !script.test(request.path)) return next();
    response.vary('Accept-Encoding');
    for (const { encoding, suffix } of acceptedCopies(request)) {
      if (!encoding || !(await exists(join(folder, `${request.path}${suffix}`)))) continue;
      response.setHeader('Content-Encoding', encoding);
      response.type(typeOf(request.path));
      request.url = `${request.path}${suffix}`;
      break;
    }
    next();
  };
}

function typeOf(path: string): string {
  return path.endsWith('.css') ? 'css' : 'text/javascript';
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Keeps a build's files in the store, for pages that were opened before the next rollout and for sites that name a version.
 * A version's files stay as they were first kept, with their compressed copies; another build of it adds its chunks.
 */
export async function keepWidgetFiles(files: FileStorage, folder: string, version: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).map(String).filter((name) => kept.test(name));
  const contents = new Map<string, Buffer>();
  for (const name of names.sort()) contents.set(name, await readFile(join(folder, name)));
  const hash = createHash('sha256').update(version);
  for (const [name, bytes] of contents) hash.update(name).update(bytes);
  const build = `builds/${hash.digest('hex')}`;
  if (await readFormer(files, build)) return;
  for (const name of names.filter((one) => script.test(one)))
    for (const path of [`${version}/${name}`, ...(name.startsWith('chunks/') ? [`v1/${name}`] : [])]) {
      if (await readFormer(files, path)) continue;
      // The file itself last: while it is missing, a start that was cut off is made up for by the next.
      for (const suffix of ['.br', '.gz', '']) {
        const bytes = contents.get(`${name}${suffix}`);
        if (bytes) await files.put(keyOf(`${path}${suffix}`), bytes, 'text/javascript');
      }
    }
  await files.put(keyOf(build), Buffer.from(version), 'text/plain');
}

async function readFormer(files: FileStorage, path: string): Promise<Buffer | undefined> {
  try {
    return await files.get(keyOf(path));
  } catch (error) {
    if (error instanceof FileMissing) return undefined;
    throw error;
  }
}

function keyOf(path: string): string {
  return `widget/${createHash('sha256').update(path).digest('hex')}`;
}

function neverChanges(response: Response): void {
  response.setHeader('Cache-Control', `public, max-age=${year}, immutable`);
}

/** Churches' pages load it from another origin, also with `crossorigin`. */
function mayBeTaken(response: Response): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Timing-Allow-Origin', '*');
}
