import type { ClaimForChurch } from '@penning/contract/claim';
import { claimActions, type ClaimAction } from '@penning/contract/claim-steps';
import type { ErrorCode } from '@penning/contract/error-codes';
import { accountNames } from '../../accounts/service.ts';
import type { OpenChurch } from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import type { Transaction } from '../../platform/database.ts';
import { auditSupportRead, openClaim, ruleFacts, type OpenClaim } from '../core/access.ts';
import { ClaimRevision, Decision, Note } from '../core/model.ts';
import { deciderOf, findOwnAccount } from '../core/deciders.ts';
import { approvalsNeeded, isPossible, refusalOf, type Decider } from '../core/policy.ts';
import { duplicatesOf } from '../duplicates/read-duplicates.ts';
import { claimBody, payeeOf } from './claimant-view.ts';

/** The claim as somebody of the church sees it; throws not_found before it is confirmed and outside their reach. */
export function viewChurchClaim(
  context: Context,
  visited: OpenChurch,
  claimId: string,
): Promise<ClaimForChurch> {
  return context.database.inChurch(visited.church.id, async (trx) => {
    const open = await openClaim(trx, visited, claimId);
    const view = await presentClaim(context, trx, open, await deciderOf(trx, open));
    if (open.role === 'support') await auditSupportRead(trx, open);
    return view;
  });
}

/** The opened claim with what the person may do about it, inside a transaction in its church's scope. */
export async function presentClaim(
  context: Context,
  trx: Transaction,
  open: OpenClaim,
  decider: Decider,
): Promise<ClaimForChurch> {
  const { claim, church, items, approvals } = open;
  const claimId = claim.id;
  const decisions = await Decision.query(trx).where({ claimId }).orderBy('at');
  const notes = await Note.query(trx).where({ claimId }).orderBy('at');
  const revisions = await ClaimRevision.query(trx).where({ claimId }).orderBy('round');
  const nameOf = await namesOf(trx, [...approvals, ...notes]);
  const approving = new Set(approvals.map((approval) => approval.decisionId));
  const sumCents = proposedCents(items);
  const ownAccount = await findOwnAccount(trx, open, decider, sumCents);
  return {
    ...(await claimBody(context, trx, { claim, church, items, decisions })),
    payee: payeeOf(context, claim),
    voucher: claim.voucherMadeAt ? 'ready' : 'making',
    ...(await duplicatesOf(trx, claim, open)),
    ...permissions(open, decider, sumCents),
    approvals: decisions
      .filter(({ id }) => approving.has(id))
      .map(({ accountId, at, amountCents }) => ({
        name: nameOf(accountId),
        at: at.toISOString(),
        amountCents,
      })),
    approvalsNeeded: approvalsNeeded(
      sumCents,
      church.secondApprovalAboveCents,
      ownAccount && !ownAccount.alone && isPossible('approve', claim.status) ? ownAccount.names.length : 0,
    ),
    ownAccount: ownAccount ?? null,
    notes: notes.map(({ id, at, accountId, words }) => ({
      id,
      at: at.toISOString(),
      name: nameOf(accountId),
      words,
    })),
    earlierRounds: revisions.map(({ round, sentAt, totalCents, note, items: sent }) => ({
      round,
      sentAt: sentAt.toISOString(),
      totalCents,
      note,
      items: sent,
    })),
  };
}

/** Sum that would be approved now: the claimed amounts, or what a first approval made of them. */
function proposedCents(items: OpenClaim['items']): number {
  return items.reduce((sum, item) => sum + (item.approvedCents ?? item.amountCents), 0);
}

function permissions(
  open: OpenClaim,
  decider: Decider,
  sumCents: number,
): { may: ClaimAction[]; refused: Partial<Record<ClaimAction, ErrorCode>> } {
  const facts = ruleFacts(open);
  const may: ClaimAction[] = [];
  const refused: Partial<Record<ClaimAction, ErrorCode>> = {};
  for (const action of claimActions.filter((one) => isPossible(one, open.claim.status))) {
    const refusal = refusalOf(action, decider, facts, sumCents);
    if (refusal) refused[action] = refusal;
    else may.push(action);
  }
  return { may, refused };
}

async function namesOf(
  trx: Transaction,
  rows: readonly { accountId: string | null }[],
): Promise<(accountId: string | null) => string | null> {
  const ids = [...new Set(rows.flatMap(({ accountId }) => accountId ?? []))];
  const names = ids.length === 0 ? new Map<string, string>() : await accountNames(trx, ids);
  return (accountId) => (accountId === null ? null : (names.get(accountId) ?? null));
}
