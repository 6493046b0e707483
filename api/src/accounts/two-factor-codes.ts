import { createHash, randomBytes } from 'node:crypto';
import { plain } from '@penning/contract/plain';
import { Secret, TOTP } from 'otpauth';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { RecoveryCode, TwoFactor } from './model.ts';

/** Seconds of one code. */
const period = 30;
const recoveryCodeCount = 10;
/** Without i, l, 0 and 1, which look alike. */
const letters = 'abcdefghjkmnopqrstuvwxyz23456789';

/** A new secret of 160 bits, base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The generator of an account's codes, as authenticator apps know it (RFC 6238). */
export function codeGenerator(secret: string, email: string): TOTP {
  return new TOTP({ issuer: 'Penning', label: email, secret: Secret.fromBase32(secret), period });
}

/** Seals a secret to its account. */
export function sealSecret(context: Context, accountId: string, secret: string): string {
  return context.secrets.seal('two-factor secret', secret, accountId);
}

/** Tells if an account's second factor is in force. */
export async function hasTwoFactor(trx: Transaction, accountId: string): Promise<boolean> {
  return (await TwoFactor.query(trx).findById(accountId).whereNotNull('confirmedAt')) !== undefined;
}

/** Takes a code of the app or a recovery code; each works once, and a wrong one is false. */
export async function takeCode(
  context: Context,
  trx: Transaction,
  accountId: string,
  code: string,
): Promise<boolean> {
  if (/^\d{6}$/.test(plain(code).replace(/ /g, ''))) return takeAppCode(context, trx, accountId, code);
  const taken = await RecoveryCode.query(trx)
    .delete()
    .where({ accountId, codeHash: hashRecoveryCode(accountId, code) });
  return taken > 0;
}

/** Takes a code of the app: this step's or a neighbour's, and never one of a step that was taken or passed. */
export async function takeAppCode(
  context: Context,
  trx: Transaction,
  accountId: string,
  code: string,
  now = Date.now(),
): Promise<boolean> {
  const factor = await TwoFactor.query(trx).findById(accountId).forUpdate();
  if (!factor) return false;
  const secret = context.secrets.open('two-factor secret', factor.secretSealed, accountId);
  const token = plain(code).replace(/ /g, '');
  const delta = codeGenerator(secret, '').validate({ token, timestamp: now, window: 1 });
  const step = Math.floor(now / 1_000 / period) + (delta ?? 0);
  if (delta === null || step <= factor.lastStep) return false;
  await TwoFactor.query(trx).patch({ lastStep: step }).where({ accountId });
  return true;
}

/** Makes ten new recovery codes of 80 bits; the old ones end. */
export async function makeRecoveryCodes(trx: Transaction, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => {
    const text = Array.from(randomBytes(16), (byte) => letters[byte % letters.length]).join('');
    return text.replace(/(.{4})(?!$)/g, '$1-');
  });
  await RecoveryCode.query(trx).delete().where({ accountId });
  await RecoveryCode.query(trx).insert(
    codes.map((code) => ({ accountId, codeHash: hashRecoveryCode(accountId, code) })),
  );
  return codes;
}

/** Counts the recovery codes that are left. */
export function countRecoveryCodes(trx: Transaction, accountId: string): Promise<number> {
  return RecoveryCode.query(trx).where({ accountId }).resultSize();
}

function hashRecoveryCode(accountId: string, code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHash('sha256').update(`${accountId}/${plain}`).digest('hex');
}
