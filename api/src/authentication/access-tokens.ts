import { createHash } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Database } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import type { Secrets } from '../platform/secrets.ts';

/** Account and session that an access token speaks for. */
export interface AccessClaims {
  accountId: string;
  sessionId: string;
}

/** Signed-in person, as the database knows them at this moment. */
export interface SignedInCaller extends AccessClaims {
  operator: boolean;
  /** True when the session was opened with a second factor or a passkey. */
  secondFactor: boolean;
  /** Moment at which the token or its session ends by itself. */
  until?: Date;
}

/** Lifetime of an access token. */
export const accessTokenSeconds = 15 * 60;
/** Difference that the clocks of two machines may have. */
const clockSkewSeconds = 30;

/**
 * Signs and checks the short-lived access tokens of accounts (JWT, HS256). A key is named in the token's header, so
 * that tokens of the previous SECRET_KEY are taken until they expire.
 */
export class AccessTokens {
  readonly #keys: Map<string, Buffer>;
  readonly #current: string;
  readonly #database: Database;

  constructor(secrets: Secrets, database: Database) {
    const keys = secrets.keys('access token');
    this.#keys = new Map(keys.map((key) => [nameOf(key), key]));
    this.#current = nameOf(keys[0]);
    this.#database = database;
  }

  /** A token for 15 minutes and when it ends. */
  async issue(claims: AccessClaims, now = new Date()): Promise<{ token: string; expiresAt: Date }> {
    const expiresAt = new Date(now.getTime() + accessTokenSeconds * 1_000);
    const token = await new SignJWT({ sid: claims.sessionId })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: this.#current })
      .setSubject(claims.accountId)
      .setIssuer('penning')
      .setIssuedAt(now)
      .setExpirationTime(expiresAt)
      .sign(this.#key(this.#current));
    return { token, expiresAt };
  }

  /**
   * Checks a token and finds its caller; throws token_expired or token_invalid. The session is looked up each time: who signed
   * out, was signed out or deleted the account is out at once, not after fifteen minutes.
   */
  async verify(token: string): Promise<SignedInCaller> {
    const { accountId, sessionId, expiresAt: tokenEnds } = await this.#read(token);
    const found: (Pick<SignedInCaller, 'operator' | 'secondFactor'> & { expiresAt: Date }) | undefined =
      await this.#database.transaction((trx) =>
        trx('sessions as session')
          .join('accounts as account', 'account.id', 'session.account_id')
          .where({ 'session.id': sessionId, 'account.id': accountId })
          .where('session.expires_at', '>', new Date())
          .first('account.operator', 'session.second_factor', 'session.expires_at'),
      );
    if (!found) throw new AppError('token_invalid');
    const { operator, secondFactor, expiresAt } = found;
    const until = new Date(Math.min(tokenEnds.getTime(), expiresAt.getTime()));
    return { accountId, sessionId, operator, secondFactor, until };
  }

  async #read(token: string): Promise<AccessClaims & { expiresAt: Date }> {
    try {
      const { payload } = await jwtVerify(token, ({ kid }) => this.#key(kid ?? ''), {
        issuer: 'penning',
        algorithms: ['HS256'],
        typ: 'at+jwt',
        clockTolerance: clockSkewSeconds,
        requiredClaims: ['sub', 'sid', 'exp'],
      });
      const expiresAt = new Date((payload.exp ?? 0) * 1_000);
      return { accountId: payload.sub ?? '', sessionId: String(payload['sid']), expiresAt };
    } catch (cause) {
      throw new AppError(cause instanceof errors.JWTExpired ? 'token_expired' : 'token_invalid', { cause });
    }
  }

  #key(name: string): Buffer {
    const key = this.#keys.get(name);
    if (!key) throw new Error('signed with a key that is not ours');
    return key;
  }
}

/** A key's name, which tells nothing about it. */
function nameOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 8);
}
