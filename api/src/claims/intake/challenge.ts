import { randomInt } from 'node:crypto';
import { createChallenge, verifySolution, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { effortFactors } from '../../abuse/effort.ts';
import type { Context } from '../../context/context.ts';
import type { Transaction } from '../../platform/database.ts';
import { AppError } from '../../platform/errors.ts';

/** Usual difficulty of a challenge: a second on a cheap phone (docs/security.md). A church under pressure and the installation's scale multiply the counter. */
const difficulty = {
  algorithm: 'PBKDF2/SHA-256',
  cost: 2_000,
  counterFrom: 500,
  counterTo: 1_500,
  minutes: 30,
} as const;

const payloadShape = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal(difficulty.algorithm),
      nonce: z.string().regex(/^[0-9a-f]{32}$/),
      salt: z.string().max(64),
      // Whatever it was issued with: the signature says that it is ours.
      cost: z.int().max(100_000),
      keyLength: z.int().max(64),
      keyPrefix: z.string().max(128),
      expiresAt: z.int(),
      data: z.object({ church: z.string() }).catchall(z.union([z.string(), z.number()])),
    }),
    signature: z.string().max(200),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string().max(200), time: z.number().optional() }),
});

/** A fresh challenge in ALTCHA's v2 format, signed and bound to a church; `effort` is a step, see abuse/effort.ts. */
export function issueChallenge(context: Context, churchSlug: string, effort: number): Promise<Challenge> {
  const factor = (effortFactors[effort] ?? 1) * context.config.PROOF_OF_WORK_SCALE;
  return createChallenge({
    algorithm: difficulty.algorithm,
    cost: difficulty.cost,
    counter: randomInt(
      Math.round(difficulty.counterFrom * factor),
      Math.round(difficulty.counterTo * factor),
    ),
    data: { church: churchSlug, effort },
    deriveKey,
    expiresAt: new Date(Date.now() + difficulty.minutes * 60_000),
    ...hmacSecrets(context),
  });
}

/** A solved challenge that may be spent once. */
export interface SolvedChallenge {
  nonce: string;
  expiresAt: Date;
}

/** Checks a solution; throws challenge_invalid and challenge_expired. It is not spent yet. */
export async function checkSolution(
  context: Context,
  churchSlug: string,
  altcha: string,
): Promise<SolvedChallenge> {
  const payload = decode(altcha);
  const { challenge, solution } = payload;
  const result = await verifySolution({
    challenge: challenge,
    solution,
    deriveKey,
    ...hmacSecrets(context),
  });
  if (result.expired) throw new AppError('challenge_expired');
  if (!result.verified || challenge.parameters.data?.church !== churchSlug)
    throw new AppError('challenge_invalid');
  return {
    nonce: challenge.parameters.nonce,
    expiresAt: new Date((challenge.parameters.expiresAt ?? 0) * 1000),
  };
}

/** Spends a solved challenge inside the transaction that it opens the door to; throws challenge_used. */
export async function spendChallenge(
  trx: Transaction,
  churchId: string,
  solved: SolvedChallenge,
): Promise<void> {
  const row = { churchId, nonce: solved.nonce, expiresAt: solved.expiresAt };
  const spent: unknown[] = await trx('spent_challenges')
    .insert(row)
    .onConflict('nonce')
    .ignore()
    .returning('nonce');
  if (spent.length === 0) throw new AppError('challenge_used');
}

function hmacSecrets({ secrets }: Context): { hmacSignatureSecret: string; hmacKeySignatureSecret: string } {
  return {
    hmacSignatureSecret: secrets.key('challenge').toString('hex'),
    hmacKeySignatureSecret: secrets.key('challenge key').toString('hex'),
  };
}

function decode(altcha: string): Payload {
  try {
    const text = Buffer.from(altcha, 'base64').toString('utf8');
    return payloadShape.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('challenge_invalid', { cause });
  }
}
