import { readdir } from 'node:fs/promises';
import pg from 'pg';
import type { Config } from '../../platform/config.ts';
import { applicationLogin } from '../../platform/database-login.ts';
import { Secrets } from '../../platform/secrets.ts';
import { ok, problem, reasonOf, warning, type Finding } from './finding.ts';
import { readQueue } from '../../observability/queue-state.ts';

const migrateFirst =
  'Run the migrations: `npm run migrate`, or the migrate task or service of your installation.';
const clockLimitMs = 5_000;
const queueLimitSeconds = 120;

/** Looks at the database as its owner and as the application: version, roles, migrations, clock, queue. */
export async function checkDatabase(
  config: Pick<Config, 'DATABASE_URL' | 'SECRET_KEY'>,
  migrations: string,
): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: config.DATABASE_URL, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const remedy =
      'Check host, port, user and password of DATABASE_URL, the firewall or security group, and whether the server runs.';
    return [problem('Database', `cannot be reached (${reasonOf(error)})`, remedy)];
  }
  try {
    const checks = [checkServer, checkLogin(config), checkMigrations(migrations), checkQueue];
    const findings: Finding[] = [];
    for (const check of checks) findings.push(...(await check(client)));
    return findings;
  } finally {
    await client.end();
  }
}

async function checkServer(client: pg.Client): Promise<Finding[]> {
  const asked = Date.now();
  const { rows } = await client.query<{ version: string; now: Date; mib: string; tls: boolean }>(`
    select current_setting('server_version') as version, clock_timestamp() as now,
      pg_database_size(current_database()) / 1048576 as mib,
      coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as tls`);
  const { version, now, mib, tls } = rows[0]!;
  const says = `PostgreSQL ${version}, ${mib} MiB, ${tls ? 'with' : 'without'} TLS`;
  const apart = Math.abs(now.getTime() - (asked + Date.now()) / 2);
  return [
    Number.parseInt(version, 10) >= 15
      ? ok('Database', says)
      : problem(
          'Database',
          says,
          'Upgrade the server: Penning is made for PostgreSQL 17 and works from 15 on.',
        ),
    apart < clockLimitMs
      ? ok('Clock', 'this machine and the database agree')
      : problem(
          'Clock',
          `this machine and the database are ${Math.round(apart / 1000)} s apart`,
          'Switch time synchronisation on: `timedatectl set-ntp true`. Codes and sessions end by the clock.',
        ),
  ];
}

function checkLogin(config: Pick<Config, 'DATABASE_URL' | 'SECRET_KEY'>) {
  return async (): Promise<Finding[]> => {
    const login = applicationLogin(config.DATABASE_URL, new Secrets(config.SECRET_KEY));
    const client = new pg.Client({ connectionString: login.url, connectionTimeoutMillis: 10_000 });
    try {
      await client.connect();
      await client.end();
      return [ok('Roles', 'the application signs in with rights of its own')];
    } catch (error) {
      const says = `the application cannot sign in (${reasonOf(error)})`;
      return [problem('Roles', says, `${migrateFirst} It is needed after a change of SECRET_KEY too.`)];
    }
  };
}

function checkMigrations(folder: string) {
  return async (client: pg.Client): Promise<Finding[]> => {
    const files = (await readdir(folder)).filter((name) => /^\d.*\.js$/.test(name));
    const { rows: tables } = await client.query<{ there: boolean }>(
      `select to_regclass('knex_migrations') is not null as there`,
    );
    const { rows } = tables[0]?.there
      ? await client.query<{ name: string }>('select name from knex_migrations')
      : { rows: [] };
    const missing = files.filter((file) => !rows.some(({ name }) => name === file));
    return missing.length === 0
      ? [ok('Migrations', 'all are applied')]
      : [problem('Migrations', `${missing.length} are missing`, migrateFirst)];
  };
}

async function checkQueue(client: pg.Client): Promise<Finding[]> {
  try {
    const { ready, oldestSeconds, dead } = await readQueue(client);
    const findings = [
      oldestSeconds < queueLimitSeconds
        ? ok('Queue', `${ready} jobs wait`)
        : problem(
            'Queue',
            `${ready} jobs wait, the oldest for ${oldestSeconds} s`,
            'Is a worker running? Look at its log for "job failed"; more of them: WORKER_CONCURRENCY, or another worker.',
          ),
    ];
    if (dead > 0)
      findings.push(
        warning('Queue', `${dead} jobs have used up their tries`, 'See "Mail stuck" in docs/runbook.md.'),
      );
    return findings;
  } catch (error) {
    return [problem('Queue', `cannot be read (${reasonOf(error)})`, migrateFirst)];
  }
}
