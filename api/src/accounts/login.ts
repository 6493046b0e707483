import type { SignedIn } from '@penning/contract/accounts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';
import type { Device } from '../http/bind.ts';
import { queueAccountMail } from '../mail/account-outbox.ts';
import { chargeGuess, forgiveGuesses, isTimeToTell, type Guess } from '../guesses/guesses.ts';
import { beginChallenge, lockChallenge } from './challenges.ts';
import { knownDevice, makeDeviceToken, nameDevice } from './devices.ts';
import { mailboxOf } from '../mail/mailboxes.ts';
import { Account, accountsAt } from './model.ts';
import { fitsPassword } from './passwords.ts';
import { openSession } from './sessions.ts';
import { hasTwoFactor, takeCode } from './two-factor-codes.ts';

/** Facts that a client gives about its device. */
export interface Entrance {
  device: Device;
  deviceToken?: string;
}

/** Tries of the second step before the sign-in starts over. */
const codeAttempts = 5;

/**
 * Signs in with address and password; throws login_failed whatever was wrong, two_factor_required (with a challenge)
 * only to who knows the password, too_many_requests to who guesses.
 */
export async function login(
  context: Context,
  credentials: { email: string; password: string },
  entrance: Entrance,
): Promise<SignedIn> {
  const account = await context.database.transaction((trx) => accountsAt(trx, credentials.email).first());
  const guess = guessOf(context, 'password', mailboxOf(credentials.email), account?.id, entrance);
  await chargeGuess(context, guess);
  const fits = await fitsPassword(account?.passwordHash, credentials.password);
  if (!account || !fits || account.unverifiedSince) throw new AppError('login_failed');
  await forgiveGuesses(context, guess);
  const result = await context.database.transaction(async (trx) => {
    if (!(await hasTwoFactor(trx, account.id))) return enter(context, trx, account, entrance, false);
    const challenge = await beginChallenge(trx, { purpose: 'two-factor', accountId: account.id });
    return { challenge: challenge.id };
  });
  // Thrown inside the transaction it would take the challenge back.
  if ('challenge' in result) throw new AppError('two_factor_required', result);
  return result;
}

/** The second step; throws sign_in_expired when the first is too long ago, two_factor_code_wrong for any other code. */
export async function loginTwoFactor(
  context: Context,
  { challenge: challengeId, code }: { challenge: string; code: string },
  entrance: Entrance,
): Promise<SignedIn> {
  const accountId = await countTry(context, challengeId);
  const guess = guessOf(context, 'second-factor', accountId, accountId, entrance);
  await chargeGuess(context, guess);
  const signedIn = await context.database.transaction(async (trx) => {
    const challenge = await lockChallenge(trx, challengeId, 'two-factor');
    if (!challenge) throw new AppError('sign_in_expired');
    if (!(await takeCode(context, trx, accountId, code))) return undefined;
    await challenge.$query(trx).delete();
    const account = await Account.query(trx).findById(accountId).throwIfNotFound();
    return enter(context, trx, account, entrance, true);
  });
  if (!signedIn) {
    await context.database.transaction(async (trx) => {
      if (await isTimeToTell(context, trx, accountId))
        await queueAccountMail(trx, { accountId, kind: 'wrong-codes' });
    });
    throw new AppError('two_factor_code_wrong');
  }
  await forgiveGuesses(context, guess);
  return signedIn;
}

/** Lets somebody in whose proofs were enough: a session, the device's token, and a mail when the device is new. */
export async function enter(
  context: Context,
  trx: Transaction,
  account: Account,
  { device, deviceToken }: Entrance,
  secondFactor: boolean,
): Promise<SignedIn> {
  const known = knownDevice(context, account.id, deviceToken);
  const name = nameDevice(device.userAgent);
  const session = await openSession(context, trx, account, { device: name, secondFactor });
  if (known === undefined && account.signedInAt)
    await queueAccountMail(trx, { accountId: account.id, kind: 'new-device', details: { device: name } });
  return { ...session, deviceToken: makeDeviceToken(context, account.id, known) };
}

/** Counts a try of the second step, in a transaction of its own so that a wrong code counts too. */
function countTry(context: Context, challengeId: string): Promise<string> {
  return context.database.transaction(async (trx) => {
    const challenge = await lockChallenge(trx, challengeId, 'two-factor');
    if (!challenge?.accountId || challenge.attempts >= codeAttempts) throw new AppError('sign_in_expired');
    await challenge.$query(trx).patch({ attempts: challenge.attempts + 1 });
    return challenge.accountId;
  });
}

/** A device that signed in before has a count of its own, so that nobody else can lock it out. */
function guessOf(
  context: Context,
  secret: 'password' | 'second-factor',
  owner: string,
  accountId: string | undefined,
  { device, deviceToken }: Entrance,
): Guess {
  return { secret, owner, from: device.address, device: knownDevice(context, accountId, deviceToken) };
}
