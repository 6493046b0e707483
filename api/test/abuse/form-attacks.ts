import { beforeAll, expect, test } from 'vitest';
import { governChurch } from '@penning/contract/abuse';
import { readChallenge, readForm } from '@penning/contract/church-form';
import { rateLimits } from '../../src/http/limits/rate-limits.ts';
import { buildChurch, buildOperator, clientOf, signIn, waitUntil } from '../builders.ts';
import { insertDraft, solve } from '../claims.ts';
import type { Installation } from '../installation.ts';
import { refusalOf } from './bombing.ts';
import { asOwner, countRows } from './counting.ts';
import { countStatuses, many, solvedChallenge, tryDraft } from './flooding.ts';

/** Floods of drafts and challenges, and what operators do against them. */
export function attackForms(given: () => Installation): void {
  let installation: Installation;
  beforeAll(() => {
    installation = given();
  });

  const from = (address: string) => ({ 'x-forwarded-for': address });
  const effortOf = async (slug: string, address: string) => {
    const response = await fetch(`${installation.url}/v1/churches/${slug}/challenge`, {
      headers: from(address),
    });
    const { parameters } = (await response.json()) as { parameters: { data: { effort: number } } };
    return parameters.data.effort;
  };

  test('500 drafts from one address are a church hall’s worth, and what they leave behind vanishes', async () => {
    const { church } = await buildChurch(installation);
    const drafts = await many(500, async () =>
      tryDraft(
        installation.url,
        church.slug,
        await solvedChallenge(installation, { church: church.slug }),
        from('198.51.100.1'),
      ),
    );
    const limit = rateLimits.draft[0].requests;
    expect(countStatuses(drafts)).toEqual({ 201: limit, 429: 500 - limit });
    const left = () =>
      installation.context.database.inChurch(church.id, async (trx) => [
        Number((await trx('claims').count())[0]?.['count']),
        Number((await trx('spent_challenges').count())[0]?.['count']),
      ]);
    expect(await left()).toEqual([limit, limit]);
    expect(installation.mailbox.mails.filter((mail) => mail.subject?.includes(church.name))).toEqual([]);
    await asOwner(installation, `update claims set expires_at = now() where church_id = $1`, [church.id]);
    await asOwner(installation, `update spent_challenges set expires_at = now() - interval '1 minute'`);
    await installation.context.database.inChurch(church.id, (trx) =>
      trx.raw(`select enqueue_job('sweep-expired', '{}')`),
    );
    await waitUntil(async () => (await left()).every((count) => count === 0));
  });

  test('500 drafts from 500 addresses end at the church’s limit and make each next one eight times as dear, for a while', async () => {
    const { church } = await buildChurch(installation);
    const other = await buildChurch(installation);
    expect(await effortOf(church.slug, '203.0.113.9')).toBe(0);
    const drafts = await many(500, async (number) =>
      tryDraft(
        installation.url,
        church.slug,
        await solvedChallenge(installation, { church: church.slug }),
        from(`10.7.${number >> 8}.${number & 255}`),
      ),
    );
    const limit = rateLimits.draft[1].requests;
    expect(countStatuses(drafts)).toEqual({ 201: limit, 429: 500 - limit });
    await installation.context.abuseCounters.flush();
    expect(await effortOf(church.slug, '203.0.113.9')).toBe(3);
    expect(await effortOf(other.church.slug, '203.0.113.9'), 'the neighbour is not made to pay').toBe(0);
    await asOwner(installation, `update abuse_counts set since = since - interval '15 minutes'`);
    expect(await effortOf(church.slug, '203.0.113.9')).toBe(0);
  });

  test('a challenge that is replayed, expired, foreign or made up makes no draft, and many such raise the price', async () => {
    const { church } = await buildChurch(installation);
    const other = await buildChurch(installation);
    const solved = await solve(installation, church.slug);
    const codeOf = async (altcha: string) =>
      (
        (await (await tryDraft(installation.url, church.slug, altcha, from('198.51.100.3'))).json()) as {
          code?: string;
        }
      ).code;
    expect(await codeOf(solved)).toBeUndefined();
    expect(await codeOf(solved)).toBe('challenge_used');
    const past = new Date(Date.now() - 1_000);
    expect(await codeOf(await solvedChallenge(installation, { church: church.slug, expiresAt: past }))).toBe(
      'challenge_expired',
    );
    const foreign = await solvedChallenge(installation, { church: other.church.slug });
    expect(await codeOf(foreign)).toBe('challenge_invalid');
    const made = await solvedChallenge(installation, { church: church.slug, foreignKey: true });
    expect(await codeOf(made)).toBe('challenge_invalid');
    const unsolved = JSON.stringify({
      challenge: await clientOf(installation).call(readChallenge, { params: { slug: church.slug } }),
      solution: { counter: 1, derivedKey: '00' },
    });
    expect(await codeOf(Buffer.from(unsolved).toString('base64'))).toBe('challenge_invalid');
    expect(await codeOf('not even json')).toBe('challenge_invalid');
    await many(100, async () => codeOf(made));
    await installation.context.abuseCounters.flush();
    expect(await effortOf(church.slug, '203.0.113.10')).toBeGreaterThan(0);
    const rows = await installation.context.database.inChurch(church.id, (trx) => trx('claims').select('id'));
    expect(rows).toHaveLength(1);
  });

  test('a form works from the church’s origins and the hosted page only, and says so', async () => {
    const { church } = await buildChurch(installation, {
      allowedOrigins: ['https://church.example', 'https://*.parish.example'],
    });
    const altcha = await solvedChallenge(installation, { church: church.slug });
    const before = await countRows(installation);
    for (const origin of [
      'https://evil.example',
      'http://church.example',
      'https://church.example:8443',
      'https://church.example.evil.example',
      'https://parish.example',
      'null',
      // The very host that is asked, which is whatever name a stranger points here (DNS rebinding).
      installation.url,
    ]) {
      const refused = await tryDraft(installation.url, church.slug, altcha, { origin });
      expect(refused.status, origin).toBe(403);
      const preflight = await fetch(`${installation.url}/v1/churches/${church.slug}/claims`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
      expect(preflight.headers.get('access-control-allow-origin'), origin).toBeNull();
    }
    expect(await countRows(installation)).toEqual(before);
    const north = await tryDraft(installation.url, church.slug, altcha, {
      origin: 'https://north.parish.example',
    });
    expect(north.status).toBe(201);
    expect(north.headers.get('access-control-allow-origin')).toBe('https://north.parish.example');
    const hosted = await tryDraft(
      installation.url,
      church.slug,
      await solvedChallenge(installation, { church: church.slug }),
      { origin: installation.config.PUBLIC_API_URL },
    );
    expect(hosted.status).toBe(201);
  });

  test('an operator closes a form for a time and raises its price by hand, and both stand in the church’s audit log', async () => {
    const built = await buildChurch(installation);
    const client = clientOf(installation);
    const params = { slug: built.church.slug };
    const operator = await buildOperator(installation);
    const administrator = await signIn(installation, built.administrator);
    const altcha = await solvedChallenge(installation, { church: params.slug });
    const govern = (body: { suspended?: boolean; effortFloor?: number }, token: string) =>
      refusalOf(client.call(governChurch, { params, body }, token));

    expect(await govern({ suspended: true }, administrator)).toBe('forbidden');
    expect(await govern({ suspended: true }, operator)).toBeUndefined();
    expect(await refusalOf(client.call(readChallenge, { params }))).toBe('church_suspended');
    expect(
      ((await (await tryDraft(installation.url, params.slug, altcha)).json()) as { code: string }).code,
    ).toBe('church_suspended');
    expect(await client.call(readForm, { params })).toMatchObject({ open: false, suspended: true });

    expect(await govern({ suspended: false, effortFloor: 2 }, operator)).toBeUndefined();
    expect((await client.call(readForm, { params })).open).toBe(true);
    expect(await effortOf(params.slug, '203.0.113.11')).toBe(2);
    expect((await tryDraft(installation.url, params.slug, altcha)).status, 'issued before, still good').toBe(
      201,
    );
    const actions = await installation.context.database.inChurch(built.church.id, (trx) =>
      trx('audit_log').orderBy('id').pluck('action'),
    );
    expect(actions).toEqual(['church.suspended', 'church.resumed', 'church.effort-set']);
  });

  test('a forged forwarding header does not help: the proxy’s own word counts', async () => {
    const { church } = await buildChurch(installation);
    const perNetwork = rateLimits.challenge[0].requests;
    const answers = await many(perNetwork + 5, (number) =>
      fetch(`${installation.url}/v1/churches/${church.slug}/challenge`, {
        headers: {
          'x-forwarded-for': `10.1.${number % 250}.7, 203.0.113.200`,
          forwarded: `for=10.2.${number % 250}.7`,
          'x-real-ip': `10.3.${number % 250}.7`,
          'penning-client': `10.4.${number % 250}.7;${Date.now()};forged`,
        },
      }),
    );
    expect(countStatuses(answers)).toEqual({ 200: perNetwork, 429: 5 });
  });

  test('a thousand wrong tokens open nothing, and whoever has the right one is not locked out by them', async () => {
    const built = await buildChurch(installation);
    const headers = from('198.51.100.200');
    const draft = await insertDraft(installation, built);
    const view = (token: string) =>
      fetch(`${installation.url}/v1/claims/${draft.id}`, {
        headers: { ...headers, authorization: `Bearer ${token}` },
      });
    const answers = await many(1_000, (number) => view(`wrong-${number}`), 20);
    const wrong = rateLimits['wrong-token'][0].requests;
    expect(countStatuses(answers)).toEqual({ 401: wrong, 429: 1_000 - wrong });
    expect((await view(draft.token)).status).toBe(200);
    const account = await signIn(installation, built.administrator);
    expect((await view(account)).status).toBe(429);
  });
}
