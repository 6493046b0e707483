/** Time zone of a church that chose no other, and of what belongs to no single church. */
export const defaultTimeZone = 'Europe/Amsterdam';

/** Tells whether a text is an IANA name that this machine knows; offsets like `+01:00` are no place and are refused. */
export function isTimeZone(name: string): boolean {
  if (!/^(UTC|[A-Za-z]+(?:\/[\w+-]+){1,2})$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
