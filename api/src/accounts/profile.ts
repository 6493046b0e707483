import type { Account as AccountView } from '@penning/contract/accounts';
import type { Language } from '@penning/contract/fields';
import type { SignedInCaller } from '../authentication/access-tokens.ts';
import { leaveChurches } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import { AppError } from '../platform/errors.ts';
import { Account } from './model.ts';
import { checkOwnPassword } from './own-password.ts';
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

/**
 * Deletes the account with everything personal: sessions, second factor, passkeys, memberships, mails. The audit log
 * keeps the id. Throws password_wrong, last_administrator and last_operator.
 */
export async function deleteMe(
  context: Context,
  caller: SignedInCaller,
  password: string,
  requestId?: string,
): Promise<void> {
  const { id, operator } = await checkOwnPassword(context, caller, password);
  await context.database.asAccount(id, async (trx) => {
    if (operator) {
      const operators = await Account.query(trx).where({ operator: true }).forUpdate();
      if (operators.length < 2) throw new AppError('last_operator');
    }
    await leaveChurches(trx, id, requestId);
    await Account.query(trx).deleteById(id);
  });
}
