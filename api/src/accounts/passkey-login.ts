import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
} from '@simplewebauthn/server';
import type { SignedIn } from '@penning/contract/accounts';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';
import type { Device } from '../http/bind.ts';
import { chargeRequest } from '../guesses/guesses.ts';
import { beginChallenge, lockChallenge } from './challenges.ts';
import { enter, type Entrance } from './login.ts';
import { Account, Passkey } from './model.ts';
import { relyingParty, type Ceremony } from './passkeys.ts';

/** Begins a sign-in by passkey: the browser offers those that it has for this console. */
export async function beginPasskeyLogin(context: Context, device: Device): Promise<Ceremony> {
  await chargeRequest(context, 'passkeys', device.address);
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(context.config).expectedRPID,
    userVerification: 'required',
  });
  const { challenge } = options;
  const begun = await context.database.transaction((trx) =>
    beginChallenge(trx, { purpose: 'passkey', challenge }),
  );
  return { challengeId: begun.id, options: { ...options } };
}

/** Signs in by passkey, which is two factors at once; throws sign_in_expired and passkey_refused. */
export async function loginPasskey(
  context: Context,
  answer: { challengeId: string; credential: { id: string } },
  entrance: Entrance,
): Promise<SignedIn> {
  const { challenge, passkey } = await context.database.transaction(async (trx) => {
    const begun = await lockChallenge(trx, answer.challengeId, 'passkey');
    await begun?.$query(trx).delete();
    return {
      challenge: begun?.challenge,
      passkey: await Passkey.query(trx).findOne({ credentialId: answer.credential.id }),
    };
  });
  if (challenge === undefined) throw new AppError('sign_in_expired');
  if (!passkey) throw new AppError('passkey_refused');
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    ...relyingParty(context.config),
    response: answer.credential as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
    },
  }).catch((cause: unknown) => {
    throw new AppError('passkey_refused', { cause });
  });
  if (!verified) throw new AppError('passkey_refused');
  return context.database.transaction(async (trx) => {
    const used = { counter: authenticationInfo.newCounter, lastUsedAt: new Date() };
    await Passkey.query(trx).patch(used).where({ id: passkey.id });
    const account = await Account.query(trx).findById(passkey.accountId).throwIfNotFound();
    return enter(context, trx, account, entrance, true);
  });
}
