import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAuditLog } from '@penning/contract/audit';
import { deleteMe } from '@penning/contract/accounts';
import { listChurches, readChurch, updateChurch } from '@penning/contract/churches';
import { listClaims, readClaim } from '@penning/contract/claims';
import { approveClaim, rejectClaim } from '@penning/contract/decisions';
import { exportClaims } from '@penning/contract/exports';
import { invitePerson } from '@penning/contract/invitations';
import type { MemberRole } from '@penning/contract/members';
import { listPeople, removeMember, updateMember } from '@penning/contract/people';
import { buildChurch, buildMember, clientOf, signIn, type BuiltChurch } from '../../test/builders.ts';
import { buildClaim } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { expectRefusals, refusedAs } from '../../test/refusals.ts';
import { thisYear } from '../../test/days.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
});
afterAll(() => installation.close());

async function open(built: BuiltChurch) {
  const client = clientOf(installation);
  const token = await signIn(installation, built.administrator);
  const params = { slug: built.church.slug };
  const setRole = (id: string, role: MemberRole, reach: object = {}, by = token) =>
    client.call(updateMember, { params: { ...params, id }, body: { role, ...reach } }, by);
  const remove = (id: string, by = token) => client.call(removeMember, { params: { ...params, id } }, by);
  const people = async (by = token) => (await client.call(listPeople, { params }, by)).people;
  return { client, token, params, setRole, remove, people };
}

test('a role changes at once, with what belongs to it and without what does not', async () => {
  const built = await buildChurch(installation);
  const { client, params, setRole, people } = await open(built);
  const person = await buildMember(installation, built, 'auditor', { years: [2025] });
  const costCentreIds = [built.costCentres[0]!.id];
  const reach = { costCentreIds, amountLimitCents: 5_000, years: [thisYear()] };
  expect(await setRole(person.id, 'approver', reach)).toMatchObject({
    role: 'approver',
    costCentreIds,
    amountLimitCents: 5_000,
    years: [],
  });
  const refused = client.call(listAuditLog, { params }, person.token);
  await expect(refused).rejects.toEqual(refusedAs('forbidden'));
  await setRole(person.id, 'treasurer', reach);
  await expect(client.call(listAuditLog, { params }, person.token)).resolves.toBeDefined();
  expect((await people()).find((one) => one.id === person.id)).toMatchObject({
    role: 'treasurer',
    costCentreIds: [],
    amountLimitCents: null,
  });
});

test('of two administrators who change one role the second is told, also when both press at once', async () => {
  const built = await buildChurch(installation);
  const { client, token, params, people } = await open(built);
  const { id } = await buildMember(installation, built, 'treasurer');
  const seen = (await people()).find((one) => one.id === id)!.version;
  const change = (role: MemberRole) =>
    client.call(
      updateMember,
      { params: { ...params, id }, body: { role }, headers: { 'if-match': `"${seen}"` } },
      token,
    );
  const both = await Promise.allSettled([change('administrator'), change('administrator')]);
  const [won, lost] = both.sort((one, other) => one.status.localeCompare(other.status));
  expect(won).toMatchObject({ status: 'fulfilled', value: { role: 'administrator', version: seen + 1 } });
  expect(lost).toMatchObject({ status: 'rejected', reason: { problem: { code: 'changed_meanwhile' } } });
});

test('an approver needs cost centres of the church, an auditor years', async () => {
  const [built, other] = [await buildChurch(installation), await buildChurch(installation)];
  const { setRole } = await open(built);
  const { id } = await buildMember(installation, built, 'treasurer');
  await expectRefusals('required', [setRole(id, 'approver'), setRole(id, 'auditor')]);
  const theirs = { costCentreIds: [other.costCentres[0]!.id] };
  await expect(setRole(id, 'approver', theirs)).rejects.toMatchObject({
    problem: { errors: [{ path: 'costCentreIds.0', code: 'cost_centre_unknown' }] },
  });
  await expect(setRole(randomUUID(), 'treasurer')).rejects.toEqual(refusedAs('not_found'));
});

test('nobody but an administrator changes or removes people, and nobody raises themselves', async () => {
  const built = await buildChurch(installation);
  const { setRole, remove } = await open(built);
  const reach = { costCentreIds: [built.costCentres[0]!.id], years: [thisYear()] };
  for (const role of ['treasurer', 'approver', 'auditor'] as const) {
    const { id, token } = await buildMember(installation, built, role, reach);
    await expectRefusals('forbidden', [
      setRole(id, 'administrator', {}, token),
      remove(built.administrator.id, token),
      setRole(built.administrator.id, 'treasurer', {}, token),
    ]);
  }
});

test('who is removed or leaves sees nothing of the church any more, and the log tells which it was', async () => {
  const built = await buildChurch(installation);
  const { client, token, params, remove, people } = await open(built);
  const [removed, left] = [
    await buildMember(installation, built, 'treasurer'),
    await buildMember(installation, built, 'auditor', { years: [thisYear()] }),
  ];
  await remove(removed.id);
  await remove(left.id, left.token);
  for (const gone of [removed, left]) {
    await expect(client.call(readChurch, { params }, gone.token)).rejects.toEqual(
      refusedAs('church_unknown'),
    );
    expect((await client.call(listChurches, {}, gone.token)).churches).toEqual([]);
  }
  expect((await people()).map((one) => one.id)).toEqual([built.administrator.id]);
  const { entries } = await client.call(listAuditLog, { params }, token);
  expect(entries.map(({ action, subject }) => [action, subject.id])).toEqual([
    ['person.left', left.id],
    ['person.removed', removed.id],
  ]);
});

test('the last administrator can neither leave, nor lose the role, nor delete the account', async () => {
  const built = await buildChurch(installation);
  const { client, token, setRole, remove, people } = await open(built);
  await buildMember(installation, built, 'treasurer');
  const { id, password } = built.administrator;
  const last = refusedAs('last_administrator');
  await expect(remove(id)).rejects.toEqual(last);
  await expect(setRole(id, 'treasurer')).rejects.toEqual(last);
  await expect(client.call(deleteMe, { body: { password } }, token)).rejects.toEqual(last);
  expect((await people()).find((one) => one.id === id)?.role).toBe('administrator');
});

test.each(['remove each other', 'leave', 'lower each other'])(
  'of two administrators who %s at once one stays',
  async (how) => {
    const built = await buildChurch(installation);
    const { token, setRole, remove, people } = await open(built);
    const first = { id: built.administrator.id, token };
    const second = await buildMember(installation, built, 'administrator');
    const both = [
      [first, second],
      [second, first],
    ] as const;
    const results = await Promise.allSettled(
      both.map(([one, other]) => {
        if (how === 'leave') return remove(one.id, one.token);
        return how === 'lower each other'
          ? setRole(other.id, 'treasurer', {}, one.token)
          : remove(other.id, one.token);
      }),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const stayed = (await Promise.allSettled(both.map(([one]) => people(one.token)))).find(
      (result) => result.status === 'fulfilled',
    );
    const roles = (stayed as PromiseFulfilledResult<{ role: string }[]>).value.map((one) => one.role);
    expect(roles.filter((role) => role === 'administrator')).toHaveLength(1);
  },
);

test('an auditor reads the years given to them, in lists, exports and the log, and changes nothing', async () => {
  const built = await buildChurch(installation);
  const { client, token, params } = await open(built);
  const year = thisYear();
  const claim = await buildClaim(installation, built);
  const now = await buildMember(installation, built, 'auditor', { years: [year] });
  const before = await buildMember(installation, built, 'auditor', { years: [year - 1] });
  const seenBy = async (by: string) => {
    const { claims, counts } = await client.call(listClaims, { params }, by);
    const { entries } = await client.call(listAuditLog, { params }, by);
    const csv = await (await client.send(exportClaims, { params }, by)).text();
    return [claims.length, Object.keys(counts).length, entries.length > 0, csv.includes(claim.reference!)];
  };
  expect(await seenBy(now.token)).toEqual([1, 1, true, true]);
  expect(await seenBy(before.token)).toEqual([0, 0, false, false]);
  const path = { ...params, id: claim.id };
  await expect(client.call(readClaim, { params: path }, before.token)).rejects.toEqual(
    refusedAs('not_found'),
  );
  const body = { email: 'x@church.example', language: 'en' as const, role: 'treasurer' as const };
  await expectRefusals('forbidden', [
    client.call(updateChurch, { params, body: { name: 'Mine' } }, now.token),
    client.call(invitePerson, { params, body }, now.token),
    client.call(approveClaim, { params: { id: claim.id }, body: {} }, now.token),
    client.call(rejectClaim, { params: { id: claim.id }, body: { reason: 'No.' } }, now.token),
  ]);
  expect((await client.call(readChurch, { params }, token)).version).toBe(1);
});
