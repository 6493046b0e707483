import type { Page } from '@playwright/test';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { urls } from './penning.ts';

/** An upload as it left the browser. */
export interface Upload {
  type: string;
  bytes: Buffer;
}

/** Passes the page's uploads on to the API and keeps what went by; the browser's own tools do not show the bytes of files. */
export async function watchUploads(page: Page): Promise<{ uploads: Upload[]; end: () => void }> {
  const uploads: Upload[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { authorization = '', origin = '', 'content-type': type = '' } = request.headers;
      const bytes = await buffer(request);
      uploads.push({ type, bytes });
      const answer = await fetch(`${urls.api}${request.url}`, {
        method: 'PUT',
        headers: { authorization, origin, 'content-type': type },
        body: new Uint8Array(bytes),
      });
      response.writeHead(answer.status, {
        'access-control-allow-origin': answer.headers.get('access-control-allow-origin') ?? '',
      });
      response.end(await answer.text());
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await page.route('**/receipts/**', (route) => {
    if (route.request().method() !== 'PUT') return route.fallback();
    const { pathname, search } = new URL(route.request().url());
    return route.continue({ url: `http://127.0.0.1:${port}${pathname}${search}` });
  });
  return { uploads, end: () => server.close() };
}
