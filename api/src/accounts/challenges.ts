import { z } from 'zod';
import type { Transaction } from '../platform/database.ts';
import { SignInChallenge } from './model.ts';

/** Time that a sign-in, or the making of a passkey, may take. */
const challengeMinutes = 10;

/** Notes that a sign-in or the making of a passkey has begun. */
export function beginChallenge(
  trx: Transaction,
  fields: Pick<SignInChallenge, 'purpose'> & Partial<Pick<SignInChallenge, 'accountId' | 'challenge'>>,
): PromiseLike<SignInChallenge> {
  const expiresAt = new Date(Date.now() + challengeMinutes * 60_000);
  return SignInChallenge.query(trx).insertAndFetch({ ...fields, expiresAt });
}

/** A challenge that has not expired, locked; undefined when it is over, used or of another kind. */
export async function lockChallenge(
  trx: Transaction,
  id: string,
  purpose: SignInChallenge['purpose'],
): Promise<SignInChallenge | undefined> {
  if (!z.guid().safeParse(id).success) return undefined;
  return SignInChallenge.query(trx).findOne({ id, purpose }).where('expiresAt', '>', new Date()).forUpdate();
}
