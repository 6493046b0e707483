import type { Transaction } from '../../platform/database.ts';
import { Approval, Item } from './model.ts';

/** Forgets approvals and lowered amounts: the claim is to be decided anew. */
export async function clearApprovals(trx: Transaction, claimId: string): Promise<void> {
  await Approval.query(trx).delete().where({ claimId });
  await Item.query(trx).patch({ approvedCents: null, loweredBecause: '' }).where({ claimId });
}
