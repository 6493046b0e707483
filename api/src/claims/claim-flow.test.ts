import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  confirmClaim,
  listClaims,
  readClaim,
  submitClaim,
  viewClaim,
  withdrawClaim,
} from '@penning/contract/claims';
import { readReceiptPage, readVoucher } from '@penning/contract/claim-files';
import { login } from '@penning/contract/accounts';
import { buildChurch, clientOf, signIn, waitUntil } from '../../test/builders.ts';
import { buildDraft, insertDraft, mileageFor, submissionFor, uploadReceipt } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

test('a claim goes from a draft to the finance mailbox and the church’s list', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const draft = await buildDraft(installation, built);
  const receiptId = await uploadReceipt(installation, draft);
  const body = submissionFor(built, [receiptId]);
  const params = { id: draft.id };

  const submitted = await client.call(submitClaim, { params, body }, draft.token);
  expect(submitted).toEqual({ id: draft.id, status: 'unconfirmed', reference: null });
  expect(await client.call(submitClaim, { params, body }, draft.token)).toEqual(submitted);

  const codeMail = await installation.mailbox.waitFor(body.claimant.email);
  const code = /(\d{3}) ?(\d{3})/
    .exec(codeMail.subject ?? '')!
    .slice(1)
    .join('');
  expect(installation.mailbox.to(built.financeEmail)).toHaveLength(0);
  const confirmed = await client.call(confirmClaim, { params, body: { code } }, draft.token);
  expect(confirmed.reference).toMatch(/^TST-\d{4}-0001$/);
  expect(await client.call(confirmClaim, { params, body: { code } }, draft.token)).toEqual(confirmed);

  const financeMail = await installation.mailbox.waitFor(built.financeEmail);
  expect(financeMail.subject).toContain(confirmed.reference);
  expect(financeMail.replyTo?.value[0]?.address).toBe(body.claimant.email);
  expect(financeMail.attachments.map((one) => one.filename)).toEqual([`${confirmed.reference}.pdf`]);
  expect(financeMail.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-');
  expect(financeMail.text).not.toContain('NL91ABNA0417164300');
  const copy = await installation.mailbox.waitFor(body.claimant.email, 2);
  expect(copy.text).toContain(`/claim/${draft.id}#${draft.token}`);
  expect(copy.replyTo?.value[0]?.address).toBe(built.financeEmail);

  const token = await signIn(installation, built.administrator);
  const list = await client.call(listClaims, { params: { slug: built.church.slug } }, token);
  expect(list.claims.map((one) => one.reference)).toEqual([confirmed.reference]);
  expect(list.counts).toEqual({ submitted: { count: 1, totalCents: 1250 } });
  const view = await client.call(readClaim, { params: { slug: built.church.slug, id: draft.id } }, token);
  expect(view.payee?.iban).toBe('NL91ABNA0417164300');
  expect(view.timeline.map((step) => step.action)).toEqual(['claim.submitted', 'claim.voucher-made']);
  const page = await client.send(readReceiptPage, { params: { id: draft.id, receiptId, page: 1 } }, token);
  expect(page.headers.get('content-type')).toBe('image/png');
  expect(page.headers.get('content-security-policy')).toContain('sandbox');
  const voucher = await client.send(readVoucher, { params: { id: draft.id } }, draft.token);
  expect(voucher.headers.get('content-disposition')).toContain(`${confirmed.reference}.pdf`);
});

test('the mail with the code says nothing that was typed into the form', async () => {
  const built = await buildChurch(installation);
  const draft = await insertDraft(installation, built);
  const body = mileageFor(built);
  body.claimant.name = 'Buy-pills now';
  body.items[0]!.description = 'Visit pills.example';
  body.note = 'pills pills';
  await clientOf(installation).call(submitClaim, { params: { id: draft.id }, body }, draft.token);
  const mail = await installation.mailbox.waitFor(body.claimant.email);
  expect(`${mail.subject} ${mail.text} ${String(mail.html)} ${JSON.stringify(mail.to)}`).not.toMatch(
    /pills|A\. de Vries|Visit/i,
  );
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.html && mail.text).toBeTruthy();
});

test('a mail server that is down loses nothing', async () => {
  const built = await buildChurch(installation);
  const draft = await insertDraft(installation, built);
  const body = mileageFor(built);
  installation.mailbox.refuseWith = { responseCode: 451, message: 'try again later' };
  await clientOf(installation).call(submitClaim, { params: { id: draft.id }, body }, draft.token);
  await new Promise((done) => setTimeout(done, 500));
  expect(installation.mailbox.to(body.claimant.email)).toHaveLength(0);
  installation.mailbox.refuseWith = undefined;
  await installation.mailbox.waitFor(body.claimant.email);
});

test('a claimant takes an unconfirmed and a submitted claim back', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const draft = await insertDraft(installation, built);
  const params = { id: draft.id };
  await client.call(submitClaim, { params, body: mileageFor(built) }, draft.token);
  expect((await client.call(withdrawClaim, { params }, draft.token)).status).toBe('withdrawn');
  expect((await client.call(withdrawClaim, { params }, draft.token)).status).toBe('withdrawn');
  const view = await client.call(viewClaim, { params }, draft.token);
  expect(view.payee?.ibanMasked).toBe('NL91 •••• 4300');
  expect(JSON.stringify(view)).not.toContain('NL91ABNA0417164300');
});

test('expired drafts and unconfirmed claims vanish with their files', async () => {
  const built = await buildChurch(installation);
  const draft = await buildDraft(installation, built);
  await uploadReceipt(installation, draft);
  const { database } = installation.context;
  await database.inChurch(built.church.id, (trx) =>
    trx('claims')
      .update({ expiresAt: new Date(Date.now() - 1000) })
      .where({ id: draft.id }),
  );
  await expect(
    clientOf(installation).call(viewClaim, { params: { id: draft.id } }, draft.token),
  ).rejects.toMatchObject({ problem: { code: 'draft_expired' } });
  await database.inChurch(built.church.id, async (trx) => {
    await trx.raw(`select enqueue_job('sweep-expired', '{}')`);
  });
  await waitUntil(async () => {
    const rows = await database.inChurch(built.church.id, (trx) => trx('claims').where({ id: draft.id }));
    return rows.length === 0;
  });
});

test('a session is renewed once with each token', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const { email, password } = built.administrator;
  await expect(client.call(login, { body: { email, password: 'wrong' } })).rejects.toMatchObject({
    problem: { code: 'login_failed', status: 401 },
  });
  const session = await client.call(login, { body: { email, password } });
  expect(session.account.email).toBe(email);
});
