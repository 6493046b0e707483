import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateMe } from '@penning/contract/accounts';
import { createChurch, updateChurch } from '@penning/contract/churches';
import {
  confirmFinanceAddress,
  createFinanceAddress,
  remindFinanceAddress,
} from '@penning/contract/church-settings';
import {
  invitePerson,
  joinByInvitation,
  remindInvited,
  revokeInvitation,
} from '@penning/contract/invitations';
import { submitted } from '../../test/abuse/bombing.ts';
import { buildChurch, buildMember, clientOf, signIn, type BuiltChurch } from '../../test/builders.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { refusedAs } from '../../test/refusals.ts';
import { setBlocked } from '../mail/address-limits.ts';
import { mailboxKey } from '../mail/mailboxes.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ environment: { SIGN_UP: 'open' } });
});
afterAll(() => installation.close());

const language = 'en' as const;
const someone = (name = 'new') => `${name}-${randomUUID()}@church.example`;

async function officeOf(built: BuiltChurch) {
  const client = clientOf(installation);
  const token = await signIn(installation, built.administrator);
  const params = { slug: built.church.slug };
  const invite = (email: string) =>
    client.call(invitePerson, { params, body: { email, language, role: 'treasurer' } }, token);
  const revoke = (id: string) => client.call(revokeInvitation, { params: { ...params, id } }, token);
  const addFinance = (email: string) =>
    client.call(createFinanceAddress, { params, body: { email, language } }, token);
  return { client, token, params, invite, revoke, addFinance };
}

test('inviting and revoking again fills nobody’s mailbox: three mails an hour, with codes and finance addresses', async () => {
  const built = await buildChurch(installation);
  const { invite, revoke, addFinance } = await officeOf(built);
  const victim = someone('victim');
  await revoke((await invite(victim)).id);
  await revoke((await invite(victim.replace('@', '+a@'))).id);
  await submitted(installation, built, victim);
  await expect(invite(victim)).rejects.toEqual(refusedAs('address_hour_limit'));
  await expect(addFinance(victim)).rejects.toEqual(refusedAs('address_hour_limit'));
});

test('who stopped such mails is not invited, in whatever spelling', async () => {
  const built = await buildChurch(installation);
  const { invite } = await officeOf(built);
  const { secrets, database } = installation.context;
  const victim = someone('victim');
  await database.transaction((trx) => setBlocked(trx, mailboxKey(secrets, victim), true));
  await expect(invite(victim.replace('@', '+kerk@'))).rejects.toEqual(refusedAs('address_blocked'));
  await expect(invite(victim)).rejects.toEqual(refusedAs('address_blocked'));
});

test('somebody who is here already is not invited in another spelling, and nobody joins twice', async () => {
  const built = await buildChurch(installation);
  const { client, invite } = await officeOf(built);
  const email = someone('tom');
  await buildMember(installation, built, 'treasurer', { email });
  await expect(invite(email.replace('@', '+2@'))).rejects.toEqual(refusedAs('person_taken'));
  const guest = someone('guest');
  await invite(guest);
  await expect(invite(guest.toUpperCase().replace('@', '+x@'))).rejects.toEqual(refusedAs('person_taken'));
  const token = /invitation#(\S+)/.exec((await installation.mailbox.waitFor(guest)).text ?? '')?.[1] ?? '';
  await buildMember(installation, await buildChurch(installation), 'auditor', {
    email: guest.replace('@', '+elsewhere@'),
  });
  const body = { token, name: 'Gus', password: 'a long enough password', language };
  await expect(client.call(joinByInvitation, { body })).rejects.toEqual(refusedAs('person_taken'));
});

test('a church that waits invites nobody and confirms no address but its founder’s own', async () => {
  const client = clientOf(installation);
  const home = await buildChurch(installation);
  const founder = home.administrator;
  const token = await signIn(installation, founder);
  const name = 'Your parcel waits: evil.example/pay';
  const slug = `parcel-${randomUUID().replace(/[^a-z]/g, '')}`;
  await client.call(createChurch, { body: { name, slug, languages: ['en'], referencePrefix: 'PAR' } }, token);
  const params = { slug };
  const invite = client.call(
    invitePerson,
    { params, body: { email: someone('victim'), language, role: 'treasurer' } },
    token,
  );
  await expect(invite).rejects.toEqual(refusedAs('church_waiting'));
  const add = (email: string) =>
    client.call(createFinanceAddress, { params, body: { email, language } }, token);
  await expect(add(someone('victim'))).rejects.toEqual(refusedAs('church_waiting'));
  const own = founder.email.replace('@', '+claims@');
  const { id } = await add(own);
  const wait = client.call(remindFinanceAddress, { params: { slug, id } }, token);
  await expect(wait).rejects.toEqual(refusedAs('code_wait'));
  const mail = await installation.mailbox.waitFor(own);
  const link = /finance-address#(\S+)/.exec(mail.text ?? '')?.[1] ?? '';
  expect(await client.call(confirmFinanceAddress, { body: { token: link } })).toMatchObject({ email: own });
});

test('what somebody typed as a name is no subject, no sender and no headline of a mail to an unproven address', async () => {
  const built = await buildChurch(installation);
  const { client, token, params, invite, addFinance } = await officeOf(built);
  const name = 'Win a bike at evil.example';
  const person = 'Prize Office';
  await client.call(updateChurch, { params, body: { name } }, token);
  await client.call(updateMe, { body: { name: person } }, token);
  const [guest, finance, claimant] = [someone('guest'), someone('finance'), someone('claimant')];
  const invited = await invite(guest);
  await addFinance(finance);
  await submitted(installation, built, claimant);
  for (const address of [guest, finance, claimant]) {
    const mail = await installation.mailbox.waitFor(address);
    const heads = [mail.subject, mail.from?.text, ...headlinesOf(mail.html || '')].join('\n');
    expect(heads).not.toContain('evil.example');
    expect(heads).not.toContain(person);
    expect(mail.from?.value[0]?.name).toBe('Penning');
    expect(mail.html || '').not.toContain('<img');
    // The reader still learns which church it is.
    expect(mail.text).toContain(name);
  }
  const again = client.call(remindInvited, { params: { ...params, id: invited.id } }, token);
  await expect(again).rejects.toEqual(refusedAs('code_wait'));
});

/** Texts of an email that stand above the others: its title, the line beside the subject, what is set large or on top. */
function headlinesOf(html: string): string[] {
  const found = [
    ...html.matchAll(/<(title|h\d)[^>]*>([^]*?)<\/\1>/g),
    ...html.matchAll(/<(bdi)>([^]*?)<\/\1>/g),
    ...html.matchAll(/<(div) style="display:none[^>]*>([^]*?)<\/\1>/g),
  ];
  return found.map(([, , text]) => text ?? '');
}
