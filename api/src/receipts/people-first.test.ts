import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putReceipt } from '@penning/contract/claim-files';
import { submitClaim, viewClaim } from '@penning/contract/claims';
import { fixture } from '../../test/receipts/fixture.ts';
import { buildChurch, clientOf, waitUntil, type BuiltChurch } from '../../test/builders.ts';
import { insertDraft, submissionFor, uploadReceipt, type Draft } from '../../test/claims.ts';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { patience } from '../../test/patience.ts';
import { findSandbox } from '../sanitizer/child.ts';

let installation: Installation;
let built: BuiltChurch;

beforeAll(async () => {
  installation = await startInstallation({ environment: { WORKER_CONCURRENCY: '1' } });
  built = await buildChurch(installation);
});
afterAll(() => installation.close());

async function put(draft: Draft, bytes: Buffer): Promise<void> {
  const params = { id: draft.id, receiptId: randomUUID() };
  const binary = new Uint8Array(bytes);
  await clientOf(installation).call(putReceipt, { params, query: { name: 'bon.heic' }, binary }, draft.token);
}

async function checking(draft: Draft): Promise<number> {
  const { receipts } = await clientOf(installation).call(
    viewClaim,
    { params: { id: draft.id } },
    draft.token,
  );
  return receipts.filter(({ state }) => state === 'checking').length;
}

test(
  'a code is mailed while receipts of others wait for the only slot',
  { timeout: patience(90_000) },
  async () => {
    const member = await insertDraft(installation, built);
    const receiptId = await uploadReceipt(installation, member);
    const others = await insertDraft(installation, built);
    for (let nth = 0; nth < 8; nth += 1) await put(others, fixture('photo.heic'));
    const submission = submissionFor(built, [receiptId]);
    await clientOf(installation).call(
      submitClaim,
      { params: { id: member.id }, body: submission },
      member.token,
    );
    await waitUntil(() => Promise.resolve(installation.mailbox.to(submission.claimant.email).length > 0));
    expect(await checking(others)).toBeGreaterThan(0);
    await waitUntil(async () => (await checking(others)) === 0, 60_000);
  },
);

test('a receipt costs one process', async () => {
  await findSandbox();
  let started = 0;
  const count = () => void (started += 1);
  subscribe('child_process', count);
  await uploadReceipt(installation, await insertDraft(installation, built));
  unsubscribe('child_process', count);
  expect(started).toBe(1);
});
