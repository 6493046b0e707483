import { z } from 'zod';
import { bySlug, churchErrors } from './churches.ts';
import { endpoint } from './endpoint.ts';
import { limits } from './limits.ts';

/** Sets the logo; it is disarmed and resized before anybody sees it. */
export const putLogo = endpoint({
  method: 'PUT',
  path: '/v1/churches/{slug}/logo',
  tag: 'churches',
  access: 'account',
  summary: 'Set the logo',
  params: bySlug,
  binaryBody: {
    mediaTypes: ['image/jpeg', 'image/png', 'image/webp', 'application/octet-stream'],
    maxBytes: limits.logoBytes,
  },
  status: 200,
  answer: z.strictObject({ logoUrl: z.string() }),
  errors: [...churchErrors, 'image_unusable', 'body_too_large', 'receipt_type_unsupported'],
});

/** Takes the logo away. */
export const deleteLogo = endpoint({
  method: 'DELETE',
  path: '/v1/churches/{slug}/logo',
  tag: 'churches',
  access: 'account',
  summary: 'Remove the logo',
  params: bySlug,
  status: 204,
  errors: churchErrors,
});

/** Shows a stored logo; the key changes with the picture, so it may be cached for ever. */
export const readLogo = endpoint({
  method: 'GET',
  path: '/v1/logos/{key}',
  tag: 'churches',
  access: 'public',
  summary: 'A logo',
  params: z.strictObject({ key: z.string().regex(/^[a-f0-9-]{36}$/, 'id_invalid') }),
  status: 200,
  binaryAnswer: 'image/png',
  errors: ['not_found'],
});
