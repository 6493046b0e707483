import { createChallenge, verifySolution, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, test } from 'vitest';
import { solve } from './proof-of-work.ts';

const secrets = { hmacSignatureSecret: 'a test secret', hmacKeySignatureSecret: 'another test secret' };

async function check(payload: string) {
  const { challenge, solution } = JSON.parse(atob(payload)) as {
    challenge: Challenge;
    solution: { counter: number; derivedKey: string };
  };
  return {
    counter: solution.counter,
    result: await verifySolution({ ...secrets, challenge, solution, deriveKey }),
  };
}

const common = {
  algorithm: 'PBKDF2/SHA-256',
  cost: 2000,
  deriveKey,
  ...secrets,
  data: { church: 'grace-rotterdam' },
  expiresAt: new Date(Date.now() + 600_000),
};

test.each([0, 500, 1017])(
  'the server accepts the solution of a deterministic challenge with counter %i',
  async (counter) => {
    const challenge = await createChallenge({ ...common, counter });
    const { counter: found, result } = await check(
      await solve({ parameters: { ...challenge.parameters }, signature: challenge.signature ?? '' }),
    );
    expect(found).toBe(counter);
    expect(result.verified).toBe(true);
  },
);

test('the server accepts the solution of a probabilistic challenge', async () => {
  const challenge = await createChallenge({ ...common, cost: 10, keyPrefix: '00' });
  const { result } = await check(
    await solve({ parameters: { ...challenge.parameters }, signature: challenge.signature ?? '' }),
  );
  expect(result.verified).toBe(true);
});

test('a solution of a changed challenge is refused', async () => {
  const challenge = await createChallenge({ ...common, cost: 10, counter: 7 });
  const { result } = await check(
    await solve({
      parameters: { ...challenge.parameters, data: { church: 'dorpskerk-aduard' } },
      signature: challenge.signature ?? '',
    }),
  );
  expect(result.verified).toBe(false);
});
