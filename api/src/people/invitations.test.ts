import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChurch, listChurches } from '@penning/contract/churches';
import {
  acceptInvitation,
  invitePerson,
  joinByInvitation,
  readInvitation,
  remindInvited,
  revokeInvitation,
} from '@penning/contract/invitations';
import { listPeople } from '@penning/contract/people';
import {
  buildChurch,
  buildMember,
  buildOperator,
  clientOf,
  signIn,
  type BuiltChurch,
} from '../../test/builders.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { refusedAs } from '../../test/refusals.ts';
import { thisYear } from '../../test/days.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

const password = 'a long enough password';
const newcomer = () => `new-${randomUUID()}@church.example`;

/** The token in the newest link that was mailed to an address. */
async function tokenFrom(email: string, count = 1): Promise<string> {
  const mail = await installation.mailbox.waitFor(email, count);
  expect(mail.text).toContain(`${installation.config.PUBLIC_CONSOLE_URL}/invitation#`);
  return /invitation#(\S+)/.exec(mail.text ?? '')?.[1] ?? '';
}

async function invite(built: BuiltChurch, email = newcomer()) {
  const client = clientOf(installation);
  const administrator = await signIn(installation, built.administrator);
  const params = { slug: built.church.slug };
  const body = { email, language: 'nl' as const, role: 'treasurer' as const };
  const { id } = await client.call(invitePerson, { params, body }, administrator);
  const join = (token: string) =>
    client.call(joinByInvitation, { body: { token, name: 'Nel Nieuw', password, language: 'nl' } });
  const read = (token: string) => client.call(readInvitation, { body: { token } });
  return { client, administrator, params, email, id, join, read };
}

/** As if the invitation was sent some milliseconds earlier. */
async function age(churchId: string, id: string, ms: number): Promise<string> {
  const { database, secrets } = installation.context;
  return database.inChurch(churchId, async (trx) => {
    const [row] = (await trx('invitations').where({ id })) as { sentAt: Date; expiresAt: Date }[];
    const [sentAt, expiresAt] = [row!.sentAt, row!.expiresAt].map((at) => new Date(at.getTime() - ms));
    await trx('invitations').where({ id }).update({ sentAt, expiresAt });
    await trx('mails')
      .where({ invitationId: id })
      .decrement('serial', ms / 1000);
    const text = `${churchId}.${id}.${expiresAt!.getTime()}`;
    return `${text}.${secrets.sign('invitation', text)}`;
  });
}

test('somebody is invited in their language, makes an account with the link, and is in', async () => {
  const built = await buildChurch(installation);
  const { client, administrator, params, email, join, read } = await invite(built);
  const mail = await installation.mailbox.waitFor(email);
  expect(mail.subject).toMatch(/uitnodig|uitgenodigd|nodigt/i);
  const token = await tokenFrom(email);
  expect(await read(token)).toMatchObject({
    slug: params.slug,
    email,
    role: 'treasurer',
    invitedBy: 'Ada Administrator',
    hasAccount: false,
  });
  const invited = await client.call(listPeople, { params }, administrator);
  expect(invited.invitations).toMatchObject([{ email, role: 'treasurer', invitedBy: 'Ada Administrator' }]);
  expect(await join(token)).toMatchObject({ slug: params.slug, role: 'treasurer' });
  const { people, invitations } = await client.call(listPeople, { params }, administrator);
  expect([people.map((one) => one.email), invitations]).toEqual([[built.administrator.email, email], []]);
  await expect(signIn(installation, { email, password })).resolves.toBeDefined();
});

test('a link works once, also for two who follow it at once', async () => {
  const { email, join, read } = await invite(await buildChurch(installation));
  const token = await tokenFrom(email);
  const tries = await Promise.allSettled([join(token), join(token)]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(join(token)).rejects.toEqual(refusedAs('link_invalid'));
  await expect(read(token)).rejects.toEqual(refusedAs('link_invalid'));
});

test('a link ends with its time, and nobody can lengthen it', async () => {
  const built = await buildChurch(installation);
  const { email, id, read, join } = await invite(built);
  const fresh = await tokenFrom(email);
  const longer = fresh.replace(/\.(\d{13})\./, (_, expires: string) => `.${Number(expires) + 86_400_000}.`);
  expect(longer).not.toBe(fresh);
  await expect(join(longer)).rejects.toEqual(refusedAs('link_invalid'));
  const old = await age(built.church.id, id, 15 * 86_400_000);
  await expect(read(old)).rejects.toEqual(refusedAs('link_invalid'));
  await expect(join(old)).rejects.toEqual(refusedAs('link_invalid'));
});

test('sent again, only the newest link works, and an expired invitation is new', async () => {
  const built = await buildChurch(installation);
  const { client, administrator, params, email, id, join } = await invite(built);
  const first = await tokenFrom(email);
  const again = () => client.call(remindInvited, { params: { ...params, id } }, administrator);
  await expect(again()).rejects.toEqual(refusedAs('code_wait'));
  await age(built.church.id, id, 15 * 86_400_000);
  const sent = await again();
  expect(Date.parse(sent.expiresAt)).toBeGreaterThan(Date.now() + 13 * 86_400_000);
  const second = await tokenFrom(email, 2);
  await expect(join(first)).rejects.toEqual(refusedAs('link_invalid'));
  await expect(join(second)).resolves.toBeDefined();
});

test('a revoked invitation opens nothing', async () => {
  const { client, administrator, params, email, id, join } = await invite(await buildChurch(installation));
  const token = await tokenFrom(email);
  const revoke = () => client.call(revokeInvitation, { params: { ...params, id } }, administrator);
  await revoke();
  await expect(join(token)).rejects.toEqual(refusedAs('link_invalid'));
  await expect(revoke()).rejects.toEqual(refusedAs('not_found'));
  expect((await client.call(listPeople, { params }, administrator)).invitations).toEqual([]);
});

test('whoever has an account joins a second church with it, also one of another address', async () => {
  const [first, second] = [await buildChurch(installation), await buildChurch(installation)];
  const person = await buildMember(installation, first, 'approver', {
    costCentreIds: [first.costCentres[0]!.id],
  });
  const { client, email, join, read } = await invite(second, newcomer());
  const token = await tokenFrom(email);
  expect(await client.call(acceptInvitation, { body: { token } }, person.token)).toMatchObject({
    slug: second.church.slug,
    role: 'treasurer',
  });
  const { churches } = await client.call(listChurches, {}, person.token);
  expect(churches.map(({ slug, role }) => [slug, role]).sort()).toEqual(
    [
      [first.church.slug, 'approver'],
      [second.church.slug, 'treasurer'],
    ].sort(),
  );
  const third = await invite(await buildChurch(installation), person.email);
  const own = await tokenFrom(person.email);
  expect(await read(own)).toMatchObject({ hasAccount: true });
  await expect(join(own)).rejects.toEqual(refusedAs('person_taken'));
  await expect(
    third.client.call(acceptInvitation, { body: { token: own } }, person.token),
  ).resolves.toBeDefined();
  await expect(client.call(acceptInvitation, { body: { token: own } })).rejects.toEqual(
    refusedAs('token_missing'),
  );
});

test('nobody is in a church twice, or invited twice, and the audit log tells who came how', async () => {
  const built = await buildChurch(installation);
  const { client, administrator, params, email, id } = await invite(built);
  await expect(invite(built, email.toUpperCase())).rejects.toEqual(refusedAs('person_taken'));
  await expect(invite(built, built.administrator.email)).rejects.toEqual(refusedAs('person_taken'));
  const token = await tokenFrom(email);
  const accept = client.call(acceptInvitation, { body: { token } }, administrator);
  await expect(accept).rejects.toEqual(refusedAs('person_taken'));
  await client.call(revokeInvitation, { params: { ...params, id } }, administrator);
  const actions: string[] = await installation.context.database.inChurch(built.church.id, (trx) =>
    trx('audit_log').where({ subjectId: id }).orderBy('position').pluck('action'),
  );
  expect(actions).toEqual(['invitation.sent', 'invitation.revoked']);
});

test('only administrators invite; an operator only whoever is to be the first of them', async () => {
  const built = await buildChurch(installation);
  const { client, params } = await invite(built);
  const body = { email: newcomer(), language: 'en' as const, role: 'treasurer' as const };
  for (const role of ['treasurer', 'auditor'] as const) {
    const { token } = await buildMember(installation, built, role, { years: [thisYear()] });
    const refused = client.call(invitePerson, { params, body }, token);
    await expect(refused).rejects.toEqual(refusedAs('forbidden'));
  }
  const operator = await buildOperator(installation);
  const slug = `founded-${randomUUID().slice(0, 8)}`;
  const church = { slug, name: 'Founded', languages: ['en' as const], referencePrefix: 'FND' };
  await client.call(createChurch, { body: church }, operator);
  const ask = (where: string, role: 'treasurer' | 'administrator') =>
    client.call(invitePerson, { params: { slug: where }, body: { ...body, role } }, operator);
  await expect(ask(params.slug, 'administrator')).rejects.toEqual(refusedAs('forbidden'));
  await expect(ask(slug, 'treasurer')).rejects.toEqual(refusedAs('forbidden'));
  expect(await ask(slug, 'administrator')).toMatchObject({ role: 'administrator' });
});
