import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmClaim, submitClaim } from '@penning/contract/claims';
import { buildChurch, clientOf } from '../../../test/builders.ts';
import { insertDraft, mileageFor } from '../../../test/claims.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';
import { patience } from '../../../test/patience.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
});
afterAll(() => installation.close());

test(
  'two hundred confirmations at once get two hundred references without a gap',
  { timeout: patience(120_000) },
  async () => {
    const built = await buildChurch(installation);
    const client = clientOf(installation);
    const drafts = await Promise.all(Array.from({ length: 200 }, () => insertDraft(installation, built)));
    for (const draft of drafts) {
      await client.call(submitClaim, { params: { id: draft.id }, body: mileageFor(built) }, draft.token);
    }
    const outcomes = await Promise.all(
      drafts.map((draft) => {
        const code = installation.context.secrets.claimCode(draft.id, 1);
        return client.call(confirmClaim, { params: { id: draft.id }, body: { code } }, draft.token);
      }),
    );
    const numbers = outcomes.map(({ reference }) => Number(reference?.split('-')[2])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  },
);
