import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApiToken } from '@penning/contract/api-tokens';
import { endpoints } from '@penning/contract/endpoints';
import type { Problem } from '@penning/contract/error-codes';
import { invitePerson } from '@penning/contract/invitations';
import { memberRoles } from '@penning/contract/members';
import { createFinanceAddress } from '@penning/contract/church-settings';
import { createWebhook } from '@penning/contract/webhooks';
import { buildChurch, buildMember, clientOf, signIn, waitUntil, type BuiltChurch } from './builders.ts';
import { buildClaim, insertDraft, mileageFor, submissionFor, uploadReceipt } from './claims.ts';
import { startInstallation, type Installation } from './installation.ts';
import { fingerprintOf, pathOf, walkTo, type Step, type WalkIds } from './walk.ts';
import { enqueue, jobPayloads } from '../src/platform/jobs.ts';
import { patience } from './patience.ts';
import { thisYear } from './days.ts';

/*
 * Church B's people, programs and claimants walk through every endpoint with church A's ids. An endpoint that is not
 * in this table fails the test: who adds one says here how it is walked.
 *   public      anybody may call it; it answers nothing about a church that the church does not show on its form
 *   own         it is about the caller alone; its answers to B never hold anything of A
 *   operators   the installation's own business; everybody else is refused
 *   a step      a query and a body that would be right
 */
const walk: Record<string, Step | 'public' | 'own' | 'operators'> = {
  readForm: 'public',
  readChallenge: 'public',
  createClaim: 'public',
  readLogo: 'public',
  confirmFinanceAddress: 'public',
  blockAddress: 'public',
  allowAddress: 'public',
  forgetDevices: 'public',
  readInvitation: 'public',
  joinByInvitation: 'public',
  register: 'public',
  verifyEmail: 'public',
  login: 'public',
  loginTwoFactor: 'public',
  beginPasskeyLogin: 'public',
  loginPasskey: 'public',
  refresh: 'public',
  logout: 'public',
  forgotPassword: 'public',
  resetPassword: 'public',

  readMe: 'own',
  updateMe: 'own',
  deleteMe: 'own',
  changePassword: 'own',
  listSessions: 'own',
  revokeSession: {},
  logoutEverywhere: 'own',
  readTwoFactor: 'own',
  beginTwoFactor: 'own',
  confirmTwoFactor: 'own',
  replaceRecoveryCodes: 'own',
  disableTwoFactor: 'own',
  listPasskeys: 'own',
  beginPasskey: 'own',
  createPasskey: 'own',
  deletePasskey: {},
  acceptInvitation: 'own',
  listChurches: 'own',

  createChurch: 'operators',
  approveChurch: 'operators',
  declineChurch: 'operators',
  readAbuse: 'operators',
  listBlocks: 'operators',
  createBlock: 'operators',
  deleteBlock: 'operators',
  readmitAddress: 'operators',
  readOperatorLog: 'operators',

  readChurch: {},
  updateChurch: { body: () => ({ name: 'Mine' }) },
  archiveChurch: { body: () => ({ archived: true }) },
  governChurch: { body: () => ({ suspended: true }) },
  putLogo: { binary: Buffer.from('not a picture') },
  deleteLogo: {},
  readPoster: {},
  readPosterDrawing: {},
  listFinanceAddresses: {},
  createFinanceAddress: { body: () => ({ email: 'me@church.example', language: 'en' }) },
  remindFinanceAddress: {},
  retryFinanceAddress: {},
  deleteFinanceAddress: {},
  listCostCentres: {},
  createCostCentre: { body: () => ({ code: '1', name: 'Mine' }) },
  updateCostCentre: { body: () => ({ name: 'Mine' }) },
  listPeople: {},
  updateMember: { body: () => ({ role: 'treasurer' }) },
  removeMember: {},
  invitePerson: { body: () => ({ email: 'me@church.example', language: 'en', role: 'administrator' }) },
  remindInvited: {},
  revokeInvitation: {},
  listSupportAccess: {},
  askSupportAccess: { body: () => ({ reason: 'Curious' }) },
  answerSupportAccess: { body: () => ({ granted: true }) },
  endSupportAccess: {},
  listAuditLog: {},
  listWebhooks: {},
  createWebhook: { body: () => ({ url: 'https://me.example/', events: ['claim.paid'] }) },
  deleteWebhook: {},
  testWebhook: {},
  listWebhookDeliveries: {},
  listApiTokens: {},
  createApiToken: { body: () => ({ name: 'Mine', rights: ['export'] }) },
  revokeApiToken: {},
  exportClaims: {},
  followEvents: {},
  listClaims: { query: { q: 'TST' } },
  readClaim: {},

  viewClaim: {},
  withdrawClaim: {},
  putReceipt: { binary: Buffer.from('not a picture') },
  deleteReceipt: {},
  submitClaim: { body: ({ costCentre }) => submissionOf(costCentre) },
  correctClaim: { body: ({ costCentre }) => ({ items: submissionOf(costCentre).items, note: '' }) },
  resendCode: { body: () => ({}) },
  confirmClaim: { body: () => ({ code: '123456' }) },
  readVoucher: {},
  readReceiptPage: {},
  approveClaim: { body: () => ({}) },
  returnClaim: { body: () => ({ question: 'Whose?' }) },
  rejectClaim: { body: () => ({ reason: 'Mine' }) },
  reopenClaim: { body: () => ({}) },
  addNote: { body: () => ({ words: 'Mine' }) },
};

function submissionOf(costCentreId = '') {
  const centres = [{ id: costCentreId }, { id: costCentreId }] as BuiltChurch['costCentres'];
  return mileageFor({ costCentres: centres } as BuiltChurch);
}

let installation: Installation;
let owner: pg.Client;
let one: BuiltChurch;
let ids: WalkIds;
let foreign: WalkIds;
/** Church B's callers, by what they are; `''` shows no token at all. */
const callers: Record<string, string | undefined> = {};

beforeAll(async () => {
  installation = await startInstallation({
    environment: { RATE_LIMIT_SCALE: '100', WEBHOOK_TARGETS: 'any' },
  });
  owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  one = await buildChurch(installation);
  ids = await idsOf(one);
  const other = await buildChurch(installation);
  foreign = await idsOf(other);
  for (const role of memberRoles) {
    const reach = { costCentreIds: other.costCentres.map(({ id }) => id), years: [thisYear()] };
    callers[role] = (await buildMember(installation, other, role, reach)).token;
  }
  const administrator = await signIn(installation, other.administrator);
  const made = await clientOf(installation).call(
    createApiToken,
    { params: { slug: other.church.slug }, body: { name: 'All', rights: ['read-claims', 'export'] } },
    administrator,
  );
  callers['API token'] = made.token;
  callers['claimant'] = (await buildClaim(installation, other)).token;
  const session = { accountId: one.administrator.id, sessionId: randomUUID() };
  callers['expired token'] = (await installation.context.accessTokens.issue(session, new Date(0))).token;
  callers['no token'] = undefined;
}, patience(60_000));
afterAll(async () => {
  await owner.end();
  await installation.close();
});

/** A church with one of everything that has an id, by the part of the path before it. */
async function idsOf(built: BuiltChurch): Promise<WalkIds> {
  const client = clientOf(installation);
  const token = await signIn(installation, built.administrator);
  const { slug } = built.church;
  const params = { slug };
  const draft = await insertDraft(installation, built);
  const receiptId = await uploadReceipt(installation, draft);
  const claim = await buildClaim(installation, built, submissionFor(built, [receiptId]), draft);
  const { id: address } = await client.call(
    createFinanceAddress,
    { params, body: { email: `new-${randomUUID()}@church.example`, language: 'en' } },
    token,
  );
  const invitation = await client.call(
    invitePerson,
    { params, body: { email: `new-${randomUUID()}@church.example`, language: 'en', role: 'treasurer' } },
    token,
  );
  const webhook = await client.call(
    createWebhook,
    { params, body: { url: `http://127.0.0.1:9/${randomUUID()}`, events: ['claim.paid'] } },
    token,
  );
  const key = await client.call(createApiToken, { params, body: { name: 'Key', rights: ['export'] } }, token);
  const { rows } = await owner.query<{ id: string }>('select id from sessions where account_id = $1', [
    built.administrator.id,
  ]);
  return {
    slug,
    claims: claim.id,
    receipts: receiptId,
    pages: '1',
    'finance-addresses': address,
    'cost-centres': built.costCentres[0]?.id ?? '',
    costCentre: built.costCentres[0]?.id ?? '',
    people: built.administrator.id,
    invitations: invitation.id,
    'support-access': randomUUID(),
    webhooks: webhook.id,
    'api-tokens': key.id,
    sessions: rows[0]?.id ?? '',
    passkeys: randomUUID(),
  };
}

test('every endpoint has its place in the walk', () => {
  expect(Object.keys(walk).sort()).toEqual(Object.keys(endpoints).sort());
  const open = Object.entries(endpoints).filter(([, { access }]) => access === 'public');
  expect(open.map(([name]) => name).sort()).toEqual(
    Object.keys(walk)
      .filter((name) => walk[name] === 'public')
      .sort(),
  );
});

describe('church A’s ids open nothing for church B', () => {
  const steps = Object.entries(walk).flatMap(([name, step]) =>
    typeof step === 'string' ? [] : ([[name, step]] as const),
  );
  test.each(steps)('%s', async (name, step) => {
    const endpoint = endpoints[name];
    if (!endpoint) throw new Error('no such endpoint');
    for (const [caller, token] of Object.entries(callers)) {
      const response = await walkTo(installation, endpoint, step, ids, token);
      const { code } = (await response.json()) as Problem;
      // A program without the right for a call is refused, whatever church it asks for.
      const lacksRight = caller === 'API token' && !endpoint.apiRight && endpoint.access !== 'claim';
      const told = `${caller}: ${response.status} ${code}`;
      if (lacksRight) expect(code, told).toBe('forbidden');
      else expect([401, 404], told).toContain(response.status);
      if (caller === 'no token') expect(code).toBe('token_missing');
    }
  });
});

test('the same walk with their own ids is no 401 and no 404 for administrators of B, so it proves something', async () => {
  const reading = Object.entries(walk).filter(
    ([name, step]) =>
      typeof step !== 'string' && endpoints[name]?.method === 'GET' && endpoints[name].access === 'account',
  );
  for (const [name, step] of reading) {
    if (typeof step === 'string' || name === 'followEvents') continue;
    const endpoint = endpoints[name];
    if (!endpoint) continue;
    const response = await walkTo(installation, endpoint, step, foreign, callers['administrator']);
    expect([name, response.status]).toEqual([name, 200]);
  }
});

test('what is about the caller alone tells nothing of church A', async () => {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    if (walk[name] !== 'own' || endpoint.method !== 'GET') continue;
    for (const role of memberRoles) {
      const text = await (await walkTo(installation, endpoint, {}, ids, callers[role])).text();
      for (const id of [one.church.id, one.church.slug, ids['claims'] ?? '', one.administrator.id])
        expect(text, name).not.toContain(id);
    }
  }
});

test('operators’ business is refused to everybody else', async () => {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    if (walk[name] !== 'operators') continue;
    const walked = endpoint.path.includes('{id}') ? { ...ids, blocks: randomUUID() } : ids;
    for (const [caller, token] of Object.entries(callers)) {
      const body = { body: () => bodyFor(name) };
      const response = await walkTo(installation, endpoint, endpoint.body ? body : {}, walked, token);
      expect([401, 403, 404], `${name} ${caller} ${response.status}`).toContain(response.status);
    }
  }
});

function bodyFor(name: string): unknown {
  if (name === 'readmitAddress') return { email: 'me@church.example' };
  if (name === 'createBlock') return { email: 'me@church.example', reason: 'Mine' };
  if (name !== 'createChurch') return {};
  return {
    name: 'Mine',
    slug: `mine-${randomUUID().slice(0, 8)}`,
    languages: ['en'],
    referencePrefix: 'MIN',
  };
}

test('searching in church B finds nothing of church A', async () => {
  const { listClaims, exportClaims, listAuditLog } = endpoints;
  for (const endpoint of [listClaims, exportClaims, listAuditLog]) {
    if (!endpoint) throw new Error('no such endpoint');
    const query = endpoint === listClaims ? { query: { q: 'Anna' } } : {};
    const found = await (
      await walkTo(installation, endpoint, query, foreign, callers['administrator'])
    ).text();
    expect(found).not.toContain(ids['claims']);
    expect(found).not.toContain(one.church.slug);
  }
});

test('a job in church B’s name does nothing to church A', async () => {
  const before = await fingerprintOf(owner, one.church.id);
  const mails = installation.mailbox.mails.length;
  const { rows } = await owner.query<{ id: string }>('select id from churches where slug = $1', [
    foreign['slug'],
  ]);
  const churchId = rows[0]?.id ?? '';
  const taken = await owner.query<{ id: string }>('select id from mails where church_id = $1 limit 1', [
    one.church.id,
  ]);
  const event = await owner.query<{ id: string }>('select id from events where church_id = $1 limit 1', [
    one.church.id,
  ]);
  const payloads: Record<string, unknown> = {
    claimId: ids['claims'],
    receiptId: ids['receipts'],
    mailId: taken.rows[0]?.id,
    eventId: Number(event.rows[0]?.id),
    deliveryId: ids['webhooks'],
    financeAddressId: ids['finance-addresses'],
  };
  const inChurch = Object.entries(jobPayloads).filter(([, { shape }]) => 'churchId' in shape);
  expect(inChurch.length).toBeGreaterThan(3);
  await installation.context.database.inChurch(churchId, async (trx) => {
    for (const [name, { shape }] of inChurch) {
      const payload = Object.fromEntries(
        Object.keys(shape).map((key) => [key, key === 'churchId' ? churchId : payloads[key]]),
      );
      await enqueue(trx, name as 'render-voucher', payload as { churchId: string; claimId: string });
    }
  });
  await waitUntil(async () => {
    const left = await owner.query(
      `select from graphile_worker.jobs where attempts = 0 or locked_at is not null`,
    );
    return left.rowCount === 0;
  });
  expect(await fingerprintOf(owner, one.church.id)).toEqual(before);
  expect(installation.mailbox.mails.length).toBe(mails);
});

test('paths are filled with the other church’s ids, or the walk fails', () => {
  const endpoint = endpoints['readReceiptPage'];
  if (!endpoint) throw new Error('no such endpoint');
  expect(pathOf(endpoint, ids)).toContain(ids['receipts']);
  expect(() => pathOf(endpoint, { claims: 'x' })).toThrow('the walk has no receipts');
});
