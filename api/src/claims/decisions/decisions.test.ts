import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClaimForChurch, ClaimSubmission } from '@penning/contract/claim';
import { listClaims, readClaim, viewClaim, withdrawClaim } from '@penning/contract/claims';
import { addNote, approveClaim, rejectClaim, reopenClaim, returnClaim } from '@penning/contract/decisions';
import { buildChurch, buildMember, clientOf, type BuiltChurch } from '../../../test/builders.ts';
import { buildClaim, mileageFor } from '../../../test/claims.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';
import { thisYear } from '../../../test/days.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

const refusal = (problem: object) =>
  expect.objectContaining({ problem: expect.objectContaining(problem) as object }) as Error;
const treasurerOf = async (built: BuiltChurch, name = 'Tom Treasurer') =>
  (await buildMember(installation, built, 'treasurer', { name })).token;

/** Two visits: 9.66 and 23.00, in both cost centres. */
function twoVisits(built: BuiltChurch, email?: string): ClaimSubmission {
  const submission = mileageFor(built, email);
  const [visit] = submission.items;
  const other = { ...visit!, kilometres: 100, costCentreId: built.costCentres[0]!.id, description: 'Camp' };
  return { ...submission, items: [visit!, other] };
}

test('an approved claim is approved whole; its claimant is mailed and sees it', async () => {
  const built = await buildChurch(installation);
  const claim = await buildClaim(installation, built);
  const client = clientOf(installation);
  const params = { id: claim.id };
  const view = await client.call(approveClaim, { params, body: { round: 1 } }, await treasurerOf(built));
  expect(view).toMatchObject({ status: 'approved', approvedCents: 966, approvalsNeeded: 1 });
  expect(view.timeline.at(-1)).toMatchObject({
    action: 'claim.approved',
    actor: { kind: 'account', name: 'Tom Treasurer' },
  });
  const mail = await installation.mailbox.waitForSubject(claim.email, `${claim.reference} · approved`);
  expect(mail.text).toContain('€9.66');
  const own = await client.call(viewClaim, { params }, claim.token);
  expect(own).toMatchObject({ status: 'approved', approvedCents: 966 });
});

test('a lower amount needs a reason, which the claimant reads in the mail and on the page', async () => {
  const built = await buildChurch(installation);
  const claim = await buildClaim(installation, built, { ...twoVisits(built), language: 'nl' });
  const client = clientOf(installation);
  const token = await treasurerOf(built);
  const params = { id: claim.id };
  const { items } = await client.call(viewClaim, { params }, claim.token);
  const id = items[1]!.id;
  const approve = (amountCents: number, reason?: string) =>
    client.call(approveClaim, { params, body: { items: [{ id, amountCents, reason }] } }, token);
  await expect(approve(1000)).rejects.toEqual(refusal({ code: 'required', status: 422 }));
  await expect(approve(2301, 'more')).rejects.toEqual(refusal({ code: 'amount_too_high' }));
  const view = await approve(1000, 'Tot 50 kilometer per rit.');
  expect(view).toMatchObject({ status: 'approved', totalCents: 3266, approvedCents: 1966 });
  const mail = await installation.mailbox.waitForSubject(claim.email, 'goedgekeurd');
  expect(mail.text).toContain('Tot 50 kilometer per rit.');
  expect(mail.text).toContain('19,66');
  const own = await client.call(viewClaim, { params }, claim.token);
  expect(own.items[1]).toMatchObject({ approvedCents: 1000, loweredBecause: 'Tot 50 kilometer per rit.' });
});

test('nothing at all is not approved but rejected, and a rejection needs a reason', async () => {
  const built = await buildChurch(installation);
  const claim = await buildClaim(installation, built);
  const client = clientOf(installation);
  const token = await treasurerOf(built);
  const params = { id: claim.id };
  const { items } = await client.call(viewClaim, { params }, claim.token);
  const nothing = { items: [{ id: items[0]!.id, amountCents: 0, reason: 'no' }] };
  await expect(client.call(approveClaim, { params, body: nothing }, token)).rejects.toEqual(
    refusal({ code: 'amount_too_low' }),
  );
  await expect(client.call(rejectClaim, { params, body: { reason: ' ' } }, token)).rejects.toEqual(
    refusal({ code: 'required' }),
  );
  const view = await client.call(rejectClaim, { params, body: { reason: 'Not for the church.' } }, token);
  expect(view).toMatchObject({ status: 'rejected', approvedCents: null });
  expect((await installation.mailbox.waitForSubject(claim.email, 'not approved')).text).toContain(
    'Not for the church.',
  );
  await expect(client.call(approveClaim, { params, body: {} }, token)).rejects.toEqual(
    refusal({ code: 'claim_status_conflict' }),
  );
});

test('a reopened claim is decided anew, and what was paid stays closed', async () => {
  const built = await buildChurch(installation);
  const claim = await buildClaim(installation, built);
  const client = clientOf(installation);
  const token = await treasurerOf(built);
  const params = { id: claim.id };
  await expect(client.call(reopenClaim, { params, body: {} }, token)).rejects.toEqual(
    refusal({ code: 'claim_status_conflict' }),
  );
  await client.call(approveClaim, { params, body: {} }, token);
  const reopened = await client.call(reopenClaim, { params, body: { reason: 'Wrong purpose.' } }, token);
  expect(reopened).toMatchObject({ status: 'submitted', approvedCents: null, approvals: [] });
  expect((await installation.mailbox.waitForSubject(claim.email, 'looked at again')).text).toContain(
    'Wrong purpose.',
  );
  const again = await client.call(approveClaim, { params, body: {} }, token);
  expect(again.status).toBe('approved');
});

test('two people who decide at once: one wins, the other reads who did what', async () => {
  const built = await buildChurch(installation);
  const tokens = [await treasurerOf(built, 'First Person'), await treasurerOf(built, 'Second Person')];
  const client = clientOf(installation);
  for (let round = 0; round < 5; round += 1) {
    const { id } = await buildClaim(installation, built);
    const params = { id };
    const results = await Promise.allSettled([
      client.call(approveClaim, { params, body: {} }, tokens[0]),
      client.call(rejectClaim, { params, body: { reason: 'No.' } }, tokens[1]),
    ]);
    const won = results.findIndex((one) => one.status === 'fulfilled');
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const decided = [
      { status: 'approved', action: 'claim.approved', by: 'First Person' },
      { status: 'rejected', action: 'claim.rejected', by: 'Second Person' },
    ][won];
    expect(results[1 - won]).toMatchObject({
      reason: refusal({
        code: 'claim_status_conflict',
        status: 409,
        decided: expect.objectContaining(decided!) as object,
      }),
    });
  }
});

test('above the church’s limit a second person approves too, and nobody approves twice', async () => {
  const built = await buildChurch(installation, { secondApprovalAboveCents: 900 });
  const claim = await buildClaim(installation, built);
  const client = clientOf(installation);
  const [one, other] = [await treasurerOf(built, 'One'), await treasurerOf(built, 'Other')];
  const params = { id: claim.id };
  const first = await client.call(approveClaim, { params, body: {} }, one);
  expect(first).toMatchObject({ status: 'submitted', approvalsNeeded: 2, approvedCents: null });
  expect(first.approvals).toMatchObject([{ name: 'One', amountCents: 966 }]);
  const { claims } = await client.call(listClaims, { params: { slug: built.church.slug } }, other);
  expect(claims).toMatchObject([{ id: claim.id, approvals: 1, approvalsNeeded: 2 }]);
  expect(first.refused).toMatchObject({ approve: 'approved_already' });
  await expect(client.call(approveClaim, { params, body: {} }, one)).rejects.toEqual(
    refusal({ code: 'approved_already', status: 409 }),
  );
  const own = await client.call(viewClaim, { params }, claim.token);
  expect(own.timeline.map((step) => step.action)).not.toContain('claim.approved-first');
  const second = await client.call(approveClaim, { params, body: {} }, other);
  expect(second).toMatchObject({ status: 'approved', approvedCents: 966 });
  expect(installation.mailbox.to(claim.email).length).toBeLessThanOrEqual(3);
});

test('the second approval may lower further, never raise; a lower sum needs one approval', async () => {
  const built = await buildChurch(installation, { secondApprovalAboveCents: 900 });
  const client = clientOf(installation);
  const [one, other] = [await treasurerOf(built), await treasurerOf(built)];
  const claim = await buildClaim(installation, built, twoVisits(built));
  const params = { id: claim.id };
  const { items } = await client.call(viewClaim, { params }, claim.token);
  const lower = (amountCents: number) => ({ items: [{ id: items[1]!.id, amountCents, reason: 'Half.' }] });
  await client.call(approveClaim, { params, body: lower(1150) }, one);
  await expect(client.call(approveClaim, { params, body: lower(2300) }, other)).rejects.toEqual(
    refusal({ code: 'amount_too_high' }),
  );
  const view = await client.call(approveClaim, { params, body: {} }, other);
  expect(view).toMatchObject({ status: 'approved', approvedCents: 966 + 1150 });
  const small = await buildClaim(installation, built);
  const [item] = (await client.call(viewClaim, { params: { id: small.id } }, small.token)).items;
  const body = { items: [{ id: item!.id, amountCents: 900, reason: 'Rounded.' }] };
  const lowered = await client.call(approveClaim, { params: { id: small.id }, body }, one);
  expect(lowered.status).toBe('approved');
});

test('nobody decides on their own claim, by address or by the account that had it', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const email = `tom-${built.church.slug}@church.example`;
  const own = await buildMember(installation, built, 'treasurer', { email });
  const claim = await buildClaim(installation, built, mileageFor(built, email.replace('tom', 'TOM')));
  const params = { id: claim.id };
  const everything: ((token: string) => Promise<ClaimForChurch>)[] = [
    (token) => client.call(approveClaim, { params, body: {} }, token),
    (token) => client.call(returnClaim, { params, body: { question: 'Why?' } }, token),
    (token) => client.call(rejectClaim, { params, body: { reason: 'No.' } }, token),
  ];
  for (const decide of everything)
    await expect(decide(own.token)).rejects.toEqual(refusal({ code: 'own_claim', status: 403 }));
  await installation.context.database.transaction((trx) =>
    trx('accounts')
      .update({ email: `moved-${email}` })
      .where({ id: own.id }),
  );
  for (const decide of everything)
    await expect(decide(own.token)).rejects.toEqual(refusal({ code: 'own_claim' }));
});

test('an approver decides within their cost centres and up to their own sum, and sees no other claims', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const [hospitality, pastoral] = built.costCentres.map((one) => one.id);
  const approver = await buildMember(installation, built, 'approver', {
    costCentreIds: [pastoral!],
    amountLimitCents: 1000,
  });
  const stranger = await buildMember(installation, built, 'approver', { costCentreIds: [hospitality!] });
  const inside = await buildClaim(installation, built);
  const view = await client.call(approveClaim, { params: { id: inside.id }, body: {} }, approver.token);
  expect(view.status).toBe('approved');
  const mixed = await buildClaim(installation, built, twoVisits(built));
  await expect(
    client.call(approveClaim, { params: { id: mixed.id }, body: {} }, approver.token),
  ).rejects.toEqual(refusal({ code: 'outside_cost_centres' }));
  const far = mileageFor(built);
  const large = await buildClaim(installation, built, {
    ...far,
    items: [{ ...far.items[0]!, kilometres: 100 } as (typeof far.items)[0]],
  });
  await expect(
    client.call(approveClaim, { params: { id: large.id }, body: {} }, approver.token),
  ).rejects.toEqual(refusal({ code: 'amount_above_limit' }));
  const returned = await client.call(
    returnClaim,
    { params: { id: large.id }, body: { question: 'So far?' } },
    approver.token,
  );
  expect(returned.status).toBe('returned');
  await expect(
    client.call(readClaim, { params: { slug: built.church.slug, id: large.id } }, stranger.token),
  ).rejects.toEqual(refusal({ code: 'not_found', status: 404 }));
});

test('an auditor reads and changes nothing', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const year = thisYear();
  const auditor = await buildMember(installation, built, 'auditor', { years: [year] });
  const past = await buildMember(installation, built, 'auditor', { years: [year - 1] });
  const claim = await buildClaim(installation, built);
  const params = { id: claim.id };
  const read = { params: { slug: built.church.slug, id: claim.id } };
  const view = await client.call(readClaim, read, auditor.token);
  expect(view.may).toEqual([]);
  await expect(client.call(readClaim, read, past.token)).rejects.toEqual(refusal({ code: 'not_found' }));
  await expect(client.call(approveClaim, { params, body: {} }, auditor.token)).rejects.toEqual(
    refusal({ code: 'forbidden', status: 403 }),
  );
  await expect(client.call(addNote, { params, body: { words: 'Hm.' } }, auditor.token)).rejects.toEqual(
    refusal({ code: 'forbidden' }),
  );
});

test('notes stay among the church’s people', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const claim = await buildClaim(installation, built);
  const params = { id: claim.id };
  const token = await treasurerOf(built);
  const view = await client.call(addNote, { params, body: { words: 'Ask the youth leader.' } }, token);
  expect(view.notes).toMatchObject([{ name: 'Tom Treasurer', words: 'Ask the youth leader.' }]);
  const own = await client.call(viewClaim, { params }, claim.token);
  expect(JSON.stringify(own)).not.toContain('youth leader');
});

test('somebody of another church, and nobody at all, finds no claim to decide on', async () => {
  const [built, other] = [await buildChurch(installation), await buildChurch(installation)];
  const client = clientOf(installation);
  const claim = await buildClaim(installation, built);
  const call = { params: { id: claim.id }, body: {} };
  await expect(client.call(approveClaim, call, await treasurerOf(other))).rejects.toEqual(
    refusal({ code: 'not_found', status: 404 }),
  );
  await expect(client.call(approveClaim, call, claim.token)).rejects.toEqual(
    refusal({ code: 'token_invalid' }),
  );
  await expect(client.call(approveClaim, call)).rejects.toEqual(refusal({ code: 'token_missing' }));
});

test('every step of a claim is an event of its church', async () => {
  const built = await buildChurch(installation);
  const client = clientOf(installation);
  const claim = await buildClaim(installation, built);
  const token = await treasurerOf(built);
  await client.call(returnClaim, { params: { id: claim.id }, body: { question: 'When?' } }, token);
  await client.call(withdrawClaim, { params: { id: claim.id } }, claim.token);
  const kinds = await installation.context.database.inChurch(built.church.id, (trx) =>
    trx('events').where({ claimId: claim.id }).orderBy('id').pluck('kind'),
  );
  expect(kinds).toEqual(['claim.submitted', 'claim.returned', 'claim.withdrawn']);
});
