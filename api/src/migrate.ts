import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'graphile-worker';
import knex, { type Knex } from 'knex';
import pg from 'pg';
import { loadConfig, type Config } from './platform/config.ts';
import { createLog } from './platform/log.ts';
import { applicationLogin, applicationRole } from './platform/database-login.ts';
import { Secrets } from './platform/secrets.ts';

/** Compiled files, or in tests their sources; the table of migrations remembers names with the ending of the compiled ones. */
const directory = new URL('../migrations/', import.meta.url);
const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () =>
    (await readdir(directory)).filter((name) => /(?<!\.d)\.[jt]s$/.test(name)).sort(),
  getMigrationName: (name) => name.replace(/ts$/, 'js'),
  getMigration: (name) => import(new URL(name, directory).href) as Promise<Knex.Migration>,
};

/**
 * Brings the database up to date as its owner: the queue's schema, the application's role and login, the tables.
 * Safe to run twice, also at once.
 */
export async function migrate(config: Pick<Config, 'DATABASE_URL' | 'SECRET_KEY'>): Promise<string[]> {
  const client = new pg.Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7366464)');
    await runMigrations({ connectionString: config.DATABASE_URL });
    await ensureRole(client, applicationRole, 'nologin');
    const applied = await migrateTables(config.DATABASE_URL);
    const login = applicationLogin(config.DATABASE_URL, new Secrets(config.SECRET_KEY));
    const password = client.escapeLiteral(login.password);
    await ensureRole(client, login.name, `login inherit password ${password}`);
    await client.query(`grant ${applicationRole} to ${login.name}`);
    return applied;
  } finally {
    await client.end();
  }
}

async function migrateTables(url: string): Promise<string[]> {
  const database: Knex = knex({
    client: 'pg',
    connection: url,
    pool: { min: 0, max: 2 },
    compileSqlOnError: false,
  });
  try {
    // A release that goes back meets the newer one's migrations, which it does not know; they only add.
    const [, applied] = (await database.migrate.latest({
      migrationSource,
      disableMigrationsListValidation: true,
    })) as [number, string[]];
    return applied;
  } finally {
    await database.destroy();
  }
}

/** Roles belong to the whole cluster: another database's migration may make the same one right now. */
async function ensureRole(client: pg.Client, name: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  try {
    await client.query(`${rowCount ? 'alter' : 'create'} role ${name} ${attributes}`);
  } catch (error) {
    // 42710: made meanwhile; 23505 and XX000: two at once touched the same role, and both want the same.
    if (!['42710', '23505', 'XX000'].includes((error as { code?: string }).code ?? '')) throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const config = loadConfig();
  const log = createLog(config.LOG_LEVEL, 'migrate');
  const applied = await migrate(config);
  log.info({ applied }, applied.length > 0 ? 'database migrated' : 'database is up to date');
}
