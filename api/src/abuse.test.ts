import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { governChurch } from '@penning/contract/abuse';
import { readChallenge, readForm } from '@penning/contract/church-form';
import { readChurch, updateChurch } from '@penning/contract/churches';
import { confirmClaim, listClaims, submitClaim, viewClaim } from '@penning/contract/claims';
import { blockAddress } from '@penning/contract/mail-links';
import { bomb, refusalOf, submitInNameOf, submitted } from '../test/abuse/bombing.ts';
import { asOwner, countRows } from '../test/abuse/counting.ts';
import { knownHeaders, rawMailsTo } from '../test/abuse/raw-mails.ts';
import { countStatuses, many, solvedChallenge, tryDraft } from '../test/abuse/flooding.ts';
import {
  buildChurch,
  buildOperator,
  clientOf,
  insertDraft,
  signIn,
  solve,
  submissionFor,
  uploadReceipt,
  waitUntil,
} from '../test/builders.ts';
import { startInstallation, type Installation } from '../test/installation.ts';
import { rateLimits } from './http/rate-limits.ts';

// The three holes that the predecessor's own documents name, in their words; each test is an attack over HTTP and SMTP.

let installation: Installation;
beforeAll(async () => {
  // As behind a load balancer, so that tests can come from many addresses.
  installation = await startInstallation({ environment: { TRUST_PROXY: '1' } });
});
afterAll(() => installation.close());

describe('“Malicious users can send unwanted emails, with pictures included, to both the finance team and the email address given in the form.”', () => {
  test('one victim bombed through ten churches at once gets three mails in an hour and ten in a day', async () => {
    const victim = `victim-${randomUUID()}@example.org`;
    const attempts = await bomb(installation, [victim, victim.toUpperCase()], {
      churches: 10,
      claimsEach: 4,
    });
    const refused = attempts.filter((attempt) => attempt.refusal === 'address_hour_limit');
    expect(refused).toHaveLength(37);
    for (const { retryAfter } of refused) expect(retryAfter).toBeGreaterThan(3_000);
    await installation.mailbox.waitFor(victim, 3);

    const built = attempts[0]!.built;
    const codes: string[] = [];
    for (let hour = 1; hour <= 5; hour += 1) {
      await asOwner(
        installation,
        `update mailboxes set asked_at = array(select at - interval '61 minutes' from unnest(asked_at) as at)`,
      );
      for (let number = 0; number < 4; number += 1)
        codes.push((await submitInNameOf(installation, built, victim)).refusal ?? 'mailed');
    }
    expect(codes.filter((code) => code === 'mailed')).toHaveLength(7);
    expect(codes.at(-1)).toBe('address_day_limit');
    await installation.mailbox.waitFor(victim, 10);
    await waitUntil(async () => (await countRows(installation))['mails'] === 10);
    expect(installation.mailbox.to(victim)).toHaveLength(10);
    expect(installation.mailbox.mails.every((mail) => mail.attachments.length === 0)).toBe(true);
  });

  test('codes cannot be guessed: fifty tries at the same time are five tries, and then the claim is gone', async () => {
    const built = await buildChurch(installation);
    const client = clientOf(installation);
    const claim = await submitted(installation, built);
    const code = installation.context.secrets.claimCode(claim.id, 1);
    const guesses = Array.from({ length: 50 }, (_, n) => String((Number(code) + 1 + n) % 1_000_000));
    const answers = await Promise.all(
      guesses.map((guess) =>
        refusalOf(
          client.call(
            confirmClaim,
            { params: { id: claim.id }, body: { code: guess.padStart(6, '0') } },
            claim.token,
          ),
        ),
      ),
    );
    expect(answers.filter((answer) => answer === 'code_wrong')).toHaveLength(4);
    expect(answers.filter((answer) => answer === 'code_exhausted')).toHaveLength(46);
    const right = client.call(confirmClaim, { params: { id: claim.id }, body: { code } }, claim.token);
    expect(await refusalOf(right)).toBe('code_exhausted');
    expect(await refusalOf(client.call(viewClaim, { params: { id: claim.id } }, claim.token))).toBe(
      'code_exhausted',
    );
    await installation.context.database.inChurch(built.church.id, async (trx) => {
      await trx.raw(`select enqueue_job('sweep-expired', '{}')`);
    });
    await waitUntil(async () => {
      const left = await installation.context.database.inChurch(built.church.id, (trx) =>
        trx('claims').where({ id: claim.id }),
      );
      return left.length === 0;
    });
    expect(installation.mailbox.to(built.financeEmail)).toHaveLength(0);
  });

  test('a mail scanner that opens every link of the code mail confirms and blocks nothing', async () => {
    const built = await buildChurch(installation);
    const claim = await submitted(installation, built);
    const mail = await installation.mailbox.waitFor(claim.email);
    const links = [...`${mail.text} ${String(mail.html)}`.matchAll(/https?:\/\/[^\s"<]+/g)].map(
      ([link]) => link,
    );
    expect(new Set(links.map((link) => new URL(link).pathname.split('/')[1]))).toEqual(
      new Set(['confirm', 'not-me']),
    );
    const before = await countRows(installation);
    for (const link of new Set(links)) {
      const here = link.replace(installation.config.PUBLIC_API_URL, installation.url);
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST'])
        await fetch(here, { method, headers: { purpose: 'prefetch' } });
    }
    expect(await countRows(installation)).toEqual(before);
    const view = await clientOf(installation).call(viewClaim, { params: { id: claim.id } }, claim.token);
    expect(view.status).toBe('unconfirmed');
    const token = await signIn(installation, built.administrator);
    const list = await clientOf(installation).call(
      listClaims,
      { params: { slug: built.church.slug } },
      token,
    );
    expect(list).toEqual({ claims: [], nextCursor: null, counts: {} });
    expect(installation.mailbox.to(built.financeEmail)).toHaveLength(0);
    const foreign = clientOf(installation).call(blockAddress, {
      body: { token: `${claim.id}.${claim.token}` },
    });
    expect(await refusalOf(foreign)).toBe('link_invalid');
  });

  test('no name, subject or file name gets a second header or a second recipient into a mail', async () => {
    const built = await buildChurch(installation);
    const client = clientOf(installation);
    const administrator = await signIn(installation, built.administrator);
    const { version } = await client.call(readChurch, { params: { slug: built.church.slug } }, administrator);
    const evil = 'Evil\r\nBcc: evil@example.org\r\n\r\n<img src=x onerror=alert(1)>\u202e';
    await client.call(
      updateChurch,
      {
        params: { slug: built.church.slug },
        body: { name: evil.slice(0, 60) },
        headers: { 'if-match': `"${version}"` },
      },
      administrator,
    );
    const draft = await insertDraft(installation, built);
    const receiptId = await uploadReceipt(installation, draft, undefined, `${evil}".pdf`);
    const body = submissionFor(built, [receiptId]);
    body.claimant.name = evil.slice(0, 60);
    body.payee.accountHolder = evil.slice(0, 60);
    body.items[0]!.description = evil;
    body.note = evil;
    const params = { id: draft.id };
    await client.call(submitClaim, { params, body }, draft.token);
    // Behind the contract's back, too: what stands in the rows steers nothing either.
    await asOwner(installation, `update claims set claimant_name = $2 where id = $1`, [draft.id, evil]);
    await asOwner(installation, `update churches set name = $2 where id = $1`, [
      built.church.id,
      evil.slice(0, 60),
    ]);
    const code = installation.context.secrets.claimCode(draft.id, 1);
    await installation.mailbox.waitFor(body.claimant.email);
    await client.call(confirmClaim, { params, body: { code } }, draft.token);
    await installation.mailbox.waitFor(built.financeEmail);
    await installation.mailbox.waitFor(body.claimant.email, 2);

    for (const email of [built.financeEmail, body.claimant.email]) {
      for (const raw of rawMailsTo(installation, email)) {
        const { headers, recipients } = raw;
        expect(recipients).toEqual([email]);
        expect(headers.filter((name) => !knownHeaders.has(name))).toEqual([]);
        expect(new Set(headers).size).toBe(headers.length);
        expect(`${raw.subject}${raw.text}${raw.html}`).not.toContain('\u202e');
        expect(raw.html).not.toContain('<img src=x');
        expect(raw.html).toMatch(/&lt;img src=x onerror=alert\(1\)&gt;/);
        expect(raw.fileNames.every((name) => /^TST-\d{4}-\d{4}\.pdf$/.test(name))).toBe(true);
      }
    }
    expect(installation.mailbox.to('evil@example.org')).toEqual([]);
  });
});

describe('“Forms can be submitted without limits, resulting in possible service interruptions as well as increased hosting costs.”', () => {
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
    await installation.context.tally.flush();
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
    await installation.context.tally.flush();
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
      { origin: installation.url },
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
});
