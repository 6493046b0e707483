import type { Account as AccountView } from '@penning/contract/accounts';
import type { Language } from '@penning/contract/fields';
import type { SignedInCaller } from '../authentication/access-tokens.ts';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';
import { Account } from './model.ts';
import { viewAccount } from './sessions.ts';

/** The signed-in person; throws token_invalid when the account is gone. */
export async function readMe(context: Context, { accountId }: SignedInCaller): Promise<AccountView> {
  const account = await context.database.transaction((trx) => Account.query(trx).findById(accountId));
  if (!account) throw new AppError('token_invalid');
  return viewAccount(account);
}

/** Changes the given fields. */
export async function updateMe(
  context: Context,
  { accountId }: SignedInCaller,
  fields: { name?: string; language?: Language },
): Promise<AccountView> {
  const account = await context.database.transaction((trx) =>
    Account.query(trx).patchAndFetchById(accountId, fields),
  );
  return viewAccount(account);
}
