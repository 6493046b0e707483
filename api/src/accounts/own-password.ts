import type { SignedInCaller } from '../authentication/access-tokens.ts';
import type { Context } from '../context/context.ts';
import { AppError, fieldError } from '../platform/errors.ts';
import { chargeGuess, forgiveGuesses } from '../guesses/guesses.ts';
import { Account } from './model.ts';
import { fitsPassword } from './passwords.ts';

/** The account of a signed-in person who proves that it is them; throws password_wrong, and too_many_requests to guessers. */
export async function checkOwnPassword(
  context: Context,
  { accountId, sessionId }: SignedInCaller,
  password: string,
): Promise<Account> {
  const account = await context.database.transaction((trx) => Account.query(trx).findById(accountId));
  if (!account) throw new AppError('token_invalid');
  const guess = { secret: 'signed-in', owner: accountId, from: sessionId } as const;
  await chargeGuess(context, guess);
  if (!(await fitsPassword(account.passwordHash, password))) throw fieldError('password', 'password_wrong');
  await forgiveGuesses(context, guess);
  return account;
}
