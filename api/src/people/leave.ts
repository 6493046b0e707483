import type { SignedInCaller } from '../authentication/access-tokens.ts';
import { deleteAccount } from '../accounts/service.ts';
import { writeAudit } from '../audit/log.ts';
import { deleteChurch, loadChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import { countAdministrators, endMembership, membershipsOf } from '../membership/membership.ts';
import { within, type Transaction } from '../platform/database.ts';

/**
 * Deletes the account of the signed-in person with everything personal, memberships included. The audit log keeps the
 * id. Throws password_wrong, last_administrator and last_operator.
 */
export function deleteMe(
  context: Context,
  caller: SignedInCaller,
  password: string,
  requestId?: string,
): Promise<void> {
  return deleteAccount(context, caller, password, (trx, accountId) =>
    leaveChurches(trx, accountId, requestId),
  );
}

/** Takes somebody out of all churches; a church that waits for approval and has nobody else goes with them. Throws last_administrator. */
async function leaveChurches(trx: Transaction, accountId: string, requestId?: string): Promise<void> {
  for (const { churchId, role } of await membershipsOf(trx, accountId)) {
    await within(trx, { church_id: churchId }, async () => {
      // Two administrators who leave at once wait for each other here.
      const { waitingSince } = await loadChurch(trx, churchId).forUpdate();
      if (role === 'administrator' && waitingSince && (await countAdministrators(trx, churchId)) === 1)
        return deleteChurch(trx, churchId);
      await endMembership(trx, churchId, accountId);
      const actor = { kind: 'account', id: accountId } as const;
      await writeAudit(trx, { churchId, actor, action: 'account.deleted', subject: actor, requestId });
    });
  }
}
