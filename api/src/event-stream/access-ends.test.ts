import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changePassword, deleteMe, login, logout } from '@penning/contract/accounts';
import { listSessions, logoutEverywhere, revokeSession } from '@penning/contract/account-security';
import { createApiToken, revokeApiToken } from '@penning/contract/api-tokens';
import { readReceiptPage } from '@penning/contract/claim-files';
import { listClaims } from '@penning/contract/claims';
import { followEvents } from '@penning/contract/events';
import { exportClaims } from '@penning/contract/exports';
import { listPeople, removeMember, updateMember } from '@penning/contract/people';
import { answerSupportAccess, askSupportAccess, endSupportAccess } from '@penning/contract/support-access';
import { buildChurch, buildMember, buildOperator, clientOf, signIn, waitUntil } from '../../test/builders.ts';
import { buildClaim } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { patience } from '../../test/patience.ts';

const password = 'a long enough password';
let installation: Installation;
/** Holds the locks, and looks who waits for them; within a transaction nobody sees what changes. */
let [owner, observer]: pg.Client[] = [];
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
  [owner, observer] = [1, 2].map(() => new pg.Client({ connectionString: installation.ownerUrl }));
  await owner!.connect();
  await observer!.connect();
});
afterAll(async () => {
  await owner?.end();
  await observer?.end();
  await installation.close();
});

/** A church with a claim, and an administrator who is signed in. */
async function scene() {
  const built = await buildChurch(installation);
  const claim = await buildClaim(installation, built);
  const administrator = await signIn(installation, built.administrator);
  return { built, claim, administrator, client: clientOf(installation), params: { slug: built.church.slug } };
}
type Scene = Awaited<ReturnType<typeof scene>>;

/** Somebody with access: their token, what takes it away, and whether all of it is gone afterwards. */
interface Person {
  token: string;
  end: () => Promise<unknown>;
  /** Problem that a page they open then gets; undefined when they may still open it, within their new reach. */
  refused?: string;
  exports?: false;
}

async function treasurer({ built, client }: Scene) {
  const { id, email } = await buildMember(installation, built, 'treasurer');
  const session = await client.call(login, { body: { email, password } });
  return { id, email, token: session.accessToken, refreshToken: session.refreshToken };
}

const ways: Record<string, (scene: Scene) => Promise<Person>> = {
  'signing out': async (at) => {
    const { token, refreshToken } = await treasurer(at);
    const end = () => at.client.call(logout, { body: { refreshToken } });
    return { token, end, refused: 'token_invalid' };
  },
  'signing out everywhere': async (at) => {
    const { token } = await treasurer(at);
    return { token, end: () => at.client.call(logoutEverywhere, {}, token), refused: 'token_invalid' };
  },
  'a device that is signed out from another one': async (at) => {
    const { email, token } = await treasurer(at);
    const { sessions } = await at.client.call(listSessions, {}, token);
    const { id = '' } = sessions.find((session) => session.current) ?? {};
    const other = await signIn(installation, { email, password });
    const end = () => at.client.call(revokeSession, { params: { id } }, other);
    return { token, end, refused: 'token_invalid' };
  },
  'a new password, chosen on another device': async (at) => {
    const { email, token } = await treasurer(at);
    const other = await signIn(installation, { email, password });
    const body = { password, newPassword: 'another long password' };
    return { token, end: () => at.client.call(changePassword, { body }, other), refused: 'token_invalid' };
  },
  'an account that is deleted': async (at) => {
    const { token } = await treasurer(at);
    const end = () => at.client.call(deleteMe, { body: { password } }, token);
    return { token, end, refused: 'token_invalid' };
  },
  'an access key that is revoked': async ({ client, params, administrator }) => {
    const body = { name: 'Books', rights: ['read-claims' as const, 'export' as const] };
    const { id, token } = await client.call(createApiToken, { params, body }, administrator);
    const end = () => client.call(revokeApiToken, { params: { ...params, id } }, administrator);
    return { token, end, refused: 'token_invalid' };
  },
  'being removed from the church': async (at) => {
    const { id, token } = await treasurer(at);
    const end = () => at.client.call(removeMember, { params: { ...at.params, id } }, at.administrator);
    return { token, end, refused: 'church_unknown' };
  },
  'a narrower reach': async (at) => {
    const { id, token } = await treasurer(at);
    const { people } = await at.client.call(listPeople, { params: at.params }, at.administrator);
    const { version = 0 } = people.find((person) => person.id === id) ?? {};
    const body = { role: 'approver' as const, costCentreIds: [at.built.costCentres[0]!.id] };
    const change = {
      params: { ...at.params, id },
      headers: { 'if-match': `"${version}"` },
      body: { ...body, amountLimitCents: null, years: [] },
    };
    return { token, end: () => at.client.call(updateMember, change, at.administrator) };
  },
  'support access that the church ends': async ({ client, params, administrator }) => {
    const token = await buildOperator(installation);
    const body = { reason: 'The treasurer asked me to look.' };
    const { id } = await client.call(askSupportAccess, { params, body }, token);
    const there = { params: { ...params, id } };
    await client.call(answerSupportAccess, { ...there, body: { granted: true } }, administrator);
    const end = () => client.call(endSupportAccess, there, administrator);
    return { token, end, refused: 'forbidden', exports: false };
  },
  'a church that asks for a second factor from now on': async (at) => {
    const { token } = await treasurer(at);
    const { id } = at.built.church;
    const end = () =>
      installation.context.database.inChurch(id, (trx) =>
        trx('churches').where({ id }).update({ requiresTwoFactor: true }),
      );
    return { token, end, refused: 'two_factor_needed' };
  },
};

/** Reads an answer to its end: 'whole', or 'broken' when it was broken off. */
async function read(answer: Promise<Response>): Promise<string> {
  return answer
    .then((response) => response.text())
    .then(
      () => 'whole',
      () => 'broken',
    );
}

test.each(Object.entries(ways))(
  '%s ends within a second what is open: stream, export, download, and the next page',
  async (_name, way) => {
    const at = await scene();
    const { client, params, claim } = at;
    const { token, end, refused, exports = true } = await way(at);
    const stream = await client.send(followEvents, { params }, token);
    const streamed = read(Promise.resolve(stream));
    const place: Record<string, string> = { '{id}': claim.id, '{receiptId}': randomUUID(), '{page}': '1' };
    const asked = (path: string) =>
      fetch(`${installation.url}${path}`, { headers: { authorization: `Bearer ${token}` } });

    // Both are under way for as long as the database does not answer.
    await owner!.query('begin; lock table items, receipts in access exclusive mode');
    try {
      const download = read(asked(readReceiptPage.path.replace(/\{\w+\}/g, (name) => place[name] ?? '')));
      const csv = exports ? read(asked(exportClaims.path.replace('{slug}', params.slug))) : 'broken';
      await waitUntil(async () => (await waiting()) >= (exports ? 2 : 1));
      const ended = end().then(() => performance.now());
      const kept = new Promise<string>((done) => setTimeout(() => done('kept'), patience(10_000)));
      const outcomes = await Promise.all([download, csv, streamed].map((open) => Promise.race([open, kept])));
      expect(outcomes).toEqual(['broken', 'broken', 'whole']);
      expect(performance.now() - (await ended)).toBeLessThan(patience(1_000));
    } finally {
      await owner!.query('rollback');
    }
    const next = client.call(listClaims, { params }, token).then(
      () => undefined,
      (error: unknown) => (error as { problem?: { code: string } }).problem?.code,
    );
    expect(await next).toBe(refused);
    const { status } = await asked(`/v1/claims/${claim.id}/voucher`);
    expect(status).toBeGreaterThanOrEqual(400);
  },
);

/** Connections that wait for a lock of ours. */
async function waiting(): Promise<number> {
  const { rows } = await observer!.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query ~ '"(items|receipts)"'`,
  );
  return rows[0]?.count ?? 0;
}

test('a stream ends when its token or the support access runs out', async () => {
  const { client, params, administrator, built } = await scene();
  const member = await buildMember(installation, built, 'treasurer');
  const { sessions } = await client.call(listSessions, {}, member.token);
  // A token that is as good as over.
  const made = new Date(Date.now() - 15 * 60_000 + patience(2_000));
  const short = { accountId: member.id, sessionId: sessions[0]!.id };
  const { token } = await installation.context.accessTokens.issue(short, made);
  const stream = await client.send(followEvents, { params }, token);

  const operator = await buildOperator(installation);
  const body = { reason: 'The treasurer asked me to look.' };
  const { id } = await client.call(askSupportAccess, { params, body }, operator);
  const there = { params: { ...params, id } };
  await client.call(answerSupportAccess, { ...there, body: { granted: true } }, administrator);
  await installation.context.database.inChurch(built.church.id, (trx) =>
    trx('support_accesses')
      .where({ id })
      .update({ expiresAt: new Date(Date.now() + patience(2_000)) }),
  );
  const support = await client.send(followEvents, { params }, operator);
  expect(await read(Promise.resolve(stream))).toBe('whole');
  expect(await read(Promise.resolve(support))).toBe('whole');
});

test('an event is read once for all who follow, however many they are', async () => {
  const { client, params, administrator, built } = await scene();
  const people = [administrator];
  for (let person = 0; person < 5; person += 1)
    people.push((await buildMember(installation, built, 'treasurer')).token);
  const over = new AbortController();
  const heard = await Promise.all(
    people.map(async (token) => {
      const { body } = await client.send(followEvents, { params }, token);
      const texts: string[] = [];
      const decoder = new TextDecoder();
      void (async () => {
        for await (const chunk of body ?? []) {
          if (over.signal.aborted) break;
          texts.push(decoder.decode(chunk as Uint8Array));
        }
      })().catch(() => undefined);
      return texts;
    }),
  );
  const queries: string[] = [];
  installation.context.database.knex.on('query', ({ sql }: { sql: string }) => queries.push(sql));
  const claim = await buildClaim(installation, built);
  await waitUntil(() => Promise.resolve(heard.every((texts) => texts.join('').includes(claim.id))));
  expect(queries.filter((sql) => /from "events"/.test(sql) && /limit/.test(sql))).toHaveLength(1);
  over.abort();
});
