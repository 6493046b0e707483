import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildChurch } from './builders.ts';
import { buildClaim } from './claims.ts';
import { startInstallation, type Installation } from './installation.ts';
import { sweepEvents } from '../src/events/log.ts';
import { applicationLogin } from '../src/platform/database-login.ts';

let installation: Installation;
let owner: pg.Client;
let application: pg.Client;
let churchTables: string[];

/** Tables whose rows the application can add, but neither change nor delete; nobody but a trigger writes the heads. */
const appendOnly = ['audit_log', 'audit_heads', 'events', 'decisions', 'claim_rounds', 'notes'];

beforeAll(async () => {
  installation = await startInstallation({ worker: false });
  await buildClaim(installation, await buildChurch(installation));
  owner = new pg.Client({ connectionString: installation.ownerUrl });
  application = new pg.Client({
    connectionString: applicationLogin(installation.ownerUrl, installation.context.secrets).url,
  });
  await Promise.all([owner.connect(), application.connect()]);
  const { rows } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'church_id'`,
  );
  churchTables = ['churches', ...rows.map((row) => row.name)];
});
afterAll(async () => {
  await Promise.all([owner.end(), application.end()]);
  await installation.close();
});

test('every church table forces row-level security and has a policy', async () => {
  const { rows } = await owner.query<{ name: string; forced: boolean; policies: number }>(
    `select relname as name, relrowsecurity and relforcerowsecurity as forced,
       (select count(*)::int from pg_policy where polrelid = pg_class.oid and polwithcheck is not null) as policies
     from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname = any($1)`,
    [churchTables],
  );
  expect(rows.filter((row) => !row.forced || row.policies === 0)).toEqual([]);
  expect(rows).toHaveLength(churchTables.length);
});

test('the application’s role owns nothing and cannot step around the policies', async () => {
  const { rows } = await owner.query(
    `select rolname from pg_roles where rolname like 'penning_app%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
       or exists (select from pg_class where relowner = pg_roles.oid))`,
  );
  expect(rows).toEqual([]);
  await expect(application.query('alter table claims disable row level security')).rejects.toThrow(/owner/);
  for (const table of appendOnly) {
    await expect(application.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    await expect(application.query(`update ${table} set church_id = church_id`)).rejects.toThrow(
      /permission denied/,
    );
  }
  await expect(application.query('insert into audit_heads default values')).rejects.toThrow(
    /permission denied/,
  );
  await expect(application.query('select * from graphile_worker._private_jobs')).rejects.toThrow(
    /permission denied/,
  );
});

test('without a church the application reads nothing and writes nothing', async () => {
  for (const table of churchTables) {
    const { rows } = await application.query(`select * from ${table}`);
    expect(rows, table).toEqual([]);
    if (appendOnly.includes(table)) continue;
    const changed = await application.query(`delete from ${table}`);
    expect(changed.rowCount, table).toBe(0);
  }
  const church = `insert into churches (slug, name, languages, reference_prefix, amount_limit_cents) values ('a-church', 'x', '{en}', 'XX', 1)`;
  await expect(application.query(church)).rejects.toThrow(/row-level security/);
});

test('one church’s setting does not open another’s rows', async () => {
  const [one, other] = [await buildChurch(installation), await buildChurch(installation)];
  const claim = await buildClaim(installation, other);
  const { database } = installation.context;
  await database.inChurch(one.church.id, async (trx) => {
    expect(await trx('claims').where({ id: claim.id })).toEqual([]);
    expect(await trx('claims').update({ note: 'mine' }).where({ id: claim.id })).toBe(0);
    expect(await trx('finance_addresses').where({ churchId: other.church.id })).toEqual([]);
  });
});

test('events that nobody follows any more are swept, of one church alone, and never young ones', async () => {
  const [one, other] = [await buildChurch(installation), await buildChurch(installation)];
  for (const { church } of [one, other])
    for (const days of [1, 40, 100])
      await owner.query(
        `insert into events (church_id, kind, at) values ($1, 'claim.submitted', now() - make_interval(days => $2))`,
        [church.id, days],
      );
  const { database } = installation.context;
  const left = (churchId: string) =>
    database.inChurch(churchId, async (trx) => (await trx('events').pluck('id')).length);
  await database.inChurch(one.church.id, (trx) => sweepEvents(trx));
  expect([await left(one.church.id), await left(other.church.id)]).toEqual([2, 3]);
  await database.inChurch(one.church.id, (trx) => trx.raw('select sweep_events(0)'));
  expect(await left(one.church.id)).toBe(1);
});
