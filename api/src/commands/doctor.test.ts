import { getServers, setServers } from 'node:dns/promises';
import { syncBuiltinESMExports } from 'node:module';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startInstallation, type Installation } from '../../test/installation.ts';
import { startNameServer } from '../../test/name-server.ts';
import { environmentOf } from '../../test/processes.ts';
import { databaseUrl } from '../../test/template-database.ts';
import { runDoctor } from './doctor.ts';

let installation: Installation;
let owner: pg.Client;
beforeAll(async () => {
  installation = await startInstallation({ worker: false });
  owner = new pg.Client({ connectionString: installation.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await installation.close();
});

/** Runs the doctor with these settings over the installation's. */
async function examine(settings: Record<string, string>): Promise<string> {
  const said: string[] = [];
  await runDoctor({ ...environmentOf(installation), ...settings }, (line) => said.push(line));
  return said.join('\n');
}

/** Node binds its resolving functions again, which imports of them see only after a synchronisation. */
function askNameServers(addresses: string[]): void {
  setServers(addresses);
  syncBuiltinESMExports();
}

test('the doctor looks up the names and the sender’s SPF, DMARC and DKIM records, and says which to add', async () => {
  const before = getServers();
  const names = await startNameServer({
    'good.penning.org': { TXT: 'v=spf1 include:mail.example -all' },
    '_dmarc.good.penning.org': { TXT: 'v=DMARC1; p=quarantine' },
    'first._domainkey.good.penning.org': { TXT: 'v=DKIM1; p=MIIB' },
    'claims.penning.org': { A: '192.0.2.1' },
  });
  askNameServers([names.address]);
  try {
    const urls = {
      PUBLIC_API_URL: 'https://claims.penning.org',
      PUBLIC_CONSOLE_URL: 'https://lost.penning.org',
    };
    const well = await examine({
      ...urls,
      MAIL_FROM: 'Penning <a@good.penning.org>',
      DKIM_SELECTORS: 'first, second',
    });
    for (const subject of ['SPF: good.penning.org', 'DMARC: good.penning.org', 'Names: claims.penning.org'])
      expect(well).toContain(`✓ ${subject}`);
    expect(well).toContain('✓ DKIM: first._domainkey.good.penning.org is there');
    expect(well).toMatch(/✗ DKIM: second\._domainkey\.good\.penning\.org is missing\n +→ Add the record/);
    expect(well).toMatch(/✗ Names: lost\.penning\.org leads nowhere\n +→ Add an A or AAAA record/);

    const ill = await examine({ MAIL_FROM: 'Penning <a@poor.penning.org>' });
    expect(ill).toMatch(/! SPF: .* has no record\n +→ Add TXT poor\.penning\.org "v=spf1/);
    expect(ill).toMatch(/! DMARC: .* has no policy\n +→ Add TXT _dmarc\.poor\.penning\.org "v=DMARC1/);
    expect(ill).toMatch(/! DKIM: not looked at\n +→ Set DKIM_SELECTORS/);
  } finally {
    askNameServers(before);
    names.close();
  }
});

test('the doctor sees a database that was never migrated, and one that cannot be reached', async () => {
  const empty = `${new URL(installation.ownerUrl).pathname.slice(1)}_empty`;
  await owner.query(`create database ${empty}`);
  try {
    const said = await examine({ DATABASE_URL: databaseUrl(installation.ownerUrl, empty) });
    expect(said).toMatch(/✗ Migrations: \d+ are missing\n +→ Run the migrations/);
    expect(said).toMatch(/✗ Queue: cannot be read .*\n +→ Run the migrations/);
  } finally {
    await owner.query(`drop database ${empty} with (force)`);
  }
  const gone = await examine({ DATABASE_URL: 'postgres://nobody:wrong@127.0.0.1:1/none' });
  expect(gone).toMatch(/✗ Database: cannot be reached \(ECONNREFUSED\)\n +→ Check host, port, user/);
});

test('the doctor sees clocks that are apart, and jobs that nobody takes', async () => {
  await owner.query(`create schema wrong`);
  await owner.query(
    `create function wrong.clock_timestamp() returns timestamptz language sql as $$ select now() + interval '1 minute' $$`,
  );
  await owner.query(
    `select graphile_worker.add_job('nobody-takes-it', run_at => now() - interval '10 minutes')`,
  );
  const url = new URL(installation.ownerUrl);
  url.searchParams.set('options', '-c search_path=wrong,pg_catalog,public');
  const said = await examine({ DATABASE_URL: url.href });
  expect(said).toMatch(
    /✗ Clock: this machine and the database are (59|60) s apart\n +→ Switch time synchronisation on/,
  );
  expect(said).toMatch(/✗ Queue: 1 jobs wait, the oldest for \d+ s\n +→ Is a worker running\?/);
});
