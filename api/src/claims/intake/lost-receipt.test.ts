import { afterAll, beforeAll, expect, test } from 'vitest';
import { readForm } from '@penning/contract/church-form';
import { updateChurch } from '@penning/contract/churches';
import { readClaim, submitClaim, viewClaim } from '@penning/contract/claims';
import { readVoucher } from '@penning/contract/claim-files';
import { approveClaim, rejectClaim } from '@penning/contract/decisions';
import { buildChurch, buildMember, clientOf, signIn, waitUntil } from '../../../test/builders.ts';
import { buildClaim, insertDraft, submissionFor, uploadReceipt } from '../../../test/claims.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';
import { hasPdfTools, textOf } from '../../../test/vouchers.ts';
import { Claim } from '../core/model.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

test('a lost receipt needs a reason, a church that takes it, and is told to the treasurer and on the voucher', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const { slug } = built.church;
  const draft = await insertDraft(installation, built);
  const params = { id: draft.id };
  const body = submissionFor(built, []);
  const [item] = body.items;
  const lost = {
    ...body,
    items: [{ ...item!, lostReceipt: 'The till was broken.' } as typeof item & object],
  };
  const missing = { errors: [{ path: 'items.0.receiptIds', code: 'receipt_missing' }] };

  expect(await client.call(readForm, { params: { slug } })).toMatchObject({ lostReceipts: false });
  await expect(client.call(submitClaim, { params, body: lost }, draft.token)).rejects.toMatchObject({
    problem: missing,
  });
  const administrator = await signIn(installation, built.administrator);
  const changed = { params: { slug }, body: { lostReceipts: true } };
  expect(await client.call(updateChurch, changed, administrator)).toMatchObject({ lostReceipts: true });
  expect(await client.call(readForm, { params: { slug } })).toMatchObject({ lostReceipts: true });
  await expect(client.call(submitClaim, { params, body }, draft.token)).rejects.toMatchObject({
    problem: missing,
  });

  await buildClaim(installation, built, lost, draft);
  const view = await client.call(readClaim, { params: { slug, id: draft.id } }, administrator);
  expect(view.items[0]).toMatchObject({ receiptIds: [], lostReceipt: 'The till was broken.' });
  expect((await client.call(viewClaim, { params }, draft.token)).items[0]?.lostReceipt).toContain('till');
  await waitUntil(
    async () => (await client.call(viewClaim, { params }, draft.token)).voucher === 'ready',
    60_000,
  );
  const voucher = await client.send(readVoucher, { params }, draft.token);
  const bytes = Buffer.from(await voucher.arrayBuffer());
  if (hasPdfTools) expect(textOf(bytes)).toContain('No receipt: The till was broken.');
});

test('a receipt may prove two items', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const draft = await insertDraft(installation, built);
  const receiptId = await uploadReceipt(installation, draft);
  const body = submissionFor(built, [receiptId]);
  const [item] = body.items;
  const both = [
    item!,
    { ...item!, costCentreId: built.costCentres[1]!.id, amountCents: 300 } as typeof item & object,
  ];
  await buildClaim(installation, built, { ...body, items: both }, draft);
  const { items, receipts } = await client.call(viewClaim, { params: { id: draft.id } }, draft.token);
  expect(items.map((one) => one.receiptIds)).toEqual([[receiptId], [receiptId]]);
  expect(receipts.map(({ id }) => id)).toEqual([receiptId]);
});

test('how long claims usually take is told from the fifth that was decided', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const { slug } = built.church;
  const { token } = await buildMember(installation, built, 'treasurer');
  const usually = async () => (await client.call(readForm, { params: { slug } })).usually;
  const claims = await Promise.all(Array.from({ length: 5 }, () => buildClaim(installation, built)));
  for (const [index, days] of [1, 9, 2, 3, 30].entries()) {
    expect(await usually()).toBeNull();
    const claim = claims[index]!;
    const confirmedAt = new Date(Date.now() - days * 86_400_000 + 3_600_000);
    await installation.context.database.inChurch(built.church.id, (trx) =>
      Claim.query(trx).patch({ confirmedAt }).where({ id: claim.id }),
    );
    const params = { id: claim.id };
    if (index === 0) await client.call(rejectClaim, { params, body: { reason: 'Not ours.' } }, token);
    else await client.call(approveClaim, { params, body: {} }, token);
  }
  expect(await usually()).toEqual({ until: 'decided', days: 3 });
});
