import { config } from './config.server.ts';

/** Policy of every answer that is not a page, such as a receipt's picture: it loads and runs nothing, even when the file is hostile. */
const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/**
 * Sets the headers that every answer carries. Styles: files and nonce'd tags only, but Mantine passes its variables
 * in `style` attributes, which therefore stay allowed (they cannot run anything).
 */
export function setSecurityHeaders(headers: Headers, nonce: string): void {
  const isPage = (headers.get('content-type') ?? '').startsWith('text/html');
  headers.set('content-security-policy', isPage ? pagePolicy(nonce) : filePolicy);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('x-frame-options', 'DENY');
  headers.set(
    'permissions-policy',
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  );
  if (config().PUBLIC_CONSOLE_URL.startsWith('https:'))
    headers.set('strict-transport-security', 'max-age=31536000');
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
}

function pagePolicy(nonce: string): string {
  // Vite's development server puts styles into the page by script and talks to it over a web socket.
  const development = import.meta.env.DEV;
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: blob: ${config().PUBLIC_API_URL} https://res.cloudinary.com`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
