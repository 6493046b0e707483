import type { ClaimForChurch } from '@penning/contract/claim';
import type { approveClaim as endpoint } from '@penning/contract/decisions';
import type { Body } from '@penning/contract/endpoint';
import type { FieldError } from '@penning/contract/error-codes';
import type { Context } from '../../context/context.ts';
import { fieldError, fieldErrors } from '../../platform/errors.ts';
import {
  record,
  withClaim,
  writeNote,
  type DecidedParts,
  type DecisionRequest,
  type LockedClaim,
} from './decide.ts';
import { changeClaim } from '../core/access.ts';
import { Item } from '../core/model.ts';
import { findOwnAccount, type OwnAccount } from '../core/deciders.ts';
import { approvalsNeeded } from '../core/policy.ts';
import { statusAfter } from '../core/status.ts';

type Given = Pick<Body<typeof endpoint>, 'items' | 'reason'>;

/** Item with the part of it that is to be paid. */
interface PricedDecision {
  item: Item;
  approvedCents: number;
  because: string;
}

/** Approval as it is to be recorded. */
interface Approving {
  priced: readonly PricedDecision[];
  amountCents: number;
  ownAccount: OwnAccount | undefined;
}

/**
 * Approves a claim, with lower amounts where given. Above the church's limit, and where it is paid to the approver's own
 * account, the claim stays submitted until somebody else approves too; the second may lower further, never raise. Who
 * has nobody beside them gives a reason for approving what their own account gets. Throws field errors, approved_already and the policy's codes.
 */
export function approveClaim(
  context: Context,
  request: DecisionRequest,
  { items: lowered, reason }: Given,
): Promise<ClaimForChurch> {
  return withClaim(context, 'approve', request, async (locked) => {
    const priced = priceDecision(locked.items, lowered);
    const amountCents = priced.reduce((sum, one) => sum + one.approvedCents, 0);
    await locked.check(amountCents);
    if (amountCents === 0) throw fieldError('items', 'amount_too_low');
    const ownAccount = await findOwnAccount(locked.trx, locked, locked.decider, amountCents);
    if (ownAccount?.alone && reason === '') throw fieldError('reason', 'required');
    // The reason is for who checks the books, not for the claimant.
    if (ownAccount?.alone) await writeNote(locked, request, reason);
    return recordApproval(locked, request, { priced, amountCents, ownAccount });
  });
}

async function recordApproval(
  locked: LockedClaim,
  request: DecisionRequest,
  { priced, amountCents, ownAccount }: Approving,
): Promise<DecidedParts> {
  const { trx, claim, church, approvals } = locked;
  const items: Item[] = [];
  for (const { item, approvedCents, because } of priced) {
    const change = { approvedCents, loweredBecause: because };
    items.push(...(await Item.query(trx).patch(change).where({ id: item.id }).returning('*')));
  }
  const ownAccounts = ownAccount && !ownAccount.alone ? ownAccount.names.length : 0;
  const needed = approvalsNeeded(amountCents, church.secondApprovalAboveCents, ownAccounts);
  const enough = approvals.length + 1 >= needed;
  const change = { status: statusAfter('approve'), approvedCents: amountCents };
  const approved = enough ? await changeClaim(trx, claim, change) : claim;
  const decision = {
    kind: 'approved' as const,
    words: '',
    amountCents,
    lowered: priced.filter(isLowered).map(({ item, approvedCents, because }) => ({
      itemId: item.id,
      amountCents: item.amountCents,
      approvedCents,
      because,
    })),
  };
  const details = ownAccount && { ownAccount: ownAccount.alone ? 'alone' : 'second-person' };
  const step = enough
    ? ({ kind: 'claim.approved', mail: 'claim-approved', approval: true, details } as const)
    : ({ kind: 'claim.approved-first', approval: true, details } as const);
  const approval = await record(locked, request, decision, step);
  return { claim: approved, items, approvals: approval ? [...approvals, approval] : approvals };
}

/** Prices each item; one that is not named pays what was claimed, or what the first approval made of it. */
function priceDecision(items: readonly Item[], lowered: Given['items']): PricedDecision[] {
  const errors: FieldError[] = [];
  const refuse = (index: number, field: string, code: FieldError['code']) =>
    errors.push({ path: `items.${index}.${field}`, code, message: code.replaceAll('_', ' ') });
  const given = new Map(lowered.map((one, index) => [one.id.toLowerCase(), { ...one, index }]));
  for (const { id, index } of given.values())
    if (!items.some((item) => item.id === id.toLowerCase())) refuse(index, 'id', 'choice_invalid');
  const priced = items.map((item): PricedDecision => {
    const most = item.approvedCents ?? item.amountCents;
    const named = given.get(item.id);
    const approvedCents = named?.amountCents ?? most;
    const because = named?.reason || item.loweredBecause;
    if (named && approvedCents > most) refuse(named.index, 'amountCents', 'amount_too_high');
    if (named && approvedCents < item.amountCents && because === '')
      refuse(named.index, 'reason', 'required');
    return { item, approvedCents, because: approvedCents < item.amountCents ? because : '' };
  });
  if (errors.length > 0) throw fieldErrors(errors);
  return priced;
}

function isLowered({ item, approvedCents }: PricedDecision): boolean {
  return approvedCents < item.amountCents;
}
