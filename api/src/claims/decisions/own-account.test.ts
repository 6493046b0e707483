import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClaimForChurch, ClaimSubmission } from '@penning/contract/claim';
import { listClaims, readClaim, viewClaim } from '@penning/contract/claims';
import { approveClaim, rejectClaim, returnClaim } from '@penning/contract/decisions';
import { listAuditLog } from '@penning/contract/audit';
import { removeMember } from '@penning/contract/people';
import { buildChurch, buildMember, clientOf, signIn, type BuiltChurch } from '../../../test/builders.ts';
import { buildClaim, mileageFor } from '../../../test/claims.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
});
afterAll(() => installation.close());

const refusal = (problem: object) =>
  expect.objectContaining({ problem: expect.objectContaining(problem) as object }) as Error;
const addressOf = (name: string, domain = 'church.example') =>
  `${name}.${randomUUID().slice(0, 8)}@${domain}`;

function claimOf(built: BuiltChurch, email: string, iban: string): ClaimSubmission {
  const submission = mileageFor(built, email);
  return { ...submission, payee: { ...submission.payee, iban } };
}

const joint = 'NL91ABNA0417164300';
const other = 'DE89370400440532013000';

/** A church with a treasurer who has claimed to the joint account before. */
async function treasurerWithAccount(name = 'Tom Treasurer') {
  const built = await buildChurch(installation);
  const treasurer = await buildMember(installation, built, 'treasurer', { email: addressOf('tom'), name });
  await buildClaim(installation, built, claimOf(built, treasurer.email, joint));
  const client = clientOf(installation);
  const approve = (id: string, token: string, reason?: string) =>
    client.call(approveClaim, { params: { id }, body: { reason } }, token);
  const read = (id: string, token: string): Promise<ClaimForChurch> =>
    client.call(readClaim, { params: { slug: built.church.slug, id } }, token);
  return { built, treasurer, client, approve, read };
}

test('nobody decides on their own claim, however its address is spelled', async () => {
  const client = clientOf(installation);
  const spellings: [account: string, claim: (local: string) => string][] = [
    ['church.example', (local) => `${local}+kerk@church.example`],
    ['church.example', (local) => `${local.toUpperCase()}@Church.Example`],
    ['gmail.com', (local) => `${local.replaceAll('.', '')}@googlemail.com`],
    ['gmail.com', (local) => `${[...local.replaceAll('.', '')].join('.')}+x@gmail.com`],
    ['protonmail.com', (local) => `${local.replaceAll('.', '_')}@pm.me`],
  ];
  for (const [domain, spell] of spellings) {
    const built = await buildChurch(installation);
    const email = addressOf('tom', domain);
    const { token } = await buildMember(installation, built, 'treasurer', { email });
    const claim = await buildClaim(installation, built, mileageFor(built, spell(email.split('@')[0]!)));
    const params = { id: claim.id };
    for (const decide of [
      () => client.call(approveClaim, { params, body: {} }, token),
      () => client.call(returnClaim, { params, body: { question: 'Why?' } }, token),
      () => client.call(rejectClaim, { params, body: { reason: 'No.' } }, token),
    ])
      await expect(decide()).rejects.toEqual(refusal({ code: 'own_claim', status: 403 }));
  }
});

test('a claim that was sent before its sender had an account is their own all the same', async () => {
  const built = await buildChurch(installation);
  const email = addressOf('tom');
  const { id } = await buildClaim(installation, built, mileageFor(built, email.replace('@', '+kerk@')));
  const { token } = await buildMember(installation, built, 'treasurer', { email });
  const approving = clientOf(installation).call(approveClaim, { params: { id }, body: {} }, token);
  await expect(approving).rejects.toEqual(refusal({ code: 'own_claim', status: 403 }));
});

test('a person with two accounts of one mailbox has one vote', async () => {
  const built = await buildChurch(installation, { secondApprovalAboveCents: 900 });
  const client = clientOf(installation);
  const email = addressOf('tom');
  const first = await buildMember(installation, built, 'treasurer', { email });
  const second = await buildMember(installation, built, 'treasurer', { email: email.replace('@', '+2@') });
  const { id } = await buildClaim(installation, built);
  const params = { id };
  await client.call(approveClaim, { params, body: {} }, first.token);
  await expect(client.call(approveClaim, { params, body: {} }, second.token)).rejects.toEqual(
    refusal({ code: 'approved_already' }),
  );
  const own = await buildClaim(installation, built, mileageFor(built, email));
  await expect(client.call(approveClaim, { params: { id: own.id }, body: {} }, second.token)).rejects.toEqual(
    refusal({ code: 'own_claim' }),
  );
});

test('a claim to the approver’s own account needs a second person, who sees why', async () => {
  const { built, treasurer, client, approve, read } = await treasurerWithAccount();
  const second = await buildMember(installation, built, 'treasurer', { name: 'Sara Second' });
  const { id } = await buildClaim(installation, built, claimOf(built, addressOf('cousin'), joint));
  expect(await read(id, treasurer.token)).toMatchObject({
    may: expect.arrayContaining(['approve']) as string[],
    approvalsNeeded: 2,
    ownAccount: { names: ['Tom Treasurer'], alone: false },
  });
  // Nobody has approved: whose account it is is not everybody's business.
  expect(await read(id, second.token)).toMatchObject({ approvalsNeeded: 1, ownAccount: null });
  expect(await approve(id, treasurer.token)).toMatchObject({ status: 'submitted', approvalsNeeded: 2 });
  expect(await read(id, second.token)).toMatchObject({
    approvalsNeeded: 2,
    ownAccount: { names: ['Tom Treasurer'], alone: false },
  });
  const list = await client.call(listClaims, { params: { slug: built.church.slug } }, second.token);
  expect(list.claims.find((claim) => claim.id === id)).toMatchObject({ approvals: 1, approvalsNeeded: 2 });
  expect((await approve(id, second.token)).status).toBe('approved');
  const { entries } = await client.call(
    listAuditLog,
    { params: { slug: built.church.slug }, query: { subject: id } },
    second.token,
  );
  expect(entries.filter(({ details }) => details['ownAccount'] === 'second-person')).toHaveLength(2);
});

test('a second person with the same account is none, and somebody independent decides alone', async () => {
  const { built, treasurer, approve } = await treasurerWithAccount();
  const spouse = await buildMember(installation, built, 'treasurer', { email: addressOf('sue') });
  await buildClaim(installation, built, claimOf(built, spouse.email, joint));
  const independent = await buildMember(installation, built, 'treasurer');
  const { id } = await buildClaim(installation, built, claimOf(built, addressOf('cousin'), joint));
  await approve(id, treasurer.token);
  expect(await approve(id, spouse.token)).toMatchObject({ status: 'submitted', approvalsNeeded: 3 });
  expect((await approve(id, independent.token)).status).toBe('approved');
  const next = await buildClaim(installation, built, claimOf(built, addressOf('cousin'), joint));
  expect(await approve(next.id, independent.token)).toMatchObject({ status: 'approved', ownAccount: null });
  const foreign = await buildClaim(installation, built, claimOf(built, addressOf('uncle'), other));
  expect(await approve(foreign.id, treasurer.token)).toMatchObject({ status: 'approved', ownAccount: null });
});

test('who is alone gives a reason, which stays as a note and in the audit log and not with the claimant', async () => {
  const { built, treasurer, client, approve, read } = await treasurerWithAccount();
  const administrator = await signIn(installation, built.administrator);
  const cousin = await buildClaim(installation, built, claimOf(built, addressOf('cousin'), joint));
  const { slug } = built.church;
  // An approver of another purpose is no second person for this claim.
  await buildMember(installation, built, 'approver', { costCentreIds: [built.costCentres[0]!.id] });
  await buildMember(installation, built, 'administrator', { email: treasurer.email.replace('@', '+a@') });
  await client.call(removeMember, { params: { slug, id: built.administrator.id } }, administrator);
  expect(await read(cousin.id, treasurer.token)).toMatchObject({
    approvalsNeeded: 1,
    ownAccount: { names: ['Tom Treasurer'], alone: true },
  });
  await expect(approve(cousin.id, treasurer.token)).rejects.toEqual(
    refusal({ code: 'required', errors: [expect.objectContaining({ path: 'reason' }) as object] }),
  );
  const reason = 'My cousin lives with us and has no account of her own.';
  const approved = await approve(cousin.id, treasurer.token, reason);
  expect(approved).toMatchObject({ status: 'approved', notes: [{ words: reason }] });
  const query = { subject: cousin.id };
  const { entries } = await client.call(listAuditLog, { params: { slug }, query }, treasurer.token);
  expect(entries.map(({ details }) => details['ownAccount'])).toContain('alone');
  const own = await client.call(viewClaim, { params: { id: cousin.id } }, cousin.token);
  expect(JSON.stringify(own)).not.toContain(reason);
});
