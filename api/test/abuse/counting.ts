import pg from 'pg';
import type { Installation } from '../installation.ts';

/** Rows of every table but the counters of requests themselves, counted behind the application's back. */
export async function countRows({ ownerUrl }: Installation): Promise<Record<string, number>> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows: tables } = await owner.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'
         and table_name not in ('rate_hits', 'abuse_counts') order by 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count from ${name}`);
      counts[name] = rows[0]?.count ?? 0;
    }
    return counts;
  } finally {
    await owner.end();
  }
}

/** Runs a statement as the owner of the database, for moving clocks. */
export async function asOwner(
  { ownerUrl }: Installation,
  sql: string,
  values: unknown[] = [],
): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(sql, values);
  } finally {
    await owner.end();
  }
}
