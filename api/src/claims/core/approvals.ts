import type { Transaction } from '../../platform/database.ts';
import { Approval, Item, type Decision } from './model.ts';

/** Forgets approvals and lowered amounts: the claim is to be decided again. Gives what is left of them. */
export async function clearApprovals(
  trx: Transaction,
  claimId: string,
): Promise<{ items: Item[]; approvals: Approval[] }> {
  await Approval.query(trx).delete().where({ claimId });
  const items = await Item.query(trx)
    .patch({ approvedCents: null, loweredBecause: '' })
    .where({ claimId })
    .returning('*');
  return { items: items.sort((one, other) => one.position - other.position), approvals: [] };
}

const takesBack: ReadonlySet<Decision['kind']> = new Set(['corrected', 'reopened', 'returned']);

/** Approvals among the decisions of a claim, in the order of their making, that no later decision took back. */
export function countingApprovals(decisions: readonly Decision[]): Decision[] {
  const back = decisions.findLastIndex(({ kind }) => takesBack.has(kind));
  return decisions.slice(back + 1).filter(({ kind }) => kind === 'approved');
}
