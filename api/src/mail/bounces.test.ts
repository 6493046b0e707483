import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  confirmFinanceAddress,
  createFinanceAddress,
  listFinanceAddresses,
  retryFinanceAddress,
} from '@penning/contract/church-settings';
import { readForm } from '@penning/contract/church-form';
import { confirmClaim, resendCode, viewClaim } from '@penning/contract/claims';
import { submitted } from '../../test/abuse/bombing.ts';
import { asOwner } from '../../test/abuse/counting.ts';
import { buildChurch, clientOf, signIn, waitUntil, type BuiltChurch } from '../../test/builders.ts';
import { buildClaim } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());
beforeEach(() => installation.mailbox.refused.clear());

/** A church with a second confirmed finance address, and its administrator's calls. */
async function buildOffice() {
  const built = await buildChurch(installation);
  const token = await signIn(installation, built.administrator);
  const params = { slug: built.church.slug };
  const client = clientOf(installation);
  const email = `second-${built.financeEmail}`;
  await client.call(createFinanceAddress, { params, body: { email, language: 'nl' } }, token);
  const mail = await installation.mailbox.waitFor(email);
  await client.call(confirmFinanceAddress, {
    body: { token: /\/finance-address#(\S+)/.exec(mail.text ?? '')?.[1] ?? '' },
  });
  const addresses = async () => (await client.call(listFinanceAddresses, { params }, token)).financeAddresses;
  const bounced = async () => (await addresses()).filter((one) => one.bouncedAt).map((one) => one.email);
  const retry = async (address: string) => {
    const { id } = (await addresses()).find((one) => one.email === address)!;
    return client.call(retryFinanceAddress, { params: { ...params, id } }, token);
  };
  const isOpen = async () => (await client.call(readForm, { params })).open;
  return { built, second: email, bounced, retry, isOpen };
}

function subjectsTo(email: string): string[] {
  return installation.mailbox.to(email).map((mail) => mail.subject ?? '');
}

async function rowsOf(built: BuiltChurch, table: string): Promise<unknown[]> {
  return installation.context.database.inChurch(built.church.id, (trx) => trx(table));
}

test('one finance address is refused: the other gets each claim exactly once, the administrator is told once, nothing is lost', async () => {
  const { built, second, bounced, retry, isOpen } = await buildOffice();
  const { mailbox } = installation;
  mailbox.refused.set(built.financeEmail, 550);
  const claims = [await buildClaim(installation, built), await buildClaim(installation, built)];
  await waitUntil(async () => subjectsTo(second).length === 3);
  await waitUntil(async () => (await bounced()).length === 1);
  const notice = await mailbox.waitFor(built.administrator.email);
  expect(notice.subject).toBe(`Mail to ${built.financeEmail} is refused`);
  expect(notice.text).toContain(`/churches/${built.church.slug}/settings/finance-addresses`);
  expect(await isOpen()).toBe(true);

  // While it is refused nothing more is tried there, even though its server would take it now.
  mailbox.refused.clear();
  claims.push(await buildClaim(installation, built));
  await waitUntil(async () => subjectsTo(second).length === 4);
  expect(subjectsTo(built.financeEmail)).toEqual([]);

  expect((await retry(built.financeEmail)).bouncedAt).toBeNull();
  await waitUntil(async () => subjectsTo(built.financeEmail).length === 3);
  await retry(built.financeEmail);
  await buildClaim(installation, built);
  await waitUntil(async () => subjectsTo(built.financeEmail).length === 4);
  for (const { reference } of claims)
    for (const email of [built.financeEmail, second])
      expect(subjectsTo(email).filter((subject) => subject.startsWith(`${reference} `))).toHaveLength(1);
  expect(subjectsTo(built.administrator.email)).toHaveLength(1);
});

test('when every finance address is refused the form closes, and the claim waits for the one that is tried again', async () => {
  const { built, second, bounced, retry, isOpen } = await buildOffice();
  const { mailbox } = installation;
  mailbox.refused.set(built.financeEmail, 550).set(second, 554);
  await buildClaim(installation, built);
  await waitUntil(async () => (await bounced()).length === 2);
  expect(await isOpen()).toBe(false);
  await mailbox.waitFor(built.administrator.email, 2);
  expect(mailbox.to(built.administrator.email).some((mail) => /form is closed/.test(mail.text ?? ''))).toBe(
    true,
  );
  mailbox.refused.delete(second);
  await retry(second);
  expect(await isOpen()).toBe(true);
  await mailbox.waitFor(second, 2);
  expect(subjectsTo(built.financeEmail)).toEqual([]);
});

test('a claimant’s copy that is refused is told to the administrators, and their next code makes the address good again', async () => {
  const built = await buildChurch(installation);
  const { mailbox, context } = installation;
  const client = clientOf(installation);
  const claim = await submitted(installation, built);
  await mailbox.waitFor(claim.email);
  mailbox.refused.set(claim.email.toLowerCase(), 552);
  const body = { code: context.secrets.claimCode(claim.id, 1) };
  const { reference } = await client.call(confirmClaim, { params: { id: claim.id }, body }, claim.token);
  const notice = await mailbox.waitFor(built.administrator.email);
  expect(notice.subject).toBe(`${reference} · mail to the claimant is refused`);
  await mailbox.waitFor(built.financeEmail);

  mailbox.refused.clear();
  const next = await submitted(installation, built, claim.email);
  await mailbox.waitFor(claim.email, 2);
  const nextBody = { code: context.secrets.claimCode(next.id, 1) };
  await client.call(confirmClaim, { params: { id: next.id }, body: nextBody }, next.token);
  await waitUntil(async () => subjectsTo(claim.email).length === 4);
  expect(subjectsTo(claim.email).filter((subject) => subject.startsWith(`${reference} `))).toHaveLength(1);
});

test('a code that is refused tells no administrator: nobody confirmed that claim', async () => {
  const built = await buildChurch(installation);
  const email = `nobody-${built.financeEmail}`;
  installation.mailbox.refused.set(email, 550);
  await submitted(installation, built, email);
  await waitUntil(async () => (await rowsOf(built, 'bounced_addresses')).length === 1);
  expect(subjectsTo(built.administrator.email)).toEqual([]);
  expect((await rowsOf(built, 'mails')).length).toBe(1);
  await asOwner(installation, `update claims set expires_at = now() where church_id = $1`, [built.church.id]);
  await installation.context.database.inChurch(built.church.id, async (trx) => {
    await trx.raw(`select enqueue_job('sweep-expired', '{}')`);
  });
  await waitUntil(async () => (await rowsOf(built, 'bounced_addresses')).length === 0);
});

test('a claimant whose code is refused is told within seconds, and gets it at another address', async () => {
  const built = await buildChurch(installation);
  const { mailbox, context } = installation;
  const client = clientOf(installation);
  const wrong = `wrong-${built.financeEmail}`;
  mailbox.refused.set(wrong, 550);
  const claim = await submitted(installation, built, wrong);
  const params = { id: claim.id };
  const view = () => client.call(viewClaim, { params }, claim.token);
  await waitUntil(async () => (await view()).codeRefused);

  const right = `right-${built.financeEmail}`;
  await client.call(resendCode, { params, body: { email: right } }, claim.token);
  expect((await view()).codeRefused).toBe(false);
  await mailbox.waitFor(right);
  const body = { code: context.secrets.claimCode(claim.id, 2) };
  await client.call(confirmClaim, { params, body }, claim.token);
  expect(await view()).toMatchObject({ status: 'submitted', codeRefused: false });

  // An address that was refused before and takes its mail now is none.
  mailbox.refused.clear();
  const next = await submitted(installation, built, wrong);
  await mailbox.waitFor(wrong);
  const { codeRefused } = await client.call(viewClaim, { params: { id: next.id } }, next.token);
  expect(codeRefused).toBe(false);
});

test('an address that is put off (4xx) is tried again, and given up after days', async () => {
  const { built, second, bounced } = await buildOffice();
  const { mailbox } = installation;
  mailbox.refused.set(second, 450);
  await buildClaim(installation, built);
  await mailbox.waitFor(built.financeEmail);
  expect(await bounced()).toEqual([]);
  await asOwner(
    installation,
    `update mails set created_at = now() - interval '4 days' where church_id = $1 and sent_at is null`,
    [built.church.id],
  );
  await waitUntil(async () => (await bounced()).length === 1, 25_000);
  await mailbox.waitFor(built.administrator.email);
});
