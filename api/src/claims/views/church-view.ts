import { claimActions, type ClaimForChurch, type ClaimAction } from '@penning/contract/claim';
import type { ErrorCode } from '@penning/contract/error-codes';
import { accountNames, findAccount } from '../../accounts/service.ts';
import { loadChurch, type OpenChurch } from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import type { Transaction } from '../../platform/database.ts';
import { AppError } from '../../platform/errors.ts';
import type { MembershipAccess } from '../../membership/membership.ts';
import type { Person } from '../../membership/membership.ts';
import { duplicatesOf } from '../duplicates/duplicates.ts';
import { Approval, Claim, ClaimRound, Decision, Item, Note } from '../core/model.ts';
import { approvalsNeeded, isPossible, mayReadClaim, refusalOf } from '../core/policy.ts';
import { auditSupportRead, factsOf } from '../core/access.ts';
import { payeeOf, viewBody } from './claimant-view.ts';

/** Somebody of the church who looks at a claim. */
export type Viewer = MembershipAccess & { person: Person };

/** The claim as somebody of the church sees it; throws not_found before it is confirmed and outside their reach. */
export function viewChurchClaim(
  context: Context,
  open: OpenChurch,
  claimId: string,
): Promise<ClaimForChurch> {
  return context.database.inChurch(open.church.id, async (trx) => {
    const claim = await Claim.query(trx).findById(claimId);
    if (!claim?.confirmedAt || !mayReadClaim(open, await factsOf(trx, claim)))
      throw new AppError('not_found');
    const view = await presentClaim(context, trx, open, claim);
    if (open.role === 'support') await auditSupportRead(trx, claim, open.person);
    return view;
  });
}

/** The claim with what the viewer may do about it, inside a transaction in its church's scope. */
export async function presentClaim(
  context: Context,
  trx: Transaction,
  viewer: Viewer,
  claim: Claim,
): Promise<ClaimForChurch> {
  const { secondApprovalAboveCents } = await loadChurch(trx, claim.churchId);
  const sumCents = await proposedCents(trx, claim);
  return {
    ...(await viewBody(context, trx, claim)),
    payee: payeeOf(context, claim),
    voucher: claim.voucherMadeAt ? 'ready' : 'making',
    duplicates: await duplicatesOf(trx, claim),
    ...(await permissions(trx, viewer, claim, sumCents)),
    approvals: await approvalsOf(trx, claim),
    approvalsNeeded: approvalsNeeded(sumCents, secondApprovalAboveCents),
    notes: await notesOf(trx, claim),
    earlierRounds: (await ClaimRound.query(trx).where({ claimId: claim.id }).orderBy('round')).map(
      ({ round, sentAt, totalCents, note, items }) => ({
        round,
        sentAt: sentAt.toISOString(),
        totalCents,
        note,
        items,
      }),
    ),
  };
}

/** What would be approved as things stand: the claimed amounts, or what a first approval made of them. */
export async function proposedCents(trx: Transaction, claim: Claim): Promise<number> {
  const items = await Item.query(trx).where({ claimId: claim.id });
  return items.reduce((sum, item) => sum + (item.approvedCents ?? item.amountCents), 0);
}

async function permissions(
  trx: Transaction,
  { person, ...access }: Viewer,
  claim: Claim,
  sumCents: number,
): Promise<{ may: ClaimAction[]; refused: Partial<Record<ClaimAction, ErrorCode>> }> {
  const account = await findAccount(trx, person.accountId);
  const decider = { ...access, accountId: person.accountId, email: account?.email ?? '' };
  const facts = await factsOf(trx, claim);
  const may: ClaimAction[] = [];
  const refused: Partial<Record<ClaimAction, ErrorCode>> = {};
  for (const action of claimActions.filter((one) => isPossible(one, claim.status))) {
    const refusal = refusalOf(action, decider, facts, sumCents);
    if (refusal) refused[action] = refusal;
    else may.push(action);
  }
  return { may, refused };
}

async function approvalsOf(trx: Transaction, claim: Claim): Promise<ClaimForChurch['approvals']> {
  const approvals = await Approval.query(trx).where({ claimId: claim.id });
  const decisions = await Decision.query(trx)
    .whereIn(
      'id',
      approvals.map((approval) => approval.decisionId),
    )
    .orderBy('at');
  const names = await accountNames(
    trx,
    approvals.map((approval) => approval.accountId),
  );
  return decisions.map(({ accountId, at, amountCents }) => ({
    name: names.get(accountId ?? '') ?? null,
    at: at.toISOString(),
    amountCents,
  }));
}

async function notesOf(trx: Transaction, claim: Claim): Promise<ClaimForChurch['notes']> {
  const notes = await Note.query(trx).where({ claimId: claim.id }).orderBy('at');
  const names = await accountNames(
    trx,
    notes.flatMap((note) => note.accountId ?? []),
  );
  return notes.map(({ id, at, accountId, words }) => ({
    id,
    at: at.toISOString(),
    name: names.get(accountId ?? '') ?? null,
    words,
  }));
}
