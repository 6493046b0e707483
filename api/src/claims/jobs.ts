import { raw } from 'objection';
import { allChurchIds, financeEmails } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import type { Transaction } from '../platform/database.ts';
import { sweepEvents } from '../events/log.ts';
import type { JobHandler } from '../platform/jobs.ts';
import { sweepBounces } from '../mail/bounces.ts';
import { sweepMailboxes } from '../mail/address-limits.ts';
import { receiptsOf, removeReceipts } from '../receipts/service.ts';
import { Claim, Item, RememberedDevice } from './core/model.ts';

/**
 * Removes drafts and unconfirmed claims that expired, with their files, challenges nobody can replay any more, devices
 * that were remembered long enough, events nobody follows any more, and counts of mails that no limit needs.
 */
export function expirySweeper(context: Context): JobHandler<'sweep-expired'> {
  return async () => {
    for (const churchId of await allChurchIds(context))
      await context.database.inChurch(churchId, (trx) => sweepChurch(trx));
    await context.database.transaction((trx) => sweepMailboxes(trx));
  };
}

async function sweepChurch(trx: Transaction): Promise<void> {
  const expired = await Claim.query(trx).where('expiresAt', '<=', new Date()).forUpdate().skipLocked();
  for (const claim of expired) {
    const receipts = await receiptsOf(trx, claim.id);
    await Item.query(trx).delete().where({ claimId: claim.id });
    await removeReceipts(
      trx,
      claim.id,
      receipts.map((receipt) => receipt.id),
    );
    await Claim.query(trx).deleteById(claim.id);
  }
  await RememberedDevice.query(trx).delete().where('expiresAt', '<=', new Date());
  await sweepBounces(trx, [
    financeEmails(trx),
    Claim.query(trx).whereNotNull('claimantEmail').select(raw('lower(claimant_email)')),
  ]);
  await sweepEvents(trx);
  await trx('spent_challenges').delete().where('expires_at', '<', new Date());
}
