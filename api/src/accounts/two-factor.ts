import { toString as drawQrCode } from 'qrcode';
import type { SignedInCaller } from '../authentication/access-tokens.ts';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';
import { queueAccountMail } from '../mail/account-outbox.ts';
import { chargeGuess, forgiveGuesses } from '../guesses/guesses.ts';
import { checkOwnPassword } from './own-password.ts';
import { AccountSession, TwoFactor } from './model.ts';
import {
  codeGenerator,
  countRecoveryCodes,
  hasTwoFactor,
  makeRecoveryCodes,
  newSecret,
  sealSecret,
  takeAppCode,
} from './two-factor-codes.ts';

/** State of the second factor: in force or not, and the recovery codes that are left. */
export function readTwoFactor(
  context: Context,
  { accountId }: SignedInCaller,
): Promise<{ enabled: boolean; recoveryCodesLeft: number }> {
  return context.database.transaction(async (trx) => ({
    enabled: await hasTwoFactor(trx, accountId),
    recoveryCodesLeft: await countRecoveryCodes(trx, accountId),
  }));
}

/** Makes a secret and shows it; it is in force once a code of it was confirmed. Throws two_factor_enabled. */
export async function beginTwoFactor(
  context: Context,
  caller: SignedInCaller,
  password: string,
): Promise<{ secret: string; otpauthUrl: string; qrSvg: string }> {
  const account = await checkOwnPassword(context, caller, password);
  const secret = newSecret();
  const secretSealed = sealSecret(context, account.id, secret);
  await context.database.transaction(async (trx) => {
    if (await hasTwoFactor(trx, account.id)) throw new AppError('two_factor_enabled');
    await TwoFactor.query(trx)
      .insert({ accountId: account.id, secretSealed })
      .onConflict('accountId')
      .merge({ secretSealed, lastStep: 0 });
  });
  const otpauthUrl = codeGenerator(secret, account.email).toString();
  return { secret, otpauthUrl, qrSvg: await drawQrCode(otpauthUrl, { type: 'svg', margin: 4 }) };
}

/** Turns the second factor on with its first code; throws two_factor_code_wrong and two_factor_not_begun. */
export async function confirmTwoFactor(
  context: Context,
  { accountId, sessionId }: SignedInCaller,
  code: string,
): Promise<{ recoveryCodes: string[] }> {
  const guess = { secret: 'signed-in', owner: accountId, from: sessionId } as const;
  await chargeGuess(context, guess);
  const recoveryCodes = await context.database.transaction(async (trx) => {
    const factor = await TwoFactor.query(trx).findById(accountId).forUpdate();
    if (!factor) throw new AppError('two_factor_not_begun');
    if (factor.confirmedAt) throw new AppError('two_factor_enabled');
    if (!(await takeAppCode(context, trx, accountId, code))) throw new AppError('two_factor_code_wrong');
    await TwoFactor.query(trx).patch({ confirmedAt: new Date() }).where({ accountId });
    await AccountSession.query(trx).patch({ secondFactor: true }).where({ id: sessionId });
    await queueAccountMail(trx, { accountId, kind: 'changed', details: { change: 'two-factor-on' } });
    return makeRecoveryCodes(trx, accountId);
  });
  await forgiveGuesses(context, guess);
  return { recoveryCodes };
}

/** Ten new recovery codes; throws two_factor_not_begun when there is no second factor. */
export async function replaceRecoveryCodes(
  context: Context,
  caller: SignedInCaller,
  password: string,
): Promise<{ recoveryCodes: string[] }> {
  const { id: accountId } = await checkOwnPassword(context, caller, password);
  return context.database.transaction(async (trx) => {
    if (!(await hasTwoFactor(trx, accountId))) throw new AppError('two_factor_not_begun');
    await queueAccountMail(trx, { accountId, kind: 'changed', details: { change: 'recovery-codes' } });
    return { recoveryCodes: await makeRecoveryCodes(trx, accountId) };
  });
}

/** Turns the second factor off; with none there is nothing to do. */
export async function disableTwoFactor(
  context: Context,
  caller: SignedInCaller,
  password: string,
): Promise<void> {
  const { id: accountId } = await checkOwnPassword(context, caller, password);
  await context.database.transaction(async (trx) => {
    const wasOn = await hasTwoFactor(trx, accountId);
    await TwoFactor.query(trx).deleteById(accountId);
    if (!wasOn) return;
    await AccountSession.query(trx).patch({ secondFactor: false }).where({ accountId });
    await queueAccountMail(trx, { accountId, kind: 'changed', details: { change: 'two-factor-off' } });
  });
}
