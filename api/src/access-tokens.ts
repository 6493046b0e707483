import { errors, jwtVerify, SignJWT } from 'jose';
import { AppError } from './errors.ts';
import type { Secrets } from './secrets.ts';

/** Who an access token speaks for. */
export interface AccessClaims {
  accountId: string;
  operator: boolean;
}

const minutes = 15;

/** Signs and checks the short-lived access tokens of accounts (JWT, HS256). */
export class AccessTokens {
  readonly #key: Buffer;

  constructor(secrets: Secrets) {
    this.#key = secrets.key('access token');
  }

  /** A token for 15 minutes and when it ends. */
  async issue(claims: AccessClaims, now = new Date()): Promise<{ token: string; expiresAt: Date }> {
    const expiresAt = new Date(now.getTime() + minutes * 60_000);
    const token = await new SignJWT({ operator: claims.operator })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .setSubject(claims.accountId)
      .setIssuer('penning')
      .setIssuedAt(now)
      .setExpirationTime(expiresAt)
      .sign(this.#key);
    return { token, expiresAt };
  }

  /** Who the token speaks for; throws token_expired or token_invalid. */
  async verify(token: string): Promise<AccessClaims> {
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        issuer: 'penning',
        algorithms: ['HS256'],
        typ: 'at+jwt',
      });
      return { accountId: payload.sub ?? '', operator: payload.operator === true };
    } catch (cause) {
      throw new AppError(cause instanceof errors.JWTExpired ? 'token_expired' : 'token_invalid', { cause });
    }
  }
}
