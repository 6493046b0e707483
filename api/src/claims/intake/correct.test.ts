import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmClaim, submitClaim, viewClaim, withdrawClaim } from '@penning/contract/claims';
import { deleteReceipt, putReceipt, readVoucher } from '@penning/contract/claim-files';
import { approveClaim, correctClaim, returnClaim } from '@penning/contract/decisions';
import { buildChurch, buildMember, clientOf, waitUntil, type BuiltChurch } from '../../../test/builders.ts';
import { insertDraft, receiptPicture, submissionFor, uploadReceipt } from '../../../test/claims.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

/** A claim of one expense with its receipt, returned with a question. */
async function buildReturned(built: BuiltChurch) {
  const client = clientOf(installation);
  const draft = await insertDraft(installation, built);
  const params = { id: draft.id };
  const receiptId = await uploadReceipt(installation, draft);
  const submission = submissionFor(built, [receiptId]);
  await client.call(submitClaim, { params, body: submission }, draft.token);
  const code = installation.context.secrets.claimCode(draft.id, 1);
  const { reference } = await client.call(confirmClaim, { params, body: { code } }, draft.token);
  await installation.mailbox.waitFor(built.financeEmail);
  const treasurer = await buildMember(installation, built, 'treasurer', { name: 'Tom Treasurer' });
  await client.call(
    returnClaim,
    { params, body: { question: 'Where is the second page?' } },
    treasurer.token,
  );
  return { ...draft, receiptId, submission, reference, treasurer };
}

test('a returned claim is corrected with another receipt, and comes back under its reference', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const claim = await buildReturned(built);
  const params = { id: claim.id };
  const { email } = claim.submission.claimant;
  const mail = await installation.mailbox.waitForSubject(email, 'a question');
  expect(mail.text).toContain('Where is the second page?');
  expect(mail.text).toContain(`/claim/${claim.id}#${claim.token}`);
  const returned = await client.call(viewClaim, { params }, claim.token);
  expect(returned).toMatchObject({ status: 'returned', question: 'Where is the second page?', round: 1 });
  const sent = await (await client.send(readVoucher, { params }, claim.token)).text();

  await client.call(deleteReceipt, { params: { ...params, receiptId: claim.receiptId } }, claim.token);
  const receiptId = await uploadReceipt(installation, claim);
  const [item] = claim.submission.items;
  const body = {
    answer: 'Here it is.',
    items: [{ ...item!, amountCents: 1100, receiptIds: [receiptId] } as typeof item & object],
  };
  const corrected = await client.call(correctClaim, { params, body }, claim.token);
  expect(corrected).toEqual({ id: claim.id, status: 'submitted', reference: claim.reference });
  expect(await client.call(correctClaim, { params, body }, claim.token)).toEqual(corrected);

  const finance = await installation.mailbox.waitFor(built.financeEmail, 2);
  expect(finance.subject).toContain('corrected');
  expect(finance.text).toContain('Here it is.');
  expect(finance.attachments[0]?.filename).toBe(`${claim.reference}.pdf`);
  const after = await client.send(readVoucher, { params }, claim.token);
  expect(await after.text()).not.toBe(sent);

  const ofRound = (token: string) => client.send(readVoucher, { params, query: { round: 1 } }, token);
  const first = await ofRound(claim.treasurer.token);
  expect(first.headers.get('content-disposition')).toContain(`${claim.reference}-round-1`);
  expect(await first.text()).toMatch(/^%PDF/);
  await expect(ofRound(claim.token)).rejects.toMatchObject({ problem: { code: 'not_found' } });

  const view = await client.call(approveClaim, { params, body: { round: 2 } }, claim.treasurer.token);
  expect(view).toMatchObject({ status: 'approved', totalCents: 1100, round: 2, reference: claim.reference });
  expect(view.earlierRounds).toMatchObject([
    { round: 1, totalCents: 1250, items: [{ amountCents: 1250, receipts: ['bon.jpg'] }] },
  ]);
  expect(view.timeline.map((step) => [step.action, step.words])).toEqual([
    ['claim.submitted', ''],
    ['claim.voucher-made', ''],
    ['claim.returned', 'Where is the second page?'],
    ['claim.corrected', 'Here it is.'],
    ['claim.voucher-made', ''],
    ['claim.approved', ''],
  ]);
  expect(installation.mailbox.to(built.financeEmail)).toHaveLength(2);
});

test('who decides on what was sent before a correction is told of it', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const claim = await buildReturned(built);
  const params = { id: claim.id };
  const { items } = claim.submission;
  await client.call(correctClaim, { params, body: { items } }, claim.token);
  await expect(
    client.call(approveClaim, { params, body: { round: 1 } }, claim.treasurer.token),
  ).rejects.toMatchObject({
    problem: { code: 'claim_changed', status: 409, decided: { action: 'claim.corrected', by: null } },
  });
});

test('only a returned claim takes corrections and receipts again', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const claim = await buildReturned(built);
  const params = { id: claim.id };
  const { items } = claim.submission;
  const receipt = { params: { id: claim.id, receiptId: randomUUID() }, query: { name: 'x.jpg' } };
  const binary = new Uint8Array(await receiptPicture());
  await client.call(putReceipt, { ...receipt, binary }, claim.token);
  await waitUntil(async () =>
    (await client.call(viewClaim, { params }, claim.token)).receipts.every((one) => one.state === 'clean'),
  );
  await client.call(withdrawClaim, { params }, claim.token);
  await expect(client.call(correctClaim, { params, body: { items } }, claim.token)).rejects.toMatchObject({
    problem: { code: 'claim_status_conflict' },
  });
  const other = { ...receipt, params: { id: claim.id, receiptId: randomUUID() } };
  await expect(client.call(putReceipt, { ...other, binary }, claim.token)).rejects.toMatchObject({
    problem: { code: 'claim_already_submitted' },
  });
});

test('a correction is checked like a claim', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const claim = await buildReturned(built);
  const params = { id: claim.id };
  const [item] = claim.submission.items;
  const send = (change: object) =>
    client.call(correctClaim, { params, body: { items: [{ ...item!, ...change }] } }, claim.token);
  await expect(send({ date: '2999-01-01' })).rejects.toMatchObject({ problem: { code: 'date_in_future' } });
  await expect(send({ receiptIds: [randomUUID()] })).rejects.toMatchObject({
    problem: { code: 'receipt_unknown' },
  });
  await expect(send({ receiptIds: [] })).rejects.toMatchObject({ problem: { code: 'receipt_missing' } });
  expect((await client.call(viewClaim, { params }, claim.token)).status).toBe('returned');
});
