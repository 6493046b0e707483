import { createHmac } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Problem } from '@penning/contract/error-codes';
import {
  countStatuses,
  many,
  solvedChallenge,
  startSecondApi,
  tryDraft,
  tryUpload,
} from '../../../test/abuse/flooding.ts';
import { buildChurch, type BuiltChurch } from '../../../test/builders.ts';
import { insertDraft } from '../../../test/claims.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';
import { rateClassOf, rateLimits, subjectOf } from './rate-limits.ts';
import { endpoints } from '@penning/contract/endpoints';

let installation: Installation;
let second: { url: string; close(): Promise<void> };
let built: BuiltChurch;
beforeAll(async () => {
  installation = await startInstallation({ environment: { TRUST_PROXY: '1' }, worker: false });
  second = await startSecondApi(installation);
  built = await buildChurch(installation);
});
afterAll(async () => {
  await second.close();
  await installation.close();
});

let networks = 0;
/** An address that no other test uses, as the proxy in front tells it. */
const fromNewAddress = () => ({ 'x-forwarded-for': `198.51.100.${(networks += 1)}` });
const challenge = (url: string, headers: Record<string, string>, slug = built.church.slug) =>
  fetch(`${url}/v1/churches/${slug}/challenge`, { headers });
const challengesPerNetwork = rateLimits.challenge[0].requests;

test('two instances on one database count together and take a challenge once', async () => {
  const headers = fromNewAddress();
  const answers = await many(challengesPerNetwork + 6, (number) =>
    challenge(number % 2 ? installation.url : second.url, headers),
  );
  expect(countStatuses(answers)).toEqual({ 200: challengesPerNetwork, 429: 6 });

  const altcha = await solvedChallenge(installation, { church: built.church.slug });
  const drafts = await Promise.all(
    [installation.url, second.url, installation.url, second.url].map((url) =>
      tryDraft(url, built.church.slug, altcha, fromNewAddress()),
    ),
  );
  expect(countStatuses(drafts)).toEqual({ 201: 1, 409: 3 });
});

test('a refusal says when to come back, and every answer says what is left', async () => {
  const headers = fromNewAddress();
  const first = await challenge(installation.url, headers);
  expect(first.headers.get('ratelimit-policy')).toContain(
    `"challenge-network"; q=${challengesPerNetwork}; w=600`,
  );
  expect(first.headers.get('ratelimit')).toContain(`"challenge-network"; r=${challengesPerNetwork - 1}`);
  await many(challengesPerNetwork - 1, () => challenge(installation.url, headers));
  const refused = await challenge(installation.url, { ...headers, origin: 'https://church.example' });
  expect(refused.status).toBe(429);
  const seconds = Number(refused.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(600);
  expect(refused.headers.get('access-control-allow-origin')).toBe('https://church.example');
  expect(refused.headers.get('access-control-expose-headers')).toContain('Retry-After');
  expect(((await refused.json()) as Problem).code).toBe('too_many_requests');
});

test('without a proxy in front no forwarding header is believed', async () => {
  const alone = await startInstallation({ worker: false });
  try {
    const { church } = await buildChurch(alone);
    const answers = await many(challengesPerNetwork + 5, (number) =>
      challenge(alone.url, { 'x-forwarded-for': `198.51.100.${number}` }, church.slug),
    );
    expect(countStatuses(answers)).toEqual({ 200: challengesPerNetwork, 429: 5 });
  } finally {
    await alone.close();
  }
});

test('the console tells the browser’s address under its signature, for a minute', async () => {
  const proxy = fromNewAddress();
  const sign = (address: string, at: number) => {
    const signature = createHmac('sha256', installation.context.secrets.key('client address'))
      .update(`${address};${at}`)
      .digest('base64url');
    return { ...proxy, 'penning-client': `${address};${at};${signature}` };
  };
  const now = Date.now();
  const answers = await many(challengesPerNetwork, (number) =>
    challenge(installation.url, sign(`192.0.2.${number % 100}`, now)),
  );
  expect(countStatuses(answers)).toEqual({ 200: challengesPerNetwork });
  expect((await challenge(installation.url, proxy)).headers.get('ratelimit')).toContain(
    `r=${challengesPerNetwork - 1}`,
  );
  const old = await challenge(installation.url, sign('192.0.2.200', now - 120_000));
  expect(old.headers.get('ratelimit')).toContain(`r=${challengesPerNetwork - 2}`);
});

test('an IPv6 customer is counted by the /64 network', () => {
  const request = { params: {}, body: {} } as Parameters<typeof subjectOf>[1];
  const network = subjectOf('network', request, '2001:db8:1:2:aaaa::1');
  expect(subjectOf('network', request, '2001:db8:1:2:ffff:1:2:3')).toBe(network);
  expect(subjectOf('network', request, '2001:db8:1:3::1')).not.toBe(network);
  expect(subjectOf('network', request, '192.0.2.1')).not.toBe(subjectOf('network', request, '192.0.2.2'));
});

test('every endpoint belongs to a class with limits', () => {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    expect(rateLimits[rateClassOf(endpoint)].length, name).toBeGreaterThan(0);
  }
});

test('when the shared counters fail the form keeps working with limits of its own, and the log says so', async () => {
  const alone = await startInstallation({ worker: false });
  const owner = new pg.Client({ connectionString: alone.ownerUrl });
  await owner.connect();
  try {
    const warned = vi.spyOn(alone.context.log, 'warn');
    const { church } = await buildChurch(alone);
    await owner.query('drop table rate_hits');
    const answers = await many(challengesPerNetwork + 5, () => challenge(alone.url, {}, church.slug));
    expect(countStatuses(answers)).toEqual({ 200: challengesPerNetwork, 429: 5 });
    const draft = await insertDraft(alone, { church });
    expect((await tryUpload(alone.url, draft, Buffer.from('no picture'))).status).toBe(415);
    for (const limit of ['challenge-network:', 'uploads'])
      expect(warned).toHaveBeenCalledWith(
        expect.objectContaining({ limit }),
        expect.stringContaining('counts alone'),
      );
  } finally {
    await owner.end();
    await alone.close();
  }
});
