/** Returns the page to open after sign-in: a path of this site, never another site (open redirect), never sign-in itself (loop). */
export function safeReturnTo(wanted: string | null | undefined): string {
  if (!wanted || !wanted.startsWith('/') || /[\\\u0000-\u001f]/.test(wanted)) return '/';
  const base = 'http://console.invalid';
  const address = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (!address || address.origin !== base || address.pathname.startsWith('//')) return '/';
  if (/^\/sign-(in|out)\b/.test(address.pathname)) return '/';
  address.searchParams.delete('_data');
  address.searchParams.delete('index');
  return `${address.pathname}${address.search}`;
}

/** Returns the address of the sign-in page that returns to the requested page. */
export function signInAddress(requestUrl: string): string {
  const { pathname, search } = new URL(requestUrl);
  const returnTo = safeReturnTo(pathname + search);
  return returnTo === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ returnTo })}`;
}
