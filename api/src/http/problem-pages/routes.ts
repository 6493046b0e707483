import type { IRouter, Response } from 'express';
import { errorStatuses, isErrorCode, type ErrorCode } from '@penning/contract/error-codes';
import { html, type Markup } from '../../mail/layout/html.ts';
import { AppError } from '../../platform/errors.ts';
import { churchProblems } from './churches.ts';
import { claimProblems } from './claims.ts';
import { requestProblems } from './requests.ts';

/** Meaning of each code and what helps, for people who read an answer of the API; a code without is a type error. */
const explanations: Record<ErrorCode, string> = { ...requestProblems, ...claimProblems, ...churchProblems };

/** Pages behind the `type` of every problem (RFC 9457): one for each code, and a list of all. */
export function problemPages(router: IRouter): void {
  router.get('/problems', (_request, response) => {
    const codes = Object.keys(errorStatuses).filter(isErrorCode);
    send(
      response,
      'Problems',
      html`<dl>
        ${codes.map(
          (code) =>
            html`<dt><a href="/problems/${code}">${code}</a></dt>
              <dd>${explanations[code]}</dd>`,
        )}
      </dl>`,
    );
  });
  router.get('/problems/:code', ({ params }, response) => {
    const { code } = params;
    if (!isErrorCode(code)) throw new AppError('not_found');
    send(
      response,
      code,
      html`<p>${explanations[code]}</p>
        <p>HTTP status ${errorStatuses[code]}. Error code <code>${code}</code>.</p>
        <p><a href="/problems">All problems</a> · <a href="/docs">The API</a></p>`,
    );
  });
}

function send(response: Response, title: string, content: Markup): void {
  response.setHeader('Cache-Control', 'public, max-age=3600');
  response.type('html').send(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${title} · Penning</title>
        </head>
        <body>
          <main>
            <h1>${title}</h1>
            ${content}
          </main>
        </body>
      </html>`.text,
  );
}
