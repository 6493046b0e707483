import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../src/migrate.ts';
import { startInstallation, type Installation } from './installation.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
});
afterAll(() => installation.close());

test('a release that a rollout goes back to leaves the newer one’s migrations as they are', async () => {
  const owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
  try {
    await owner.query(
      `insert into knex_migrations (name, batch, migration_time) values ('9999-newer.js', 99, now())`,
    );
    expect(await migrate(installation.config)).toEqual([]);
    const { rowCount } = await owner.query(`select from knex_migrations where name = '9999-newer.js'`);
    expect(rowCount).toBe(1);
  } finally {
    await owner.end();
  }
});
