import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Passkey as PasskeyView } from '@penning/contract/account-security';
import { limits } from '@penning/contract/limits';
import type { SignedInCaller } from '../authentication/access-tokens.ts';
import type { Config } from '../platform/config.ts';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';
import { queueAccountMail } from '../mail/account-outbox.ts';
import { beginChallenge, lockChallenge } from './challenges.ts';
import { Account, Passkey } from './model.ts';
import { checkOwnPassword } from './own-password.ts';

/** Options with which the browser begins, and the challenge that its answer is matched with. */
export interface Ceremony {
  challengeId: string;
  options: Record<string, unknown>;
}

/** Relying party of passkeys: the console's origin and its host. */
export function relyingParty({ PUBLIC_CONSOLE_URL }: Pick<Config, 'PUBLIC_CONSOLE_URL'>) {
  return { expectedOrigin: PUBLIC_CONSOLE_URL, expectedRPID: new URL(PUBLIC_CONSOLE_URL).hostname };
}

/** The person's passkeys, the oldest first. */
export async function listPasskeys(context: Context, { accountId }: SignedInCaller): Promise<PasskeyView[]> {
  const passkeys = await context.database.transaction((trx) =>
    Passkey.query(trx).where({ accountId }).orderBy('createdAt'),
  );
  return passkeys.map(viewPasskey);
}

/** Begins to make a passkey that signs in by itself and asks its owner first; throws list_too_long. */
export async function beginPasskey(
  context: Context,
  caller: SignedInCaller,
  password: string,
): Promise<Ceremony> {
  const account = await checkOwnPassword(context, caller, password);
  return context.database.transaction(async (trx) => {
    const existing = await Passkey.query(trx).where({ accountId: account.id });
    if (existing.length >= limits.passkeys) throw new AppError('list_too_long');
    const options = await generateRegistrationOptions({
      rpName: 'Penning',
      rpID: relyingParty(context.config).expectedRPID,
      userName: account.email,
      userDisplayName: account.name,
      userID: new TextEncoder().encode(account.id),
      attestationType: 'none',
      excludeCredentials: existing.map(({ credentialId }) => ({ id: credentialId })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const { id: challengeId } = await beginChallenge(trx, {
      purpose: 'new-passkey',
      accountId: account.id,
      challenge: options.challenge,
    });
    return { challengeId, options: { ...options } };
  });
}

/** Keeps a passkey that the browser made; throws sign_in_expired, passkey_refused and list_too_long. */
export async function createPasskey(
  context: Context,
  { accountId }: SignedInCaller,
  answer: { challengeId: string; name: string; credential: unknown },
): Promise<PasskeyView> {
  const challenge = await context.database.transaction(async (trx) => {
    const begun = await lockChallenge(trx, answer.challengeId, 'new-passkey');
    if (begun?.accountId !== accountId) throw new AppError('sign_in_expired');
    await begun.$query(trx).delete();
    return begun.challenge;
  });
  const { registrationInfo } = await verifyRegistrationResponse({
    ...relyingParty(context.config),
    response: answer.credential as RegistrationResponseJSON,
    expectedChallenge: challenge,
  }).catch((cause: unknown) => {
    throw new AppError('passkey_refused', { cause });
  });
  if (!registrationInfo) throw new AppError('passkey_refused');
  const { id: credentialId, publicKey, counter, transports = [] } = registrationInfo.credential;
  return context.database.transaction(async (trx) => {
    // Several may have begun at once.
    await Account.query(trx).findById(accountId).forUpdate();
    if ((await Passkey.query(trx).where({ accountId }).resultSize()) >= limits.passkeys)
      throw new AppError('list_too_long');
    const passkey = await Passkey.query(trx).insertAndFetch({
      accountId,
      name: answer.name,
      credentialId,
      publicKey: Buffer.from(publicKey),
      counter,
      transports,
    });
    await queueAccountMail(trx, { accountId, kind: 'changed', details: { change: 'passkey-added' } });
    return viewPasskey(passkey);
  });
}

/** Removes a passkey; throws not_found. */
export async function deletePasskey(
  context: Context,
  { accountId }: SignedInCaller,
  id: string,
): Promise<void> {
  await context.database.transaction(async (trx) => {
    const deleted = await Passkey.query(trx).delete().where({ id, accountId });
    if (deleted === 0) throw new AppError('not_found');
    await queueAccountMail(trx, { accountId, kind: 'changed', details: { change: 'passkey-removed' } });
  });
}

function viewPasskey({ id, name, createdAt, lastUsedAt }: Passkey): PasskeyView {
  return {
    id,
    name,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
