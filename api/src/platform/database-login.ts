import type { Secrets } from './secrets.ts';

/** The role that holds the application's rights: it owns nothing and row-level security binds it. */
export const applicationRole = 'penning_app';

/**
 * The login that the application uses: a member of the application's role, its name and password derived from the
 * secret key, so that one DATABASE_URL (the owner's) and one SECRET_KEY are all that an operator sets.
 */
export function applicationLogin(
  ownerUrl: string,
  secrets: Secrets,
): { name: string; password: string; url: string } {
  const name = `penning_app_${secrets.key('database login').toString('hex').slice(0, 12)}`;
  const password = secrets.sign('database password', name);
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = password;
  return { name, password, url: url.href };
}
