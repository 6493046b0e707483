import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import pg from 'pg';

/** Numbers of what is not as it should be after the faults; all are zero when Penning held. */
export interface Findings {
  gapsInReferences: number;
  filesWithoutRow: string[];
  rowsWithoutFile: string[];
  jobsLeft: string[];
}

/** Compares the database with itself, with its queue, and with the files on the disk. */
export async function inspect(databaseUrl: string, filesFolder: string): Promise<Findings> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const column = async (sql: string) =>
    (await client.query<{ value: string }>(sql)).rows.map(({ value }) => value);
  try {
    const [gaps = '0'] = await column(
      `select coalesce(sum(last - count), 0)::text as value from (
         select max(reference_number) as last, count(distinct reference_number) as count
         from claims where reference_number is not null group by church_id, reference_year) as churches`,
    );
    const owned = await column(
      `select arrival_key as value from receipts where arrival_key is not null
       union all select clean_key || '/' || page from receipts join receipt_pages
         on receipt_pages.claim_id = receipts.claim_id and receipt_pages.receipt_id = receipts.id
       union all select 'vouchers/' || voucher_key from claims where voucher_key is not null`,
    );
    const jobs = await column(
      `select task_identifier || coalesce(': ' || last_error, '') as value from graphile_worker.jobs`,
    );
    const files = filesIn(filesFolder);
    return {
      gapsInReferences: Number(gaps),
      filesWithoutRow: files.filter((file) => !owned.some((key) => isOf(file, key))),
      rowsWithoutFile: owned.filter((key) => !files.some((file) => isOf(file, key))),
      jobsLeft: jobs,
    };
  } finally {
    await client.end();
  }
}

/** A voucher has a media type's ending or parts beside its key. */
function isOf(file: string, key: string): boolean {
  return file === key || file.startsWith(`${key}-`) || file.startsWith(`${key}.`);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => !/^(logos|widget)\/|^ballast$/.test(name));
}
