import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimStatuses } from '@penning/contract/claim';
import { buildChurch } from '../../../test/builders.ts';
import { buildClaim } from '../../../test/claims.ts';
import { startInstallation, type Installation } from '../../../test/installation.ts';
import { mayBecome } from './status.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
});
afterAll(() => installation.close());

test('the database refuses exactly the ways that the rules refuse', async () => {
  const claim = await buildClaim(installation, await buildChurch(installation));
  const owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  const disagreements: string[] = [];
  try {
    for (const from of claimStatuses.filter((status) => status !== 'draft' && status !== 'unconfirmed')) {
      for (const to of claimStatuses.filter((status) => status !== from)) {
        await owner.query('begin; alter table claims disable trigger claims_status_way');
        await owner.query('update claims set status = $1, approved_cents = total_cents where id = $2', [
          from,
          claim.id,
        ]);
        await owner.query('alter table claims enable trigger claims_status_way');
        const allowed = await owner.query('update claims set status = $1 where id = $2', [to, claim.id]).then(
          () => true,
          () => false,
        );
        await owner.query('rollback');
        if (allowed !== mayBecome(from, to)) disagreements.push(`${from} → ${to}`);
      }
    }
  } finally {
    await owner.end();
  }
  expect(disagreements).toEqual([]);
});
