import { isIPv6 } from 'node:net';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';

/** Guesses before one waits, and the longest wait, in seconds; the wait doubles with each further guess. */
interface Allowance {
  free: number;
  longest: number;
}

const allowances = {
  /** One address of an account from one place: the guesser's own bucket. */
  place: { free: 5, longest: 15 * 60 },
  /** A device that signed in to this account before: nobody else's guesses count here. */
  device: { free: 10, longest: 15 * 60 },
  /** One account from everywhere but its known devices. */
  account: { free: 50, longest: 60 },
  /** A signed-in person who types a password or a code again. */
  person: { free: 10, longest: 15 * 60 },
  /** New accounts and forgotten passwords from one place. */
  letters: { free: 20, longest: 15 * 60 },
  /** Sign-ins by passkey that begin at one place: every look at the sign-in page begins one. */
  passkeys: { free: 200, longest: 60 },
} satisfies Record<string, Allowance>;

/** Bucket of attempts: its kind and what it belongs to. */
export type Bucket = [kind: keyof typeof allowances, ...parts: string[]];

/** Guesses are forgotten after a quiet hour. */
export const attemptMemorySeconds = 3_600;

/**
 * Counts a guess before it is looked at, so that guesses made at once count one by one; throws too_many_requests with
 * the time to wait, and then counts nothing. Who need not wait is blocked until minus infinity: guesses made at once
 * began before each other's now(). The wait begins with the guess that was one too many.
 */
export async function chargeAttempt(context: Context, ...buckets: Bucket[]): Promise<void> {
  for (const bucket of buckets) {
    const { free, longest } = allowances[bucket[0]];
    const key = keyOf(context, bucket);
    const { rows } = await context.database.transaction((trx) =>
      trx.raw<{ rows: { wait: number }[] }>(
        `insert into sign_in_attempts as attempt (key, failures, blocked_until, last_at) values (:key, 1, '-infinity', now())
         on conflict (key) do update set last_at = now(),
           failures = case when attempt.last_at < now() - make_interval(secs => :memory) then 1 else attempt.failures + 1 end,
           blocked_until = case when attempt.last_at < now() - make_interval(secs => :memory) or attempt.failures + 1 < :free then '-infinity'
             else now() + make_interval(secs => least(:longest, power(2, least(attempt.failures + 1 - :free, 20)))) end
         where attempt.blocked_until <= clock_timestamp()
         returning 0 as wait`,
        { key, free, longest, memory: attemptMemorySeconds },
      ),
    );
    if (rows.length === 0)
      throw new AppError('too_many_requests', { retryAfter: await waitOf(context, key) });
  }
}

/** Forgets the guesses of somebody who turned out to be right. */
export async function clearAttempts(context: Context, ...buckets: Bucket[]): Promise<void> {
  const keys = buckets.map((bucket) => keyOf(context, bucket));
  await context.database.transaction((trx) => trx('sign_in_attempts').delete().whereIn('key', keys));
}

/** The neighbourhood of an internet address: guessers change the last digits cheaply. */
export function placeOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)|%.*$/g, '');
  if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.');
  return new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::')[0]!.split(':').slice(0, 4).join(':');
}

async function waitOf(context: Context, key: string): Promise<number> {
  const row: { blockedUntil: Date } | undefined = await context.database.transaction((trx) =>
    trx('sign_in_attempts').where({ key }).first('blocked_until'),
  );
  return Math.max(1, Math.ceil(((row?.blockedUntil.getTime() ?? 0) - Date.now()) / 1_000));
}

function keyOf(context: Context, bucket: Bucket): string {
  return context.secrets.sign('sign-in attempts', bucket.join('\n'));
}
