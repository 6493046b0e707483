import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { removeMember } from '@penning/contract/people';
import {
  buildChurch,
  buildMember,
  clientOf,
  signIn,
  waitUntil,
  type BuiltChurch,
} from '../../test/builders.ts';
import { buildClaim } from '../../test/claims.ts';
import { followStream, type Followed } from '../../test/follow-events.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';

let installation: Installation;
let built: BuiltChurch;
let token: string;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
  built = await buildChurch(installation);
  token = await signIn(installation, built.administrator);
});
afterAll(() => installation.close());

/** Follows the church's events. */
function follow(headers: Record<string, string> = {}, bearer = token): Promise<Followed> {
  const address = `${installation.url}/v1/churches/${built.church.slug}/events`;
  return followStream(address, { authorization: `Bearer ${bearer}`, ...headers });
}

test('a new claim is heard at once, by its id and nothing personal', async () => {
  const stream = await follow();
  expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
  const claim = await buildClaim(installation, built);
  await waitUntil(() => Promise.resolve(stream.heard().includes(claim.id)));
  expect(stream.heard()).toMatch(/id: \d+\nevent: claim\.submitted\ndata: \{"claimId":"[0-9a-f-]{36}"\}\n\n/);
  expect(stream.heard()).not.toContain('Anna');
  await stream.stop();
});

test('who was away hears what was missed', async () => {
  const before = await buildClaim(installation, built);
  const stream = await follow({ 'last-event-id': '0' });
  await waitUntil(() => Promise.resolve(stream.heard().includes(before.id)));
  await stream.stop();
});

test('another church’s claims are not heard', async () => {
  const other = await buildChurch(installation);
  const stream = await follow();
  const foreign = await buildClaim(installation, other);
  const own = await buildClaim(installation, built);
  await waitUntil(() => Promise.resolve(stream.heard().includes(own.id)));
  expect(stream.heard()).not.toContain(foreign.id);
  await stream.stop();
});

test('after the database dropped the line, what happened meanwhile is told', async () => {
  const stream = await follow();
  const first = await buildClaim(installation, built);
  await waitUntil(() => Promise.resolve(stream.heard().includes(first.id)));
  const owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'penning events'`,
  );
  await owner.end();
  const second = await buildClaim(installation, built);
  await waitUntil(() => Promise.resolve(stream.heard().includes(second.id)));
  await stream.stop();
});

test('who is removed from the church hears no more of it, though their stream is open', async () => {
  const removed = await buildMember(installation, built, 'treasurer');
  const stream = await follow({}, removed.token);
  const params = { slug: built.church.slug, id: removed.id };
  await clientOf(installation).call(removeMember, { params }, token);
  const claim = await buildClaim(installation, built);
  await stream.ended();
  expect(stream.response.ok).toBe(true);
  expect(stream.heard()).not.toContain(claim.id);
});

test('an eleventh stream of one person is refused, and streams end when the API stops', async () => {
  const streams = await Promise.all(Array.from({ length: 10 }, () => follow()));
  const refused = await follow();
  expect(refused.response.status).toBe(429);
  await refused.stop();
  await Promise.all(streams.map((stream) => stream.stop()));
  await waitUntil(async () => {
    const again = await follow();
    await again.stop();
    return again.response.status === 200;
  });
});
