import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAuditLog } from '@penning/contract/audit';
import { readVoucher } from '@penning/contract/claim-files';
import { listChurches, readChurch, updateChurch } from '@penning/contract/churches';
import { listClaims, readClaim } from '@penning/contract/claims';
import { addNote, approveClaim } from '@penning/contract/decisions';
import { followEvents } from '@penning/contract/events';
import { exportClaims } from '@penning/contract/exports';
import { listPeople, updateMember } from '@penning/contract/people';
import {
  answerSupportAccess,
  askSupportAccess,
  endSupportAccess,
  listSupportAccess,
} from '@penning/contract/support-access';
import { churchActionsOf, mayInChurch, supportTraces } from '../churches/policy.ts';
import { buildChurch, buildMember, buildOperator, clientOf, signIn } from '../../test/builders.ts';
import { buildClaim } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { expectRefusals, refusedAs } from '../../test/refusals.ts';

let installation: Installation;
let operator: string;
beforeAll(async () => {
  installation = await startInstallation();
  operator = await buildOperator(installation);
});
afterAll(() => installation.close());

/** A church with one claim, its administrator, and an operator at its door. */
async function buildQuestion() {
  const built = await buildChurch(installation);
  const claim = await buildClaim(installation, built);
  const client = clientOf(installation);
  const administrator = await signIn(installation, built.administrator);
  const params = { slug: built.church.slug };
  const ask = (reason = 'The treasurer asked me to look.') =>
    client.call(askSupportAccess, { params, body: { reason } }, operator);
  const answer = (id: string, granted: boolean, by = administrator) =>
    client.call(answerSupportAccess, { params: { ...params, id }, body: { granted } }, by);
  const end = (id: string, by: string) => client.call(endSupportAccess, { params: { ...params, id } }, by);
  const readBy = (token: string) => client.call(readClaim, { params: { ...params, id: claim.id } }, token);
  return { built, claim, client, administrator, params, ask, answer, end, readBy };
}

test('an operator runs the installation and sees no claims, people or audit log of a church', async () => {
  const { client, claim, params, readBy } = await buildQuestion();
  const { churches } = await client.call(listChurches, {}, operator);
  expect(churches.find((church) => church.slug === params.slug)?.role).toBe('operator');
  await expectRefusals('forbidden', [
    readBy(operator),
    client.call(listClaims, { params }, operator),
    client.call(listAuditLog, { params }, operator),
    client.send(exportClaims, { params }, operator),
  ]);
  const voucher = client.send(readVoucher, { params: { id: claim.id } }, operator);
  await expect(voucher).rejects.toEqual(refusedAs('not_found'));
});

test('an administrator lets an operator in, who then reads, changes nothing, and leaves traces', async () => {
  const { built, claim, client, administrator, params, ask, answer, readBy } = await buildQuestion();
  const asked = await ask();
  expect(asked).toMatchObject({ state: 'asked', operator: 'Olga Operator', expiresAt: null });
  const mail = await installation.mailbox.waitFor(built.administrator.email);
  expect(mail.text).toContain('The treasurer asked me to look.');
  await expect(readBy(operator)).rejects.toEqual(refusedAs('forbidden'));
  const granted = await answer(asked.id, true);
  expect(granted).toMatchObject({ state: 'granted', answeredBy: 'Ada Administrator' });
  const hours = (Date.parse(granted.expiresAt!) - Date.parse(granted.answeredAt!)) / 3_600_000;
  expect(hours).toBe(24);

  expect(await readBy(operator)).toMatchObject({ reference: claim.reference, may: [] });
  expect((await client.call(listClaims, { params }, operator)).claims).toHaveLength(1);
  const { entries } = await client.call(listAuditLog, { params }, administrator);
  const traces = entries.filter((entry) => entry.action.startsWith('support-access.'));
  expect(traces.map(({ action, actor, subject }) => [action, actor.name, subject.name]).reverse()).toEqual([
    ['support-access.asked', 'Olga Operator', null],
    ['support-access.granted', 'Ada Administrator', null],
    ['support-access.claims-read', 'Olga Operator', null],
    ['support-access.claim-read', 'Olga Operator', claim.reference],
  ]);
  const body = { words: 'Hm.' };
  await expectRefusals('forbidden', [
    client.call(approveClaim, { params: { id: claim.id }, body: {} }, operator),
    client.call(addNote, { params: { id: claim.id }, body }, operator),
    client.call(updateChurch, { params, body: { name: 'Mine' } }, operator),
    client.send(exportClaims, { params }, operator),
  ]);
  const later = await client.call(listAuditLog, { params }, administrator);
  // Opening the claim for the two refused decisions is on record too.
  expect(later.entries.filter(({ action }) => action === 'support-access.claim-read')).toHaveLength(3);
});

test('each kind of reading leaves a trace, once in a while and not with every page', async () => {
  const { client, administrator, params, ask, answer } = await buildQuestion();
  const traces = async () => {
    const { entries } = await client.call(listAuditLog, { params }, administrator);
    return entries.map(({ action }) => action).filter((action) => /^support-access\..*read$/.test(action));
  };
  await answer((await ask()).id, true);
  const readings: [() => Promise<unknown>, string][] = [
    [() => client.call(listClaims, { params }, operator), 'support-access.claims-read'],
    [() => client.call(listPeople, { params }, operator), 'support-access.people-read'],
    [() => client.call(listAuditLog, { params }, operator), 'support-access.log-read'],
  ];
  for (const [read, trace] of readings) {
    await Promise.all([read(), read(), read()]);
    expect((await traces()).filter((action) => action === trace)).toEqual([trace]);
  }
  const search = { params, query: { q: 'Anna' } };
  expect((await client.call(listClaims, search, operator)).claims).toHaveLength(1);
  expect(await traces()).toHaveLength(readings.length);
});

test('following what happens is reading the claims, and what support alone may see has its trace', async () => {
  const { client, administrator, params, ask, answer } = await buildQuestion();
  await answer((await ask()).id, true);
  const over = new AbortController();
  const headers = { authorization: `Bearer ${operator}` };
  const path = followEvents.path.replace('{slug}', params.slug);
  const stream = await fetch(`${installation.url}${path}`, { headers, signal: over.signal });
  expect(stream.status).toBe(200);
  over.abort();
  const { entries } = await client.call(listAuditLog, { params }, administrator);
  expect(entries.filter(({ action }) => action === 'support-access.claims-read')).toHaveLength(1);

  const reading = churchActionsOf('support').filter((action) => !mayInChurch('operator', action));
  expect(reading.filter((action) => !supportTraces[action])).toEqual([]);
  expect(reading).toHaveLength(Object.keys(supportTraces).length);
});

test('a church refuses one question, or every one', async () => {
  const { client, administrator, params, ask, answer, readBy } = await buildQuestion();
  const asked = await ask();
  await expect(ask()).rejects.toEqual(refusedAs('support_asked'));
  expect(await answer(asked.id, false)).toMatchObject({ state: 'refused', expiresAt: null });
  await expect(answer(asked.id, true)).rejects.toEqual(refusedAs('not_found'));
  await expect(readBy(operator)).rejects.toEqual(refusedAs('forbidden'));
  await client.call(updateChurch, { params, body: { supportAccess: 'refuse' } }, administrator);
  await expect(ask()).rejects.toEqual(refusedAs('support_refused'));
  await client.call(updateChurch, { params, body: { supportAccess: 'ask' } }, administrator);
  expect(await ask('Once more.')).toMatchObject({ state: 'asked', reason: 'Once more.' });
});

test('only an administrator answers, and only an operator asks', async () => {
  const { built, client, administrator, params, ask, answer } = await buildQuestion();
  const { id } = await ask();
  const treasurer = await buildMember(installation, built, 'treasurer');
  const forbidden = refusedAs('forbidden');
  for (const token of [treasurer.token, operator])
    await expect(answer(id, true, token)).rejects.toEqual(forbidden);
  const body = { reason: 'Let me in.' };
  for (const token of [treasurer.token, administrator])
    await expect(client.call(askSupportAccess, { params, body }, token)).rejects.toEqual(forbidden);
  const stranger = await signIn(installation, (await buildChurch(installation)).administrator);
  await expect(answer(id, true, stranger)).rejects.toEqual(refusedAs('church_unknown'));
});

test.each(['the operator', 'the church', 'its time'])(
  '%s ends it, and the door is shut at once',
  async (who) => {
    const { built, administrator, client, params, ask, answer, end, readBy } = await buildQuestion();
    const { id } = await ask();
    await answer(id, true);
    await readBy(operator);
    if (who === 'its time')
      await installation.context.database.inChurch(built.church.id, (trx) =>
        trx('support_accesses')
          .where({ id })
          .update({ expiresAt: new Date(Date.now() - 1) }),
      );
    else await end(id, who === 'the church' ? administrator : operator);
    await expect(readBy(operator)).rejects.toEqual(refusedAs('forbidden'));
    const { supportAccess } = await client.call(listSupportAccess, { params }, administrator);
    expect(supportAccess).toMatchObject([{ id, state: 'ended' }]);
    await expect(end(id, administrator)).rejects.toEqual(refusedAs('not_found'));
    expect(await ask('Once more.')).toMatchObject({ state: 'asked' });
  },
);

test('what one operator was let in for is nothing to another', async () => {
  const { client, params, ask, answer, end, readBy } = await buildQuestion();
  const { id } = await ask();
  await answer(id, true);
  const other = await buildOperator(installation);
  await expect(readBy(other)).rejects.toEqual(refusedAs('forbidden'));
  await expect(end(id, other)).rejects.toEqual(refusedAs('not_found'));
  expect((await client.call(listSupportAccess, { params }, other)).supportAccess).toEqual([]);
  expect(await client.call(readChurch, { params }, operator)).toMatchObject({ role: 'support' });
  const body = { role: 'treasurer' as const };
  const change = client.call(updateMember, { params: { ...params, id }, body }, operator);
  await expect(change).rejects.toEqual(refusedAs('forbidden'));
});
