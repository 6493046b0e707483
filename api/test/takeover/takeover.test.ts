import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { login, readMe, refresh } from '@penning/contract/accounts';
import { readReceiptPage, readVoucher } from '@penning/contract/claim-files';
import { readClaim, viewClaim } from '@penning/contract/claims';
import { questionsOf, readAnswers } from './answers.ts';
import { listen, type HookMessage } from './hook.ts';
import { facts, loadDump, moveClock, readBefore } from './load.ts';
import { seen, waitingJobs, workedOff } from './queue.ts';
import { goOn } from './going-on.ts';
import { verifyAuditLog } from '../../src/commands/verify-audit-log.ts';
import { clientOf } from '../builders.ts';
import { startIn, type Installation, type Place } from '../installation.ts';

/** Each of these drives a whole installation, some with tens of calls. */
const patient = { timeout: 120_000 };

/** Subjects of the mails that name no church any more, in sender or subject, because nobody has proven their address. */
const reworded: Readonly<Record<string, string>> = {
  code: '532 250 is uw code voor een declaratie',
  'finance-address': 'Confirm this address for expense claims',
  invitation: 'U bent uitgenodigd voor Penning',
};

let place: Place;
let installation: Installation;
let owner: pg.Client;
let hook: { url: string; messages: HookMessage[]; close(): Promise<void> };
const tokens: Record<string, string> = {};

beforeAll(async () => {
  place = await loadDump();
  const environment = { RATE_LIMIT_SCALE: '100', WEBHOOK_TARGETS: 'any' };
  installation = await startIn(place, { worker: false, environment });
  owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  hook = await listen();
}, 120_000);
afterAll(async () => {
  await owner.end();
  await installation.close();
  await hook.close();
});

describe('a database of 0.1.0, with claims in every state and work waiting, is taken over', patient, () => {
  test('its audit chains are whole and end where they ended', async () => {
    const reports = await verifyAuditLog(installation.context);
    const found = reports.map(({ churchId, entries, head, brokenAt }) => [churchId, entries, head, brokenAt]);
    const made = facts.heads.map(({ church_id, position, hash }) => [church_id, position, hash, undefined]);
    expect(found.sort()).toEqual(made);
    await moveClock(owner);
    const moved = await verifyAuditLog(installation.context);
    expect(moved.filter(({ brokenAt }) => brokenAt !== undefined)).toEqual([]);
  });

  test('sessions are renewed with the tokens that browsers hold, and devices are known', async () => {
    const client = clientOf(installation);
    const people: [string, { email: string; refreshToken: string; deviceToken: string }][] = [
      ['operator', facts.operator],
    ];
    for (const { slug, people: members } of facts.churches)
      for (const [role, person] of Object.entries(members)) people.push([`${role}@${slug}`, person]);
    for (const [name, { email, refreshToken }] of people) {
      const session = await client.call(refresh, { body: { refreshToken } });
      expect((await client.call(readMe, {}, session.accessToken)).email).toBe(email);
      tokens[name] = session.accessToken;
    }
    const { email, deviceToken } = facts.operator;
    const body = { email, password: 'a long enough password', deviceToken };
    expect((await client.call(login, { body })).deviceToken).toBe(deviceToken);
  });

  test('every list and every claim is answered as before', async () => {
    for (const [name, { token }] of Object.entries(facts.claims)) tokens[`claim ${name}`] = token;
    const slugs = facts.churches.map(({ slug }) => slug);
    const answers = await readAnswers(installation, questionsOf(facts.claims, slugs), tokens);
    const before = await readBefore(installation.config.PUBLIC_API_URL);
    expect(Object.keys(answers)).toEqual(Object.keys(before));
    // What is new may come along; nothing that was there is missing or different.
    for (const [question, answer] of Object.entries(before))
      expect(answers[question], question).toMatchObject(answer);
  });

  test('every kind of work waits, and all of it is done without a failure', async () => {
    const before = await waitingJobs(owner);
    expect(before.map(({ name }) => name).sort()).toEqual(facts.jobs.map(({ name }) => name).sort());
    const kinds = [
      'announce-event',
      'delete-files',
      'deliver-webhook',
      'disarm-receipt',
      'render-voucher',
      'send-account-mail',
      'send-mail',
      'sweep-accounts',
      'sweep-counts',
      'sweep-expired',
      'sweep-files',
    ];
    expect([...new Set(before.map(({ name }) => name))].sort()).toEqual(kinds);
    await owner.query('update webhooks set url = $1', [hook.url]);
    await owner.query('update graphile_worker._private_jobs set run_at = now()');
    await installation.work();
    await workedOff(owner, before);
  }, 180_000);

  test('every mail that waited arrives once, with the Message-ID that it would have had', () => {
    const arrived = installation.mailbox.mails.map((mail) => ({ messageId: mail.messageId, ...seen(mail) }));
    const known = new Set(facts.mails.flatMap(({ messageId }) => messageId ?? []));
    expect(known.size).toBeGreaterThan(12);
    const told = facts.mails.map(({ kind = '', messageId, ...mail }) => {
      const subject = reworded[kind];
      const now = subject ? { from: 'Penning <claims@penning.localhost>', replyTo: [], subject } : {};
      return { messageId, ...mail, ...now };
    });
    const found = arrived.map(({ messageId = '', ...mail }) => ({
      messageId: known.has(messageId) ? messageId : undefined,
      ...mail,
    }));
    const sorted = (mails: object[]) => mails.map((mail) => JSON.stringify(mail)).sort();
    expect(sorted(found)).toEqual(sorted(told));
  });

  test('vouchers that waited are made, and those from before are served', async () => {
    const client = clientOf(installation);
    for (const [name, { id, token, slug }] of Object.entries(facts.claims)) {
      const { voucher, confirmedAt } = await client.call(viewClaim, { params: { id } }, token);
      if (!confirmedAt) continue;
      expect(voucher, name).toBe('ready');
      const answer = await client.send(readVoucher, { params: { id } }, tokens[`treasurer@${slug}`]);
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 5)
          .toString(),
        name,
      ).toBe('%PDF-');
    }
  });

  test('sealed account numbers open', async () => {
    const client = clientOf(installation);
    let opened = 0;
    for (const { id, slug, token, iban } of Object.values(facts.claims)) {
      const { confirmedAt } = await client.call(viewClaim, { params: { id } }, token);
      if (!confirmedAt) continue;
      const view = await client.call(readClaim, { params: { id, slug } }, tokens[`treasurer@${slug}`]);
      expect(view.payee?.iban).toBe(iban);
      opened += 1;
    }
    expect(opened).toBe(19);
  });

  test('a receipt that waited is clean, one that was refused stays so', async () => {
    const client = clientOf(installation);
    const { draftChecking, draftRefused } = facts.claims;
    const checked = await client.call(viewClaim, { params: { id: draftChecking.id } }, draftChecking.token);
    expect(checked.receipts).toMatchObject([{ id: facts.receipts.checking, state: 'clean', pages: 1 }]);
    const page = { id: draftChecking.id, receiptId: facts.receipts.checking, page: 1 };
    const picture = await client.send(readReceiptPage, { params: page }, draftChecking.token);
    expect(picture.headers.get('content-type')).toMatch(/^image\//);
    const refused = await client.call(viewClaim, { params: { id: draftRefused.id } }, draftRefused.token);
    expect(refused.receipts).toMatchObject([{ id: facts.receipts.refused, state: 'refused' }]);
  });

  test('sweeps and deletions leave nothing behind', async () => {
    const { id, token } = facts.expired;
    await expect(clientOf(installation).call(viewClaim, { params: { id } }, token)).rejects.toThrow();
    const { rowCount } = await owner.query('select from claims where id = $1', [id]);
    expect(rowCount).toBe(0);
    for (const key of Object.values(facts.files))
      expect(existsSync(join(place.folder, 'files', key)), key).toBe(false);
  });

  test('webhooks are told what happened, signed with their secret', () => {
    const secret = new Webhook(facts.webhookSecret);
    const types = hook.messages.map(({ body, headers }) => {
      const message = secret.verify(body, headers as Record<string, string>) as { type: string };
      return message.type;
    });
    expect(types.sort()).toEqual([
      'claim.approved',
      'claim.rejected',
      'claim.reopened',
      'claim.returned',
      'claim.submitted',
      'webhook.test',
    ]);
  });

  goOn(() => ({ installation, tokens }));

  test('what came after is done too, and the audit chains are whole', async () => {
    await workedOff(owner);
    const reports = await verifyAuditLog(installation.context);
    expect(reports.filter(({ brokenAt }) => brokenAt !== undefined)).toEqual([]);
  }, 180_000);
});
