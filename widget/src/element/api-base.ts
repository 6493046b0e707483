/** Address of the API without a slash at its end: the script's own origin unless the page names another one. */
export function apiBaseOf(named: string | null): string {
  return (named || new URL(import.meta.url).origin).replace(/\/$/, '');
}
