/** An exact web origin, or `https://*.example.org` for every name below example.org; http only for localhost. */
export const originPattern =
  /^(https:\/\/(\*\.(?=[^.]+\.))?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?(:\d{1,5})?|http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?)$/;

/** Tells if a page's origin is among the allowed ones: same scheme, host and port, or a name below a wildcard. */
export function allowsOrigin(allowed: readonly string[], origin: string): boolean {
  return allowed.some((one) => (one.startsWith(wildcard) ? isBelow(one, origin) : one === origin));
}

const wildcard = 'https://*.';

function isBelow(one: string, origin: string): boolean {
  const ending = one.slice(wildcard.length - 1);
  const name = origin.slice('https://'.length, -ending.length);
  return origin.startsWith('https://') && origin.endsWith(ending) && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name);
}
