import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimStatuses } from '@penning/contract/claim-steps';
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

test('the database’s trigger lists exactly the ways of the table', async () => {
  const { rows } = await installation.context.database.knex.raw<{ rows: [{ body: string }] }>(
    "select prosrc as body from pg_proc where proname = 'check_claim_status_way'",
  );
  const listed = [...rows[0].body.matchAll(/\('(\w+)', '(\w+)'\)/g)].map(([, from, to]) => `${from} → ${to}`);
  expect(listed.sort()).toEqual(ways().sort());
});

test('docs/architecture.md lists exactly the ways of the table', async () => {
  const page = await readFile(new URL('../../../../docs/architecture.md', import.meta.url), 'utf8');
  const listed = [...page.matchAll(/^- (\w+) → (.+)$/gm)]
    .filter(([, from]) => claimStatuses.some((status) => status === from))
    .flatMap(([, from, to]) => (to === '(end)' ? [] : to!.split(', ').map((one) => `${from} → ${one}`)));
  expect(listed.sort()).toEqual(ways().sort());
});

/** Every way of the table, as `from → to`. */
function ways(): string[] {
  return claimStatuses.flatMap((from) =>
    claimStatuses.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
  );
}
