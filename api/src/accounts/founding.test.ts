import { afterAll, beforeAll, expect, test } from 'vitest';
import { deleteMe, login, readMe, refresh, updateMe } from '@penning/contract/accounts';
import { approveChurch, createChurch, declineChurch, listChurches } from '@penning/contract/churches';
import { readForm } from '@penning/contract/church-form';
import { buildChurch, buildOperator, clientOf } from '../../test/builders.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { refusedAs } from '../../test/refusals.ts';
import { Account, AccountSession } from './model.ts';
import { hashPassword } from './passwords.ts';
import { createOperator } from './service.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ environment: { SIGN_UP: 'open' } });
});
afterAll(() => installation.close());

const password = 'a long enough password';
let people = 0;

async function buildPerson() {
  people += 1;
  const email = `founder-${people}@church.example`;
  const passwordHash = await hashPassword(password);
  const { id } = await installation.context.database.transaction((trx) =>
    Account.query(trx).insertAndFetch({ email, name: 'Fay Founder', passwordHash }),
  );
  const client = clientOf(installation);
  const session = await client.call(login, { body: { email, password } });
  return { ...session, id, email, client };
}

const newChurch = (slug: string) => ({
  name: 'Chapel on the Hill',
  slug,
  languages: ['en' as const],
  referencePrefix: 'COH',
});

test('a church that somebody founds stays closed until an operator approves it', async () => {
  const { client, accessToken, email } = await buildPerson();
  const operator = await buildOperator(installation);
  const slug = 'chapel-on-the-hill';
  const church = await client.call(createChurch, { body: newChurch(slug) }, accessToken);
  expect(church).toMatchObject({ role: 'administrator', waitingSince: expect.any(String) as unknown });
  await installation.context.database.inChurch(church.id, async (trx) => {
    const churchId = church.id;
    await trx('cost_centres').insert({ churchId, code: '1', name: 'All', position: 0 });
    const address = { churchId, email: 'f@church.example', language: 'en', confirmedAt: new Date() };
    await trx('finance_addresses').insert(address);
  });
  const isOpen = async () => (await client.call(readForm, { params: { slug } })).open;
  expect(await isOpen()).toBe(false);
  const refused = client.call(approveChurch, { params: { slug } }, accessToken);
  await expect(refused).rejects.toEqual(refusedAs('forbidden'));
  const { churches } = await client.call(listChurches, {}, operator);
  expect(churches.find((each) => each.slug === slug)?.waitingSince).toBe(church.waitingSince);
  await client.call(approveChurch, { params: { slug } }, operator);
  expect(await isOpen()).toBe(true);
  expect((await installation.mailbox.waitFor(email)).subject).toBe('Chapel on the Hill can take claims now');
  expect(await client.call(approveChurch, { params: { slug } }, operator)).toMatchObject({
    waitingSince: null,
  });
});

test('a church that an operator puts away is archived once, and its founder reads why in their language', async () => {
  const { client, accessToken, email } = await buildPerson();
  const operator = await buildOperator(installation);
  await client.call(updateMe, { body: { language: 'nl' } }, accessToken);
  const slug = 'not-a-church';
  await client.call(createChurch, { body: newChurch(slug) }, accessToken);
  const decline = (token: string) =>
    client.call(
      declineChurch,
      { params: { slug }, body: { reason: 'Wij kennen u niet.\nBel ons <b>even</b>.' } },
      token,
    );
  await expect(decline(accessToken)).rejects.toEqual(refusedAs('forbidden'));
  const { archivedAt } = await decline(operator);
  expect(archivedAt).not.toBeNull();
  expect(await decline(operator)).toMatchObject({ archivedAt });
  const { subject, text, html } = await installation.mailbox.waitFor(email);
  expect(subject).toBe('Chapel on the Hill is niet goedgekeurd');
  expect(text).toContain('De platformbeheerder schrijft:');
  expect(text).toContain('Bel ons <b>even</b>.');
  expect(html).not.toContain('<b>even</b>');
  expect(installation.mailbox.to(email)).toHaveLength(1);
  await client.call(approveChurch, { params: { slug: 'chapel-on-the-hill' } }, operator);
  const kept = await client.call(
    declineChurch,
    { params: { slug: 'chapel-on-the-hill' }, body: {} },
    operator,
  );
  expect(kept.archivedAt, 'a church that was approved stays').toBeNull();
});

test('operators are told of a church that waits, and three may wait for one person', async () => {
  const { client, accessToken } = await buildPerson();
  const email = 'olga@penning.example';
  await createOperator(installation.context, { email, name: 'Olga', password });
  const results = await Promise.allSettled(
    [1, 2, 3, 4].map((count) =>
      client.call(
        createChurch,
        { body: newChurch(`waiting-${String.fromCharCode(96 + count)}`) },
        accessToken,
      ),
    ),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refusedAs('churches_waiting'),
  });
  expect((await installation.mailbox.waitFor(email)).subject).toBe(
    'Chapel on the Hill waits for your approval',
  );
});

test('where sign-up is by invitation only operators found churches', async () => {
  const closed = await startInstallation({ worker: false });
  try {
    const { administrator } = await buildChurch(closed);
    const client = clientOf(closed);
    const { accessToken } = await client.call(login, {
      body: { email: administrator.email, password: administrator.password },
    });
    await expect(client.call(createChurch, { body: newChurch('one-more') }, accessToken)).rejects.toEqual(
      refusedAs('forbidden'),
    );
  } finally {
    await closed.close();
  }
});

test('a person changes their name and language', async () => {
  const { client, accessToken } = await buildPerson();
  const body = { name: '  Fay\u202e  Fields ', language: 'nl' as const };
  expect(await client.call(updateMe, { body }, accessToken)).toMatchObject({
    name: 'Fay Fields',
    language: 'nl',
  });
  expect(await client.call(readMe, {}, accessToken)).toMatchObject({ name: 'Fay Fields' });
});

test('a deleted account leaves nothing but its id in the audit log, and its tokens stop at once', async () => {
  const { client, id, email, accessToken, refreshToken, deviceToken } = await buildPerson();
  const { church } = await buildChurch(installation);
  const { database } = installation.context;
  await database.inChurch(church.id, (trx) =>
    trx('memberships').insert({ churchId: church.id, accountId: id, role: 'treasurer' }),
  );
  const remove = (typed: string) => client.call(deleteMe, { body: { password: typed } }, accessToken);
  await expect(remove('not mine')).rejects.toEqual(refusedAs('password_wrong'));
  await remove(password);
  await expect(client.call(readMe, {}, accessToken)).rejects.toEqual(refusedAs('token_invalid'));
  const renewed = client.call(refresh, { body: { refreshToken } });
  await expect(renewed).rejects.toEqual(refusedAs('token_invalid'));
  const entered = client.call(login, { body: { email, password, deviceToken } });
  await expect(entered).rejects.toEqual(refusedAs('login_failed'));
  await database.inChurch(church.id, async (trx) => {
    expect(await Account.query(trx).findById(id)).toBeUndefined();
    expect(await AccountSession.query(trx).where({ accountId: id })).toEqual([]);
    expect(await trx('memberships').where({ accountId: id })).toEqual([]);
    const entries: object[] = await trx('audit_log').where({ actorId: id }).select('action', 'details');
    expect(entries).toEqual([{ action: 'account.deleted', details: {} }]);
  });
});

test('the last administrator cannot leave, but a church that still waits goes with its founder', async () => {
  const { administrator } = await buildChurch(installation);
  const client = clientOf(installation);
  const { accessToken } = await client.call(login, {
    body: { email: administrator.email, password: administrator.password },
  });
  const body = { password: administrator.password };
  await expect(client.call(deleteMe, { body }, accessToken)).rejects.toEqual(refusedAs('last_administrator'));
  await expect(client.call(readMe, {}, accessToken)).resolves.toBeDefined();
  const founder = await buildPerson();
  const slug = 'never-approved';
  await client.call(createChurch, { body: newChurch(slug) }, founder.accessToken);
  await client.call(deleteMe, { body: { password } }, founder.accessToken);
  await expect(client.call(readForm, { params: { slug } })).rejects.toEqual(refusedAs('church_unknown'));
});

test('an operator is made of a new address or of an account that is there, with a password worth it', async () => {
  const { context } = installation;
  const make = (email: string, typed = password) =>
    createOperator(context, { email, name: 'Operator', password: typed });
  await expect(make('new@penning.example', 'unbelievable')).rejects.toThrow('password_common');
  expect(await make('new@penning.example')).toBe('created');
  const { email, client, accessToken } = await buildPerson();
  expect(await make(email, 'whatever it is')).toBe('promoted');
  expect(await client.call(readMe, {}, accessToken)).toMatchObject({ operator: true });
  await expect(client.call(login, { body: { email, password } })).resolves.toBeDefined();
});
