import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { everyLanguage } from './texts/every-language.server.ts';
import { addTexts } from './texts/texts.ts';
import { NonceContext } from './ui/nonce.ts';

export { config } from './server/config.server.ts';
export { guardRequest } from './server/request-guard.server.ts';
export { boundSending } from './server/unread-bodies.server.ts';
export { endEventStreams } from './event-stream/event-proxy.server.ts';

addTexts(everyLanguage);

const renderTimeoutMs = 10_000;

/** Renders a page as a stream; robots get it whole. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const whenReady = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady';
  return new Promise((resolve, reject) => {
    let sent = false;
    const page = (
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={renderTimeoutMs} />
      </NonceContext.Provider>
    );
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      [whenReady]() {
        sent = true;
        const body = new PassThrough();
        headers.set('content-type', 'text/html; charset=utf-8');
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
      onError(error: unknown) {
        if (sent) console.error(error);
      },
    });
    setTimeout(abort, renderTimeoutMs + 1_000).unref();
  });
}

/** Writes an unexpected error to the log; a browser that went away and a page that is not there are none. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  const refused = isRouteErrorResponse(error) && error.status < 500;
  if (!refused && !request.signal.aborted) console.error(error);
}
