import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { AppError } from '../platform/errors.ts';

/** Tries before one waits, and the longest wait, in seconds; the wait doubles with each further try. */
export interface Allowance {
  free: number;
  longest: number;
}

/** Bucket of tries: its allowance and what it belongs to. */
export interface Bucket {
  allowance: Allowance;
  name: readonly string[];
}

/** Tries are forgotten after a quiet hour. */
const memorySeconds = 3_600;
/** Failures that are counted for a message are forgotten after a quiet day. */
const daySeconds = 86_400;

/**
 * Counts a try before it is looked at, so that tries made at once count one by one; throws too_many_requests with
 * the time to wait, and then counts nothing. Who need not wait is blocked until minus infinity: tries made at once
 * began before each other's now(). The wait begins with the try that was one too many.
 */
export async function charge(context: Context, buckets: readonly Bucket[]): Promise<void> {
  for (const { allowance, name } of buckets) {
    const { free, longest } = allowance;
    const key = keyOf(context, name);
    const { rows } = await context.database.transaction((trx) =>
      trx.raw<{ rows: { wait: number }[] }>(
        `insert into sign_in_attempts as attempt (key, failures, blocked_until, last_at) values (:key, 1, '-infinity', now())
         on conflict (key) do update set last_at = now(),
           failures = case when attempt.last_at < now() - make_interval(secs => :memory) then 1 else attempt.failures + 1 end,
           blocked_until = case when attempt.last_at < now() - make_interval(secs => :memory) or attempt.failures + 1 < :free then '-infinity'
             else now() + make_interval(secs => least(:longest, power(2, least(attempt.failures + 1 - :free, 20)))) end
         where attempt.blocked_until <= clock_timestamp()
         returning 0 as wait`,
        { key, free, longest, memory: memorySeconds },
      ),
    );
    if (rows.length === 0)
      throw new AppError('too_many_requests', { retryAfter: await waitOf(context, key) });
  }
}

/** Forgets the tries of buckets. */
export async function forget(context: Context, names: readonly (readonly string[])[]): Promise<void> {
  const keys = names.map((name) => keyOf(context, name));
  await context.database.transaction((trx) => trx('sign_in_attempts').delete().whereIn('key', keys));
}

/** Counts a failure and gives the number within the day, whatever waits there were. */
export async function countFailure(
  context: Context,
  trx: Transaction,
  name: readonly string[],
): Promise<number> {
  const { rows } = await trx.raw<{ rows: [{ failures: number }] }>(
    `insert into sign_in_attempts as attempt (key, failures, blocked_until, last_at) values (:key, 1, '-infinity', now())
     on conflict (key) do update set last_at = now(),
       failures = case when attempt.last_at < now() - make_interval(secs => :memory) then 1 else attempt.failures + 1 end
     returning failures`,
    { key: keyOf(context, name), memory: daySeconds },
  );
  return rows[0].failures;
}

/** Removes what is forgotten. */
export async function sweepAttempts(trx: Transaction): Promise<void> {
  await trx('sign_in_attempts')
    .delete()
    .where('last_at', '<', new Date(Date.now() - daySeconds * 1_000));
}

async function waitOf(context: Context, key: string): Promise<number> {
  const row: { blockedUntil: Date } | undefined = await context.database.transaction((trx) =>
    trx('sign_in_attempts').where({ key }).first('blocked_until'),
  );
  return Math.max(1, Math.ceil(((row?.blockedUntil.getTime() ?? 0) - Date.now()) / 1_000));
}

function keyOf(context: Context, name: readonly string[]): string {
  return context.secrets.sign('sign-in attempts', name.join('\n'));
}
