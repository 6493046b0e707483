/**
 * Checks that a changing request comes from the console's own pages (against cross-site request forgery). What the
 * request itself names as its host proves nothing: a name that a stranger points here is named there too (DNS rebinding).
 * A browser sends its page's origin in `Origin` or its relation in `Sec-Fetch-Site`; a request with neither is refused.
 */
export function comesFromOwnPages(headers: Headers, ownOrigins: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null) return site === 'same-origin';
  return ownOrigins.includes(origin);
}

/** Returns true for methods that only read. */
export function onlyReads(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
