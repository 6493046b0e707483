import { afterAll, beforeAll, expect, test } from 'vitest';
import { login } from '@penning/contract/accounts';
import { confirmClaim } from '@penning/contract/claims';
import { refusalOf, submitInNameOf, submitted } from '../../../test/abuse/bombing.ts';
import {
  countStatuses,
  many,
  solvedChallenge,
  startSecondApi,
  tryDraft,
} from '../../../test/abuse/flooding.ts';
import { buildChurch, clientOf } from '../../../test/builders.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';
import { rateLimits } from './rate-limits.ts';

/** A tenth of the usual limits, so that a flood is short. */
const scale = 0.1;
let installation: Installation;
let second: { url: string; close(): Promise<void> };
/** The same installation by one of its two instances, in turns. */
const inTurn = (number: number) => ({ ...installation, url: number % 2 ? installation.url : second.url });
const from = (address: string) => ({ 'x-forwarded-for': address });

beforeAll(async () => {
  const environment = { TRUST_PROXY: '1', RATE_LIMIT_SCALE: String(scale) };
  installation = await startInstallation({ worker: false, environment });
  second = await startSecondApi(installation);
});
afterAll(async () => {
  await second.close();
  await installation.close();
});

test('two instances count a church’s drafts together, wherever they come from', async () => {
  const { church } = await buildChurch(installation);
  const limit = rateLimits.draft[1].requests * scale;
  const drafts = await many(limit + 4, async (number) => {
    const altcha = await solvedChallenge(installation, { church: church.slug });
    return tryDraft(inTurn(number).url, church.slug, altcha, from(`198.51.100.${number}`));
  });
  expect(countStatuses(drafts)).toEqual({ 201: limit, 429: 4 });
});

test('a customer with an IPv6 network is counted by its /64, told by the proxy in front, at both instances', async () => {
  const { church } = await buildChurch(installation);
  const limit = rateLimits.challenge[0].requests * scale;
  const ask = (number: number, address: string) =>
    fetch(`${inTurn(number).url}/v1/churches/${church.slug}/challenge`, { headers: from(address) });
  const answers = await many(limit + 4, (number) => ask(number, `2001:db8:1:2:${number}::${number + 1}`));
  expect(countStatuses(answers)).toEqual({ 200: limit, 429: 4 });
  expect((await ask(1, '2001:db8:1:3::1')).status).toBe(200);
  // What the customer writes in front of the proxy's word counts for nothing.
  expect((await ask(2, '2001:db8:1:3::1, 2001:db8:1:2:ffff::1')).status).toBe(429);
});

test('two instances send one address three codes an hour together', async () => {
  const built = await buildChurch(installation);
  const victim = `victim-${built.church.slug}@example.org`;
  const refusals = [];
  for (const number of [1, 2, 3, 4, 5])
    refusals.push((await submitInNameOf(inTurn(number), built, victim)).refusal ?? 'mailed');
  expect(refusals).toEqual(['mailed', 'mailed', 'mailed', 'address_hour_limit', 'address_hour_limit']);
});

test('five wrong codes end a claim, at whichever instance they are tried', async () => {
  const claim = await submitted(installation, await buildChurch(installation));
  const right = Number(installation.context.secrets.claimCode(claim.id, 1));
  const answers = [];
  for (const number of [1, 2, 3, 4, 5]) {
    const code = String((right + number) % 1_000_000).padStart(6, '0');
    const options = { params: { id: claim.id }, body: { code } };
    answers.push(await refusalOf(clientOf(inTurn(number)).call(confirmClaim, options, claim.token)));
  }
  expect(answers).toEqual([...Array<string>(4).fill('code_wrong'), 'code_exhausted']);
});

test('two instances slow a guesser of passwords and of tokens down together', async () => {
  const { email } = (await buildChurch(installation)).administrator;
  const guess = (number: number) => {
    const options = { body: { email, password: 'a guess' }, headers: from('203.0.113.5') };
    return refusalOf(clientOf(inTurn(number)).call(login, options));
  };
  const guesses = await Promise.all(Array.from({ length: 10 }, (_, number) => guess(number)));
  expect(guesses.filter((code) => code === 'too_many_requests').length).toBeGreaterThan(0);

  const wrong = rateLimits['wrong-token'][0].requests * scale;
  const headers = { ...from('203.0.113.6'), authorization: 'Bearer made-up' };
  const answers = await many(
    wrong + 4,
    (number) => fetch(`${inTurn(number).url}/v1/auth/me`, { headers }),
    2,
  );
  expect(countStatuses(answers)).toEqual({ 401: wrong, 429: 4 });
});
