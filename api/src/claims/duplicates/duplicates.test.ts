import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClaimSubmission } from '@penning/contract/claim';
import { confirmClaim, listClaims, readClaim, submitClaim, withdrawClaim } from '@penning/contract/claims';
import { buildChurch, type BuiltChurch, clientOf, signIn } from '../../../test/builders.ts';
import { type Draft, insertDraft, mileageFor, submissionFor, uploadReceipt } from '../../../test/claims.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';
import { fixture } from '../../../test/receipts/fixture.ts';

/** Two purchases in one shop: the same head, other goods below it. */
const till = fixture('till-coffee.jpg');
const otherTill = fixture('till-bread.jpg');

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

interface Made extends Draft {
  reference: string;
  receiptIds: string[];
}

const ibans = ['NL91ABNA0417164300', 'NL20INGB0001234567', 'DE89370400440532013000'];

/** A confirmed claim with these files; each test says what else it is about. */
async function claimWith(
  built: BuiltChurch,
  files: Buffer[],
  change: (body: ClaimSubmission) => void = () => undefined,
): Promise<Made> {
  const client = clientOf(installation);
  const draft = await insertDraft(installation, built);
  const receiptIds: string[] = [];
  for (const file of files) receiptIds.push(await uploadReceipt(installation, draft, file));
  const body = files.length > 0 ? submissionFor(built, receiptIds) : mileageFor(built);
  change(body);
  const params = { id: draft.id };
  await client.call(submitClaim, { params, body }, draft.token);
  const code = installation.context.secrets.claimCode(draft.id, 1);
  const { reference } = await client.call(confirmClaim, { params, body: { code } }, draft.token);
  return { ...draft, receiptIds, reference: reference! };
}

/** Another payee and amount, so that only the pictures can tell. */
function unlike(place: number) {
  return (body: ClaimSubmission) => {
    body.payee.iban = ibans[place]!;
    const [item] = body.items;
    if (item?.kind === 'expense') item.amountCents += place * 100;
  };
}

async function seen(built: BuiltChurch, { id }: Draft) {
  const token = await signIn(installation, built.administrator);
  const params = { slug: built.church.slug };
  const client = clientOf(installation);
  const { duplicates } = await client.call(readClaim, { params: { ...params, id } }, token);
  const { claims } = await client.call(listClaims, { params }, token);
  return { duplicates, count: claims.find((row) => row.id === id)?.duplicates };
}

test('the same file in another claim is told on both claims, with both receipts', async () => {
  const built = await buildChurch(installation);
  const first = await claimWith(built, [till]);
  expect(await seen(built, first)).toEqual({ duplicates: [], count: 0 });
  const second = await claimWith(built, [otherTill, till], unlike(1));
  expect(await seen(built, second)).toEqual({
    duplicates: [
      expect.objectContaining({
        kind: 'same_file',
        claimId: first.id,
        reference: first.reference,
        claimantName: 'Anna de Vries',
        receiptId: second.receiptIds[1],
        otherReceiptId: first.receiptIds[0],
      }),
    ],
    count: 1,
  });
  expect((await seen(built, first)).duplicates).toEqual([
    expect.objectContaining({
      kind: 'same_file',
      reference: second.reference,
      receiptId: first.receiptIds[0],
      otherReceiptId: second.receiptIds[1],
    }),
  ]);
});

test('a copy that was saved again looks alike, whatever is claimed with it', async () => {
  const built = await buildChurch(installation);
  const first = await claimWith(built, [till]);
  const again = await sharp(till).greyscale().jpeg({ quality: 50 }).toBuffer();
  const second = await claimWith(built, [again], unlike(1));
  expect((await seen(built, second)).duplicates).toEqual([
    expect.objectContaining({ kind: 'looks_alike', claimId: first.id, otherReceiptId: first.receiptIds[0] }),
  ]);
});

test('a smaller, slightly turned copy looks alike when the same amount is claimed', async () => {
  const built = await buildChurch(installation);
  await claimWith(built, [till]);
  const turned = await sharp(till).resize(600).rotate(1, { background: '#fff' }).jpeg().toBuffer();
  const samePlace = await claimWith(built, [turned], (body) => {
    body.payee.iban = ibans[1]!;
  });
  expect((await seen(built, samePlace)).duplicates.map(({ kind }) => kind)).toEqual(['looks_alike']);
});

test('another receipt of the same shop is no duplicate', async () => {
  const built = await buildChurch(installation);
  await claimWith(built, [till]);
  expect((await seen(built, await claimWith(built, [otherTill], unlike(1)))).duplicates).toEqual([]);
});

test('the same amount on the same day to the same account is told with both items', async () => {
  const built = await buildChurch(installation);
  const first = await claimWith(built, []);
  const second = await claimWith(built, [], (body) => {
    body.items.unshift({ ...body.items[0]!, description: 'Elsewhere', kilometres: 7 } as never);
    body.claimant.name = 'Bert Bakker';
  });
  expect((await seen(built, second)).duplicates).toEqual([
    expect.objectContaining({
      kind: 'same_payment',
      claimId: first.id,
      itemPosition: 1,
      otherItemPosition: 0,
    }),
  ]);
  expect((await seen(built, first)).duplicates).toEqual([
    expect.objectContaining({ kind: 'same_payment', claimantName: 'Bert Bakker', itemPosition: 0 }),
  ]);
  const other = await claimWith(built, [], (body) => {
    body.payee.iban = ibans[2]!;
  });
  expect(await seen(built, other)).toEqual({ duplicates: [], count: 0 });
});

test('the same receipt twice in one claim is told, and claimed it is all the same', async () => {
  const built = await buildChurch(installation);
  const made = await claimWith(built, [till, till]);
  const { duplicates, count } = await seen(built, made);
  expect(count).toBe(1);
  expect(duplicates).toEqual([
    expect.objectContaining({ kind: 'same_file', claimId: made.id, reference: made.reference }),
  ]);
  expect([duplicates[0]?.receiptId, duplicates[0]?.otherReceiptId].sort()).toEqual(
    made.receiptIds.toSorted(),
  );
});

test('drafts, unconfirmed and withdrawn claims are no duplicates', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  await uploadReceipt(installation, await insertDraft(installation, built), till);
  const unconfirmed = await insertDraft(installation, built);
  const body = submissionFor(built, [await uploadReceipt(installation, unconfirmed, till)]);
  await client.call(submitClaim, { params: { id: unconfirmed.id }, body }, unconfirmed.token);
  const withdrawn = await claimWith(built, [till]);
  await client.call(withdrawClaim, { params: { id: withdrawn.id } }, withdrawn.token);
  const made = await claimWith(built, [till]);
  expect(await seen(built, made)).toEqual({ duplicates: [], count: 0 });
  expect(await seen(built, withdrawn)).toEqual({ duplicates: [], count: 0 });
});

test('another church’s claims are never compared', async () => {
  const [one, other] = [await buildChurch(installation), await buildChurch(installation)];
  await claimWith(one, [till]);
  const made = await claimWith(other, [till]);
  expect(await seen(other, made)).toEqual({ duplicates: [], count: 0 });
  const hashes = await installation.context.database.inChurch(other.church.id, (trx) =>
    trx('claims').select('payeeIbanHash'),
  );
  const others = await installation.context.database.inChurch(one.church.id, (trx) =>
    trx('claims').select('payeeIbanHash'),
  );
  expect(hashes).not.toEqual(others);
  expect(JSON.stringify(hashes)).not.toContain(ibans[0]);
});

test('of two claims with one receipt that are confirmed at once, each knows the other', async () => {
  const built = await buildChurch(installation);
  const made = await Promise.all([claimWith(built, [till]), claimWith(built, [till], unlike(1))]);
  for (const claim of made) expect((await seen(built, claim)).duplicates).toHaveLength(1);
});

test('the finance mail names the claim that it looks like', async () => {
  const built = await buildChurch(installation);
  const first = await claimWith(built, [till]);
  const second = await claimWith(built, [till], (body) => {
    body.note = randomUUID();
  });
  const mail = await installation.mailbox.waitFor(built.financeEmail, 2);
  const [text, html] = [mail.text ?? '', String(mail.html)];
  expect(mail.subject).toContain(second.reference);
  for (const part of [text, html]) expect(part).toContain(first.reference);
  expect(text).toContain('may be a duplicate');
});
