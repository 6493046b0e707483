import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClaimSubmission } from '@penning/contract/claim';
import { listClaims, readClaim } from '@penning/contract/claims';
import { addNote, approveClaim, reopenClaim } from '@penning/contract/decisions';
import type { Endpoint } from '@penning/contract/endpoint';
import { endpoints } from '@penning/contract/endpoints';
import { followEvents } from '@penning/contract/events';
import { buildChurch, buildMember, clientOf, signIn, waitUntil, type BuiltChurch } from './builders.ts';
import { buildClaim, insertDraft, receiptPicture, submissionFor, uploadReceipt } from './claims.ts';
import { thisYear } from './days.ts';
import { followStream, type Followed } from './follow-events.ts';
import { startInstallation, type Installation } from './installation.ts';
import { patience } from './patience.ts';
import { pathOf, type WalkIds } from './walk.ts';

/*
 * People whose reach is bounded walk through every endpoint that reads: nothing of a claim outside their reach is in any
 * answer, though it has the same receipt, amount, day and account number as a claim within. An endpoint with a new kind
 * of id fails the walk until it is given one; an endpoint with a new query is asked without it.
 */

let installation: Installation;
let owner: pg.Client;
let built: BuiltChurch;
let administrator: string;
let inside: WalkIds;
let outside: WalkIds;
/** Everything by which the outside claim could be known. */
let marks: string[];
const bounded: Record<string, string> = {};

beforeAll(async () => {
  installation = await startInstallation({ environment: { RATE_LIMIT_SCALE: '100' } });
  owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  built = await buildChurch(installation);
  administrator = await signIn(installation, built.administrator);
  const picture = await receiptPicture();
  outside = await idsOfClaim(picture, 'hidden.jpg', (body) => {
    body.claimant = { name: 'Secret Person', email: `secret-${randomUUID()}@hidden.example` };
    body.payee.accountHolder = 'S. Hidden';
    body.note = 'A hidden note';
    for (const item of body.items) {
      item.costCentreId = built.costCentres[1]?.id ?? '';
      item.description = 'Hidden basket';
    }
  });
  const year = thisYear() - 1;
  await owner.query('update claims set reference_year = $1, reference = $2 where id = $3', [
    year,
    `TST-${year}-0777`,
    outside['claims'],
  ]);
  const body = { words: 'Hidden words' };
  await clientOf(installation).call(
    addNote,
    { params: { id: outside['claims'] ?? '' }, body },
    administrator,
  );
  inside = await idsOfClaim(picture, 'bon.jpg');
  marks = await marksOf(outside['claims'] ?? '');
  const costCentreIds = [built.costCentres[0]?.id ?? ''];
  bounded['approver'] = (await buildMember(installation, built, 'approver', { costCentreIds })).token;
  bounded['auditor'] = (
    await buildMember(installation, built, 'auditor', { years: [thisYear(), thisYear() + 1] })
  ).token;
}, patience(60_000));
afterAll(async () => {
  await owner.end();
  await installation.close();
});

async function idsOfClaim(
  picture: Buffer,
  name: string,
  change: (body: ClaimSubmission) => void = () => undefined,
): Promise<WalkIds> {
  const draft = await insertDraft(installation, built);
  const receipt = await uploadReceipt(installation, draft, picture, name);
  const body = submissionFor(built, [receipt]);
  change(body);
  await buildClaim(installation, built, body, draft);
  const { slug } = built.church;
  return { slug, claims: draft.id, receipts: receipt, pages: '1', webhooks: randomUUID() };
}

/** Every id, name, address and word that the database holds of a claim; the account number is that of both. */
async function marksOf(claimId: string): Promise<string[]> {
  const { rows } = await owner.query<{ mark: string }>(
    `select unnest(array[id::text, reference, claimant_name, claimant_email, payee_account_holder, note, voucher_key::text])
         as mark from claims where id = $1
     union select unnest(array[id::text, description]) from items where claim_id = $1
     union select unnest(array[id::text, name]) from receipts where claim_id = $1
     union select unnest(array[id::text, words]) from notes where claim_id = $1`,
    [claimId],
  );
  const found = rows.map(({ mark }) => mark).filter((mark) => mark !== '');
  expect(found.length).toBeGreaterThan(12);
  return found;
}

/** The endpoints that tell something to a signed-in person. */
const reading = Object.entries(endpoints).filter(
  ([, { method, access }]) => method === 'GET' && (access === 'account' || access === 'claim-or-account'),
);

/** Queries that ask for the outside claim: one for each thing that an endpoint takes. */
function temptations({ query }: Endpoint): Record<string, string>[] {
  const { claims: id = '' } = outside;
  const wanted: Record<string, string[]> = {
    q: ['Secret', 'Hidden basket', `TST-${thisYear() - 1}`],
    subject: [id],
    costCentre: [built.costCentres[1]?.id ?? ''],
    from: [`${thisYear() - 2}-01-01`],
    status: ['submitted'],
  };
  const asked = Object.keys(query?.shape ?? {}).flatMap((name) =>
    (wanted[name] ?? []).map((value) => ({ [name]: value })),
  );
  return [{}, ...asked];
}

/** Answers of an endpoint to somebody: to each question, about both claims. */
async function ask(
  endpoint: Endpoint,
  token: string,
): Promise<{ status: number; text: string; asked: string }[]> {
  const paths = new Set([inside, outside].map((ids) => pathOf(endpoint, ids)));
  const addresses = [...paths].flatMap((path) =>
    temptations(endpoint).map((query) => `${path}?${new URLSearchParams(query).toString()}`),
  );
  const answers = addresses.map(async (asked) => {
    const response = await fetch(`${installation.url}${asked}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const headers = JSON.stringify([...response.headers]);
    return { status: response.status, asked, text: headers + (await response.text()) };
  });
  return Promise.all(answers);
}

const told = (text: string) => marks.filter((mark) => text.includes(mark));

describe.each(['approver', 'auditor'])('nothing of a claim outside the reach of an %s', (role) => {
  test.each(reading.filter(([, { eventStream }]) => !eventStream))('is told by %s', async (_, endpoint) => {
    for (const { text, asked } of await ask(endpoint, bounded[role] ?? ''))
      expect(told(text), asked).toEqual([]);
  });

  test('is heard of in the stream of events, neither afterwards nor at once', async () => {
    const stream = await follow(bounded[role] ?? '');
    await decideBoth();
    await waitUntil(() => Promise.resolve(stream.heard().includes('claim.approved')));
    await stream.stop();
    expect(stream.heard()).toContain(inside['claims']);
    expect(told(stream.heard())).toEqual([]);
  });

  test('but that it has a duplicate: which receipt and item, and no more', async () => {
    const client = clientOf(installation);
    const { slug = '', claims: id = '', receipts: receiptId } = inside;
    const view = await client.call(readClaim, { params: { slug, id } }, bounded[role]);
    expect(view.duplicates).toEqual([]);
    expect(view.duplicatesOutside).toEqual([
      { kind: 'same_file', receiptId },
      { kind: 'same_payment', itemPosition: 0 },
    ]);
    const { claims, counts } = await client.call(listClaims, { params: { slug } }, bounded[role]);
    expect(claims.map((row) => [row.id, row.duplicates, row.duplicateOutside])).toEqual([[id, 0, true]]);
    expect(Object.values(counts).map(({ count }) => count)).toEqual([1]);
  });
});

test('who sees the whole church is told of both claims by the same walk, so it proves something', async () => {
  const telling: string[] = [];
  for (const [name, endpoint] of reading) {
    if (endpoint.eventStream) continue;
    const answers = await ask(endpoint, administrator);
    if (answers.some(({ text }) => told(text).length > 0)) telling.push(name);
  }
  expect(telling).toEqual(
    expect.arrayContaining(['exportClaims', 'listAuditLog', 'listClaims', 'readClaim']),
  );
  const stream = await follow(administrator);
  await waitUntil(() => Promise.resolve(told(stream.heard()).length > 0));
  await stream.stop();
  const { slug = '', claims: id = '' } = inside;
  const client = clientOf(installation);
  const view = await client.call(readClaim, { params: { slug, id } }, administrator);
  expect(view.duplicates.map(({ kind, claimId }) => [kind, claimId])).toEqual([
    ['same_file', outside['claims']],
    ['same_payment', outside['claims']],
  ]);
  expect(view.duplicatesOutside).toEqual([]);
  const { claims } = await client.call(listClaims, { params: { slug } }, administrator);
  expect(claims.map((row) => [row.duplicates, row.duplicateOutside])).toEqual([
    [1, false],
    [1, false],
  ]);
});

/** Approves and reopens the outside claim, then the inside one, so that both are in the stream in this order. */
async function decideBoth(): Promise<void> {
  const client = clientOf(installation);
  for (const { claims: id = '' } of [outside, inside]) {
    const body = { round: 1, reason: 'Hidden reason' };
    await client.call(approveClaim, { params: { id }, body: { round: 1 } }, administrator);
    await client.call(reopenClaim, { params: { id }, body }, administrator);
  }
}

/** Follows the church's events from the first one on. */
function follow(token: string): Promise<Followed> {
  const headers = { authorization: `Bearer ${token}`, 'last-event-id': '0' };
  return followStream(`${installation.url}${pathOf(followEvents, inside)}`, headers);
}
