import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmClaim, submitClaim } from '@penning/contract/claims';
import { approveClaim } from '@penning/contract/decisions';
import { buildChurch, buildMember, clientOf, type BuiltChurch } from './builders.ts';
import { buildClaim, insertDraft, mileageFor } from './claims.ts';
import { countQueries, type QueryCount } from './count-queries.ts';
import { startInstallation, type Installation } from './installation.ts';

let installation: Installation;
let built: BuiltChurch;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
  built = await buildChurch(installation);
});
afterAll(() => installation.close());

/** Prints a count; PENNING_STATEMENTS=1 prints the statements too. */
function tell(call: string, { total, rows, transactions, statements }: QueryCount): void {
  console.log(`${call}: ${total} statements, ${rows} on rows, ${transactions} transactions`);
  if (process.env['PENNING_STATEMENTS']) console.log(statements.join('\n'));
}

test('submitting, confirming and approving ask the database no more often than they did', async () => {
  const client = clientOf(installation);
  const { token } = await buildMember(installation, built, 'treasurer');
  // What a process does once is not counted; of another church, so that nothing looks like a duplicate.
  await buildClaim(installation, await buildChurch(installation));
  const draft = await insertDraft(installation, built);
  const params = { id: draft.id };
  const body = mileageFor(built);
  const submitted = await countQueries(installation, () =>
    client.call(submitClaim, { params, body }, draft.token),
  );
  const code = installation.context.secrets.claimCode(draft.id, 1);
  const confirmed = await countQueries(installation, () =>
    client.call(confirmClaim, { params, body: { code } }, draft.token),
  );
  const approved = await countQueries(installation, () =>
    client.call(approveClaim, { params, body: { round: 1 } }, token),
  );
  tell('submit', submitted);
  tell('confirm', confirmed);
  tell('approve', approved);
  // As few as they are; who makes one call need fewer lowers its line.
  const most = { submit: 22, confirm: 22, approve: 35 };
  expect(submitted.total).toBeLessThanOrEqual(most.submit);
  expect(confirmed.total).toBeLessThanOrEqual(most.confirm);
  expect(approved.total).toBeLessThanOrEqual(most.approve);
});
