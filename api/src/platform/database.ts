import knex, { type Knex } from 'knex';
import { knexSnakeCaseMappers } from 'objection';
import pg from 'pg';
import { applicationLogin } from './database-login.ts';
import type { Secrets } from './secrets.ts';
import { translateDatabaseError } from './errors.ts';

/** A transaction; every write needs one. */
export type Transaction = Knex.Transaction;

// Money and counters fit in a number; dates stay the text they are.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Scope of a transaction: whom it acts for; row-level security shows and takes only their rows. */
type Scope =
  | { church_id: string }
  | { church_slug: string }
  | { claim_id: string }
  | { account_id: string }
  | { api_token_hash: string }
  | { operator: 'on' };

/** The database as the application sees it: through a role that owns nothing, one scope at a time. */
export class Database {
  readonly knex: Knex;

  constructor(ownerUrl: string, secrets: Secrets, poolSize: number, waitSeconds: number) {
    this.knex = knex({
      client: 'pg',
      connection: {
        connectionString: applicationLogin(ownerUrl, secrets).url,
        application_name: 'penning',
        keepAlive: true,
      },
      pool: { min: 0, max: poolSize },
      acquireConnectionTimeout: waitSeconds * 1_000,
      compileSqlOnError: false,
      ...knexSnakeCaseMappers(),
    });
  }

  /** Runs a transaction that sees and writes one church's rows only. */
  inChurch<T>(churchId: string, run: (trx: Transaction) => PromiseLike<T>): Promise<T> {
    return this.#inScope({ church_id: churchId }, run);
  }

  /**
   * Reads one church's rows as long as somebody takes them, in a transaction that sees no others: it ends, and its
   * connection is free again, after the last row and when the taker leaves.
   */
  async *streamInChurch<T>(
    churchId: string,
    read: (trx: Transaction) => AsyncIterable<T>,
  ): AsyncGenerator<T> {
    let trx: Transaction | undefined;
    try {
      trx = await this.knex.transaction();
      await enter(trx, { church_id: churchId });
      yield* read(trx);
    } catch (error) {
      throw translateDatabaseError(error);
    } finally {
      // Nothing was written; with a broken connection there is nothing to take back.
      await trx?.rollback().catch(() => undefined);
    }
  }

  /** Runs a transaction that sees the one church of this slug. */
  bySlug<T>(slug: string, run: (trx: Transaction) => PromiseLike<T>): Promise<T> {
    return this.#inScope({ church_slug: slug }, run);
  }

  /** Runs a transaction that sees the one claim of this id; the caller has checked its token. */
  byClaim<T>(claimId: string, run: (trx: Transaction) => PromiseLike<T>): Promise<T> {
    return this.#inScope({ claim_id: claimId }, run);
  }

  /** Runs a transaction for a person: their own memberships and the names of their churches. */
  asAccount<T>(accountId: string, run: (trx: Transaction) => PromiseLike<T>): Promise<T> {
    return this.#inScope({ account_id: accountId }, run);
  }

  /** Runs a transaction that sees the one API token of this hash. */
  byApiToken<T>(hash: string, run: (trx: Transaction) => PromiseLike<T>): Promise<T> {
    return this.#inScope({ api_token_hash: hash }, run);
  }

  /** Runs a transaction for an operator or a sweep: all churches' own rows, no claims. */
  asOperator<T>(run: (trx: Transaction) => PromiseLike<T>): Promise<T> {
    return this.#inScope({ operator: 'on' }, run);
  }

  /** Runs a transaction on tables that belong to no church. */
  async transaction<T>(run: (trx: Transaction) => PromiseLike<T>): Promise<T> {
    try {
      return await this.knex.transaction(async (trx) => run(trx));
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  #inScope<T>(scope: Scope, run: (trx: Transaction) => PromiseLike<T>): Promise<T> {
    return this.transaction(async (trx) => {
      await enter(trx, scope);
      return run(trx);
    });
  }

  /** Closes all connections. */
  close(): Promise<void> {
    return this.knex.destroy();
  }
}

/**
 * Runs a part of a transaction in another scope, then takes up the one before. When `run` throws, the scope stays: the
 * transaction is to be rolled back.
 */
export async function within<T>(
  trx: Transaction,
  scope: Scope,
  run: (trx: Transaction) => PromiseLike<T>,
): Promise<T> {
  const [name, value] = settingOf(scope);
  const { rows } = await trx.raw<{ rows: [{ before: string | null }] }>(
    `with before as materialized (select current_setting(:name, true) as value)
     select before.value as before, set_config(:name, :value, true) from before`,
    { name, value },
  );
  const result = await run(trx);
  await trx.raw('select set_config(?, ?, true)', [name, rows[0].before ?? '']);
  return result;
}

/** Lets a transaction see and write the rows of a scope only. */
async function enter(trx: Transaction, scope: Scope): Promise<void> {
  await trx.raw('select set_config(?, ?, true)', settingOf(scope));
}

/** Setting of the transaction that the row-level security policies read. */
function settingOf(scope: Scope): [name: string, value: string] {
  const [[name, value]] = Object.entries(scope) as [[string, string]];
  return [`penning.${name}`, value];
}
