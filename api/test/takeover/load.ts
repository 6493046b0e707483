import { randomBytes } from 'node:crypto';
import { cp, mkdir, readFile, utimes } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type pg from 'pg';
import { inject } from 'vitest';
import { makeFolder, type Place } from '../installation.ts';
import { databaseUrl, migrateDatabase, onServer } from '../template-database.ts';
import facts from './0.1.0.json' with { type: 'json' };

/** Facts of the dump: its people, claims, tokens, jobs and mails. */
export { facts };

/** Reads what the code that made the dump answered to each question; the `type` of a problem has become a page of `apiUrl`. */
export async function readBefore(apiUrl: string): Promise<Record<string, object>> {
  const packed = await readFile(new URL(`${facts.version}-answers.json.gz`, import.meta.url));
  const text = gunzipSync(packed)
    .toString()
    .replaceAll('https://penning.example/problems/', `${apiUrl}/problems/`);
  return JSON.parse(text) as Record<string, object>;
}

/** Makes a database of the dump as it was, with the code's migrations, and puts its files beside it. */
export async function loadDump(): Promise<Place> {
  const { url: serverUrl } = inject('database');
  const name = `penning_${randomBytes(6).toString('hex')}_test`;
  await onServer(serverUrl, (client) => client.query(`create database ${name}`));
  const url = databaseUrl(serverUrl, name);
  // Its grants name the application's role, which the template database's migration has made on this server.
  const sql = await readFile(new URL(`${facts.version}.sql`, import.meta.url), 'utf8');
  await onServer(url, (client) => client.query(sql));
  await migrateDatabase(url, facts.secretKey);
  const folder = await makeFolder();
  await mkdir(join(folder, 'files'));
  await cp(fileURLToPath(new URL('files', import.meta.url)), join(folder, 'files'), { recursive: true });
  const longAgo = new Date(Date.now() - 2 * 86_400_000);
  await utimes(join(folder, 'files', facts.files.stray), longAgo, longAgo);
  return { serverUrl, name, secretKey: facts.secretKey, folder };
}

/**
 * Moves every moment of the database as if the dump had been made now, whatever day it is: codes, drafts and links live
 * for minutes or days. The audit log's hashes hold its moments, so its chains are made again as the database makes them.
 */
export async function moveClock(owner: pg.Client): Promise<void> {
  const shift = Date.now() - Date.parse(facts.dumpedAt);
  await owner.query('begin');
  // No version is counted and no event told for it.
  await owner.query(`set local session_replication_role = replica`);
  const { rows } = await owner.query<{ place: string; name: string; type: string }>(`
    select format('%I.%I', c.table_schema, c.table_name) as place, quote_ident(c.column_name) as name, udt_name as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema in ('public', 'graphile_worker')
      and c.is_generated = 'NEVER' and udt_name in ('timestamptz', '_timestamptz')`);
  for (const { place, name, type } of rows) {
    const moved =
      type === 'timestamptz'
        ? `${name} + $1::interval`
        : `array(select at + $1::interval from unnest(${name}) with ordinality as one(at, n) order by n)`;
    await owner.query(`update ${place} set ${name} = ${moved} where ${name} is not null`, [
      `${shift} milliseconds`,
    ]);
  }
  // The step of the last code of an authenticator app, in half minutes.
  await owner.query('update two_factors set last_step = last_step + $1 where last_step > 0', [
    Math.floor(shift / 30_000),
  ]);
  await owner.query(`
    do $$
      declare
        entry audit_log;
        previous text := '';
      begin
        for entry in select * from audit_log order by church_id, position loop
          if entry.position = 1 then previous := ''; end if;
          previous := audit_hash(previous, entry);
          update audit_log set hash = previous where id = entry.id;
          update audit_heads set hash = previous where church_id = entry.church_id;
        end loop;
      end $$`);
  await owner.query('commit');
}
