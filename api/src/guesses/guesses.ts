import { isIPv6 } from 'node:net';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { charge, countFailure, forget, type Allowance, type Bucket } from './attempts.ts';

/**
 * Allowances by secret. `place`: the guesser's own bucket, for one owner from one neighbourhood of the network. `owner`: one
 * account or claim from everywhere but its known devices; its waits are short, as strangers cause them. `device`: a device
 * that the owner signed in with before, for which nobody else's guesses count. `hall`: the places of all owners together,
 * as a church hall is one network.
 */
const allowances = {
  password: {
    place: { free: 5, longest: 900 },
    owner: { free: 50, longest: 60 },
    device: { free: 10, longest: 900 },
  },
  /** A code of an app or a recovery code, guessed by somebody who has the password. */
  'second-factor': {
    place: { free: 5, longest: 900 },
    owner: { free: 10, longest: 300 },
    device: { free: 10, longest: 900 },
  },
  /** A password or a code that a signed-in person types again; the place is the session. */
  'signed-in': { place: { free: 10, longest: 900 }, owner: { free: 50, longest: 60 } },
  /** A wrong code of a claim, which five end, see `limits.codeAttempts`. */
  'claim-code': { hall: { free: 60, longest: 60 }, owner: { free: 100, longest: 60 } },
  /** A token of a mailed link; only wrong ones are charged, so that nobody's link is slowed down. */
  'mailed-token': { hall: { free: 60, longest: 900 }, owner: { free: 20, longest: 60 } },
} satisfies Record<string, Partial<Record<'place' | 'hall' | 'owner' | 'device', Allowance>>>;

/** Secret that somebody may guess. */
type Secret = keyof typeof allowances;

/** Guess at a secret: whose it is, and where the guess comes from. */
export interface Guess {
  secret: Secret;
  /** Mailbox, account, claim or link that the secret opens. */
  owner: string;
  /** Internet address; of a signed-in person the session. */
  from: string;
  /** Device by which the owner is known already. */
  device?: string | undefined;
}

/** Wrong second factors within a day after which the person is told. */
export const toldAfterWrongCodes = 10;

/**
 * Charges a guess at a secret to its place and to its owner: a password or a second factor before it is looked at, others when
 * they were wrong. Throws too_many_requests with the time to wait. Every secret that somebody types or brings along goes through here.
 */
export function chargeGuess(context: Context, guess: Guess): Promise<void> {
  return charge(context, bucketsOf(guess));
}

/** Forgets the guesses of somebody who turned out to be right. */
export async function forgiveGuesses(context: Context, guess: Guess): Promise<void> {
  await forget(
    context,
    bucketsOf(guess).map(({ name }) => name),
  );
}

/** Forgets everybody's guesses at a secret that its owner has just replaced. */
export async function forgiveOwner(context: Context, secret: Secret, owner: string): Promise<void> {
  await forget(context, [[secret, 'owner', owner]]);
}

/** Counts a wrong second factor from wherever; says whether the person is to be told now. */
export async function isTimeToTell(context: Context, trx: Transaction, accountId: string): Promise<boolean> {
  return (await countFailure(context, trx, ['wrong codes', accountId])) === toldAfterWrongCodes;
}

const requests = {
  /** New accounts and forgotten passwords from one place. */
  letters: { free: 20, longest: 900 },
  /** Sign-ins by passkey that begin at one place: every look at the sign-in page begins one. */
  passkeys: { free: 200, longest: 60 },
} satisfies Record<string, Allowance>;

/** Charges a request that is no guess to its place; throws too_many_requests. */
export function chargeRequest(
  context: Context,
  kind: keyof typeof requests,
  address: string,
  purpose = '',
): Promise<void> {
  return charge(context, [{ allowance: requests[kind], name: [kind, purpose, placeOf(address)] }]);
}

function bucketsOf({ secret, owner, from, device }: Guess): Bucket[] {
  const allowance: Partial<Record<'place' | 'hall' | 'owner' | 'device', Allowance>> = allowances[secret];
  if (device !== undefined && allowance.device)
    return [{ allowance: allowance.device, name: [secret, 'device', owner, device] }];
  const place = placeOf(from);
  return [
    ...(allowance.place ? [{ allowance: allowance.place, name: [secret, 'place', owner, place] }] : []),
    ...(allowance.hall ? [{ allowance: allowance.hall, name: [secret, 'hall', place] }] : []),
    ...(allowance.owner ? [{ allowance: allowance.owner, name: [secret, 'owner', owner] }] : []),
  ];
}

/** The neighbourhood of an internet address: guessers change the last digits cheaply. What is no address is its own. */
function placeOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)|%.*$/g, '');
  if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.');
  return new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::')[0]!.split(':').slice(0, 4).join(':');
}
