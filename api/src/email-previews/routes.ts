import { randomBytes } from 'node:crypto';
import type { IRouter, Request } from 'express';
import { language } from '@penning/contract/fields';
import { z } from 'zod';
import { AppError } from '../platform/errors.ts';
import { inTheme, indexPage } from './pages.ts';
import { previews } from './previews.ts';

const choice = z.object({
  language: language.catch('en'),
  theme: z.enum(['light', 'dark']).optional().catch(undefined),
});

/** Serves every email with example data, to look at while writing them; never in production. */
export function emailPreviews(router: IRouter): void {
  router.get('/emails', (request, response) => {
    const nonce = randomBytes(16).toString('base64');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; style-src 'nonce-${nonce}'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    response.type('html').send(indexPage(choice.parse(request.query).language, nonce));
  });
  router.get('/emails/:kind/:name', (request, response) => {
    const { language, theme } = choice.parse(request.query);
    const { html } = previewOf(request).write(language);
    // Emails have their styles inline, as mail apps want it; nothing else is allowed.
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    );
    response.type('html').send(theme ? inTheme(html, theme) : html);
  });
}

function previewOf({ params }: Request) {
  const found = previews.find(({ kind, name }) => kind === params['kind'] && name === params['name']);
  if (!found) throw new AppError('not_found');
  return found;
}
