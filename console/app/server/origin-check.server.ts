/**
 * Whether a changing request comes from the console's own pages (the answer to cross-site request forgery).
 * A browser names its page's origin in `Origin` or tells its relation in `Sec-Fetch-Site`; a request with neither is refused.
 */
export function comesFromOwnPages(headers: Headers, ownOrigin: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null) return site === 'same-origin';
  return origin === ownOrigin || (URL.canParse(origin) && new URL(origin).host === headers.get('host'));
}

/** Whether a method only reads. */
export function onlyReads(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
