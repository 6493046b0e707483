import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import { limits } from '@penning/contract/limits';
import { fieldError } from '../platform/errors.ts';

/** The common ones that are long enough to be chosen at all. */
const common = new Set(
  dictionary['passwords-common']
    .filter((password) => password.length >= limits.passwordMin)
    .map((password) => password.toLowerCase()),
);

/** Compared when the address is unknown, so that the answer takes the same time. */
let decoy: Promise<string> | undefined;

/** Hashes a password with argon2id. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

/** Tells if a password fits a hash; without one it is compared all the same, and never fits. */
export async function fitsPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const expected = passwordHash ?? (await (decoy ??= hashPassword(randomBytes(16).toString('hex'))));
  const fits = await verify(expected, password.normalize('NFKC'));
  return fits && expected === passwordHash;
}

/**
 * Hashes a password that somebody chose; throws password_too_short, password_common (which a person's own address
 * and one repeated character are as well). What it is made of is nobody's business.
 */
export function hashNewPassword(password: string, email: string, field = 'password'): Promise<string> {
  if ([...password].length < limits.passwordMin) throw fieldError(field, 'password_too_short');
  const folded = password.normalize('NFKC').toLowerCase();
  const guessable = common.has(folded) || folded === email.toLowerCase() || new Set(folded).size === 1;
  if (guessable) throw fieldError(field, 'password_common');
  return hashPassword(password);
}
