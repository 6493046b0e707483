/** Where to go after signing in: a path of this site, never another site and never the sign-in page itself. */
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

/** The sign-in page that leads back to the requested page. */
export function signInAddress(requestUrl: string): string {
  const { pathname, search } = new URL(requestUrl);
  const returnTo = safeReturnTo(pathname + search);
  return returnTo === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ returnTo })}`;
}
