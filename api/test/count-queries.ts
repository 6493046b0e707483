import type { Installation } from './installation.ts';

/** Statements that one call ran. */
export interface QueryCount {
  /** All of them, with those that begin, scope and end transactions. */
  total: number;
  /** Those that read or write rows. */
  rows: number;
  transactions: number;
  statements: string[];
}

/** The counters of limits and abuse: they are written in the background, for many calls at once. */
const counters = /\b(rate_hits|abuse_counts)\b/;
const around = /^(begin|commit|rollback|select set_config)/i;

/** Counts what the API's process asks the database while `run` runs, but for the counters; a worker has another connection. */
export async function countQueries(
  { context }: Pick<Installation, 'context'>,
  run: () => Promise<unknown>,
): Promise<QueryCount> {
  const heard: { sql: string; transaction: string }[] = [];
  const note = ({ sql, __knexTxId = '' }: { sql: string; __knexTxId?: string }) =>
    void heard.push({ sql, transaction: __knexTxId });
  context.database.knex.on('query', note);
  try {
    await run();
  } finally {
    context.database.knex.removeListener('query', note);
  }
  const counting = new Set(
    heard.filter(({ sql }) => counters.test(sql)).map(({ transaction }) => transaction),
  );
  counting.delete('');
  // A transaction that reads and writes no row is the begin or the end of one of somebody else.
  const working = new Set(heard.filter(({ sql }) => !around.test(sql)).map(({ transaction }) => transaction));
  const own = heard.filter(
    ({ sql, transaction }) => working.has(transaction) && !counters.test(sql) && !counting.has(transaction),
  );
  const statements = own.map(({ sql }) => sql);
  return {
    total: statements.length,
    rows: statements.filter((sql) => !around.test(sql)).length,
    transactions: statements.filter((sql) => /^begin/i.test(sql)).length,
    statements,
  };
}
