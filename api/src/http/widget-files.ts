import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type IRouter, type Response } from 'express';
import { FileMissing, type FileStorage } from '../files/storage.ts';

/** The built widget: `widget/dist` beside this workspace; undefined before it is built. */
export const widgetFolder = [
  new URL('../../../widget/dist/', import.meta.url),
  new URL('../../../../widget/dist/', import.meta.url),
]
  .map((url) => fileURLToPath(url))
  .find((path) => existsSync(path));

const year = 31_536_000;
/** Scripts and styles; what an old page may still ask for. */
const kept = /\.(js|css)$/;

/** `/widget/v1/` is the newest and cached shortly, `/widget/1.2.3/` never changes; what a former build had comes from the store. */
export function serveWidget(router: IRouter, files: FileStorage, version: string): void {
  if (!widgetFolder) return;
  const served = (maxAgeSeconds: number, immutable: boolean) =>
    express.static(widgetFolder, {
      index: false,
      maxAge: maxAgeSeconds * 1000,
      immutable,
      setHeaders: (response, path) => {
        // A chunk's name changes with its content.
        if (path.includes('/chunks/')) neverChanges(response);
        mayBeTaken(response);
      },
    });
  router.use('/widget/v1', served(300, false));
  router.use(`/widget/${version}`, served(year, true));
  router.get(
    /^\/widget\/(v1\/chunks\/[\w.-]+|\d+\.\d+\.\d+\/(?:chunks\/)?[\w.-]+)$/,
    async (request, response, next) => {
      const bytes = await readFormer(files, request.path.slice('/widget/'.length));
      if (!bytes) return next();
      neverChanges(response);
      mayBeTaken(response);
      response.type(request.path.endsWith('.css') ? 'css' : 'text/javascript').send(bytes);
    },
  );
}

/**
 * Keeps a build's files in the store, for pages that were opened before the next rollout and for sites that name a version.
 * A version's files stay as they were first kept; another build of it adds its chunks.
 */
export async function keepWidgetFiles(files: FileStorage, folder: string, version: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).map(String).filter((name) => kept.test(name));
  const contents = new Map<string, Buffer>();
  for (const name of names.sort()) contents.set(name, await readFile(join(folder, name)));
  const hash = createHash('sha256').update(version);
  for (const [name, bytes] of contents) hash.update(name).update(bytes);
  const build = `builds/${hash.digest('hex')}`;
  if (await readFormer(files, build)) return;
  for (const [name, bytes] of contents)
    for (const path of [`${version}/${name}`, ...(name.startsWith('chunks/') ? [`v1/${name}`] : [])])
      if (!(await readFormer(files, path))) await files.put(keyOf(path), bytes, 'text/javascript');
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
