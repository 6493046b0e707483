import { accountsOfPerson, findAccount } from '../../accounts/service.ts';
import type { OpenChurch } from '../../churches/service.ts';
import { members } from '../../membership/membership.ts';
import type { Transaction } from '../../platform/database.ts';
import { ruleFacts, type OpenClaim } from './access.ts';
import { isOwnAccount, isPossible, isSamePerson, mayWithClaims, refusalOf, type Decider } from './policy.ts';

/** Person who opened a claim as the rules know them. */
export function deciderOf(trx: Transaction, open: OpenChurch): Promise<Decider> {
  const { role, costCentreIds, amountLimitCents, years, person } = open;
  return asDecider(trx, person.accountId, { role, costCentreIds, amountLimitCents, years });
}

/** People whose own account number a claim would be paid to, among those who approved it and the one who wants to. */
export interface OwnAccount {
  names: string[];
  /** Nobody else may approve it: one approval with a reason is enough. */
  alone: boolean;
}

/**
 * Finds out whether a claim would be paid to the account of somebody who approves it, seen from their own earlier
 * claims; then somebody else approves too. Undefined when the account is none of theirs. `sumCents`: what would be approved.
 */
export async function findOwnAccount(
  trx: Transaction,
  open: OpenClaim,
  decider: Decider,
  sumCents: number,
): Promise<OwnAccount | undefined> {
  const { payeeClaimants, approvals } = open;
  if (payeeClaimants.length === 0) return undefined;
  const approvers: Decider[] = [];
  for (const { accountId } of approvals) approvers.push(await asDecider(trx, accountId, open));
  const others = approvers.filter((one) => !isSamePerson(one, decider));
  const asked = mayWithClaims(decider.role, 'approve') ? [decider, ...others] : approvers;
  const own = asked.filter((one) => isOwnAccount(one, payeeClaimants));
  if (own.length === 0) return undefined;
  const names: string[] = [];
  for (const { accountId } of own) names.push((await findAccount(trx, accountId))?.name ?? '');
  const independent = others.some((one) => !isOwnAccount(one, payeeClaimants));
  const waits = isPossible('approve', open.claim.status) && own.includes(decider) && !independent;
  const alone = waits && !(await hasSecondPerson(trx, open, decider, sumCents));
  return { names, alone };
}

/** Tells whether somebody of the church whose account it is not may approve a claim too. */
async function hasSecondPerson(
  trx: Transaction,
  open: OpenClaim,
  decider: Decider,
  sumCents: number,
): Promise<boolean> {
  const facts = ruleFacts(open);
  for (const member of await members(trx, open.church.id)) {
    const other = await asDecider(trx, member.accountId, member);
    if (isSamePerson(other, decider) || isOwnAccount(other, open.payeeClaimants)) continue;
    if (refusalOf('approve', other, facts, sumCents) === undefined) return true;
  }
  return false;
}

async function asDecider(
  trx: Transaction,
  accountId: string,
  {
    role,
    costCentreIds,
    amountLimitCents,
    years,
  }: Pick<Decider, 'role' | 'costCentreIds' | 'amountLimitCents' | 'years'>,
): Promise<Decider> {
  const accounts = await accountsOfPerson(trx, accountId);
  return {
    role,
    costCentreIds,
    amountLimitCents,
    years,
    accountId,
    accountIds: [accountId, ...accounts.map(({ id }) => id)],
    email: accounts[0]?.email ?? '',
  };
}
