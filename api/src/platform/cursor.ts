import type { Knex } from 'knex';
import type { Transaction } from './database.ts';

/** Rows that are in memory at once. */
const batch = 500;

/**
 * Rows of a query of any length, by a cursor of PostgreSQL, which reads on when the rows before are taken. They are named
 * as the query's columns, nothing is translated. Ends with its transaction at the latest.
 */
export async function* readByCursor<Row>(trx: Transaction, query: Knex.QueryBuilder): AsyncGenerator<Row> {
  await trx.raw('declare rows no scroll cursor for ?', [query]);
  for (;;) {
    const { rows } = await trx.raw<{ rows: Row[] }>(`fetch forward ${batch} from rows`);
    yield* rows;
    if (rows.length < batch) break;
  }
  await trx.raw('close rows');
}
