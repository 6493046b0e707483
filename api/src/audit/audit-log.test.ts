import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAuditLog, type AuditEntry } from '@penning/contract/audit';
import { updateChurch } from '@penning/contract/churches';
import { approveClaim } from '@penning/contract/decisions';
import { buildChurch, buildMember, clientOf, signIn, type BuiltChurch } from '../../test/builders.ts';
import { buildClaim } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { runCommand } from '../../test/processes.ts';
import { refusedAs } from '../../test/refusals.ts';
import { verifyAuditLog } from '../commands/verify-audit-log.ts';

let installation: Installation;
let owner: pg.Client;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
  owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await installation.close();
});

/** A church where three things happened: a claim, its approval, another name. */
async function buildHistory() {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const token = await signIn(installation, built.administrator);
  const claim = await buildClaim(installation, built);
  const params = { slug: built.church.slug };
  await client.call(approveClaim, { params: { id: claim.id }, body: {} }, token);
  await client.call(
    updateChurch,
    { params, body: { name: 'Another name', referencePrefix: built.church.referencePrefix } },
    token,
  );
  return { built, client, token, claim, params };
}

/** Runs the command as an operator does, and gives what it says of a church. */
async function verify({ church }: BuiltChurch): Promise<{ code: number; line: string }> {
  const { code, output } = await runCommand('verify-audit-log', installation);
  return { code, line: output.split('\n').find((line) => line.startsWith(church.id)) ?? '' };
}

test('the log tells who did what to what, when and in which request, a page at a time', async () => {
  const { built, client, token, claim, params } = await buildHistory();
  const pages: AuditEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.call(listAuditLog, { params, query: { limit: 1, cursor } }, token);
    expect(page.entries).toHaveLength(1);
    pages.push(...page.entries);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(pages.map((entry) => entry.position)).toEqual([3, 2, 1]);
  const administrator = { kind: 'account', id: built.administrator.id, name: 'Ada Administrator' };
  expect(pages).toMatchObject([
    {
      action: 'church.changed',
      actor: administrator,
      subject: { kind: 'church' },
      details: { fields: ['name'] },
    },
    { action: 'claim.approved', actor: administrator, subject: { kind: 'claim', name: claim.reference } },
    {
      action: 'claim.submitted',
      actor: { kind: 'claimant', id: null, name: null },
      subject: { id: claim.id },
    },
  ]);
  expect(pages.every((entry) => entry.requestId && /^[0-9a-f]{64}$/.test(entry.hash))).toBe(true);
  const query = { subject: claim.id };
  expect((await client.call(listAuditLog, { params, query }, token)).entries).toHaveLength(2);
  const broken = client.call(listAuditLog, { params, query: { cursor: 'x' } }, token);
  await expect(broken).rejects.toEqual(refusedAs('type_invalid'));
});

test('approvers and other churches do not read the log', async () => {
  const { built, client, params } = await buildHistory();
  const costCentreIds = [built.costCentres[0]!.id];
  const approver = await buildMember(installation, built, 'approver', { costCentreIds });
  await expect(client.call(listAuditLog, { params }, approver.token)).rejects.toEqual(refusedAs('forbidden'));
  const other = await buildHistory();
  await expect(client.call(listAuditLog, { params }, other.token)).rejects.toEqual(
    refusedAs('church_unknown'),
  );
});

test('the command finds a whole chain, and an entry that the owner of the database changed', async () => {
  const { built } = await buildHistory();
  expect(await verify(built)).toMatchObject({
    code: 0,
    line: expect.stringContaining('3 entries, whole') as string,
  });
  await owner.query(`update audit_log set details = '{}' where church_id = $1 and position = 2`, [
    built.church.id,
  ]);
  const { code, line } = await verify(built);
  expect([code, line]).toEqual([1, expect.stringContaining('BROKEN at entry 2')]);
});

test.each([
  ['the newest entry is gone', 'delete from audit_log where church_id = $1 and position = 3', 3],
  ['an entry in the middle is gone', 'delete from audit_log where church_id = $1 and position = 2', 2],
  [
    'an entry is somebody else’s',
    `update audit_log set actor_id = null where church_id = $1 and position = 2`,
    2,
  ],
  [
    'two entries have changed places',
    `update audit_log set position = 5 - position where church_id = $1 and position in (2, 3)`,
    2,
  ],
])('the chain is broken where %s', async (_, sql, entry) => {
  const { built } = await buildHistory();
  await owner.query('begin');
  if (sql.includes('5 - position'))
    await owner.query('alter table audit_log drop constraint audit_log_position');
  await owner.query(sql, [built.church.id]);
  await owner.query('commit');
  const reports = await verifyAuditLog(installation.context);
  expect(reports.find((report) => report.churchId === built.church.id)).toMatchObject({ brokenAt: entry });
});
