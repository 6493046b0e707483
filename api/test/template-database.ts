import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's owner address, the migrated template on it, and the secret key it was migrated with. */
    database: { url: string; template: string; secretKey: string };
  }
}

/** Migrates one database that every test installation is copied from; removes it and all copies at the end. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['PENNING_TEST_DATABASE_URL'];
  if (!url)
    throw new Error('The API tests need a PostgreSQL server: run `npm test` at the root, which starts one.');
  const run = randomBytes(4).toString('hex');
  const template = `penning_template_${run}_test`;
  const secretKey = randomBytes(32).toString('base64');
  await onServer(url, (client) => client.query(`create database ${template}`));
  await migrateDatabase(databaseUrl(url, template), secretKey);
  project.provide('database', { url, template, secretKey });
  return async () => {
    await onServer(url, (client) => client.query(`drop database ${template} with (force)`));
  };
}

/** Brings a database up to date with the code's migrations, for the installation of this key. */
export async function migrateDatabase(url: string, secretKey: string): Promise<void> {
  await migrate({ DATABASE_URL: url, SECRET_KEY: Buffer.from(secretKey, 'base64') });
}

/** The address of another database on the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs statements on the server's own database. */
export async function onServer<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
