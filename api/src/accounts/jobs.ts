import type { Context } from '../context/context.ts';
import type { JobHandler } from '../platform/jobs.ts';
import { sweepAttempts } from '../guesses/attempts.ts';
import { Account, AccountLink, AccountSession, SignInChallenge } from './model.ts';

/** Time that an address may stay unconfirmed before its account goes. */
const unverifiedDays = 7;

/** Removes what is over: sessions, links, challenges, guesses, and accounts whose address was never confirmed. */
export function accountSweeper(context: Context): JobHandler<'sweep-accounts'> {
  return async () => {
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000);
    await context.database.transaction(async (trx) => {
      for (const { tableName } of [AccountSession, AccountLink, SignInChallenge])
        await trx(tableName).delete().where('expires_at', '<', new Date());
      await sweepAttempts(trx);
      await Account.query(trx)
        .delete()
        .where('unverifiedSince', '<', ago(unverifiedDays * 86_400));
    });
  };
}
