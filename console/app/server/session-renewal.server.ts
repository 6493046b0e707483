import type { Session } from '@penning/contract/accounts';

/** Remaining life of an access token below which it is renewed. */
const marginMs = 60_000;
/** Time for which a renewed session is kept, for requests that still carry the old cookie. */
const keepMs = 5 * 60_000;

/** Returns true when the access token is about to expire. */
export function needsRenewal(session: Session, now = Date.now()): boolean {
  return Date.parse(session.accessTokenExpiresAt) - now < marginMs;
}

/**
 * Uses each refresh token once: parallel requests share one renewal, and stragglers with the old cookie get its
 * result for a while. A failed renewal is forgotten, so that the next request may try again.
 */
export function createRenewal(renew: (refreshToken: string) => Promise<Session>) {
  const running = new Map<string, Promise<Session>>();
  return (refreshToken: string): Promise<Session> => {
    const known = running.get(refreshToken);
    if (known) return known;
    const renewal = renew(refreshToken);
    running.set(refreshToken, renewal);
    renewal.then(
      () => setTimeout(() => running.delete(refreshToken), keepMs).unref(),
      () => running.delete(refreshToken),
    );
    return renewal;
  };
}
