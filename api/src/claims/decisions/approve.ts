import type { ClaimForChurch } from '@penning/contract/claim';
import type { approveClaim as endpoint } from '@penning/contract/decisions';
import type { Body } from '@penning/contract/endpoint';
import type { FieldError } from '@penning/contract/error-codes';
import { loadChurch } from '../../churches/service.ts';
import type { Context } from '../../context/context.ts';
import { fieldError, fieldErrors } from '../../platform/errors.ts';
import { record, withClaim, type Order } from './decide.ts';
import { Approval, Claim, Item } from '../core/model.ts';
import { approvalsNeeded } from '../core/policy.ts';
import { statusAfter } from '../core/status.ts';

type Lowered = Body<typeof endpoint>['items'];

/** An item with what is to be paid of it. */
interface Judged {
  item: Item;
  approvedCents: number;
  because: string;
}

/**
 * Approves a claim, with lower amounts where given. Above the church's limit the claim stays submitted until somebody
 * else approves too; the second may lower further, never raise. Throws field errors, approved_already and the policy's codes.
 */
export function approveClaim(context: Context, order: Order, lowered: Lowered): Promise<ClaimForChurch> {
  return withClaim(context, 'approve', order, async (opened) => {
    const { trx, claim, check } = opened;
    const items = await Item.query(trx).where({ claimId: claim.id }).orderBy('position');
    const judged = judge(items, lowered);
    const amountCents = judged.reduce((sum, one) => sum + one.approvedCents, 0);
    await check(amountCents);
    if (amountCents === 0) throw fieldError('items', 'amount_too_low');
    for (const { item, approvedCents, because } of judged)
      await Item.query(trx).patch({ approvedCents, loweredBecause: because }).where({ id: item.id });
    const { secondApprovalAboveCents } = await loadChurch(trx, claim.churchId);
    const given = await Approval.query(trx).where({ claimId: claim.id }).resultSize();
    const enough = given + 1 >= approvalsNeeded(amountCents, secondApprovalAboveCents);
    if (enough)
      await Claim.query(trx)
        .patch({ status: statusAfter('approve'), approvedCents: amountCents, updatedAt: new Date() })
        .where({ id: claim.id });
    const decision = {
      kind: 'approved' as const,
      words: '',
      amountCents,
      lowered: judged.filter(isLowered).map(({ item, approvedCents, because }) => ({
        itemId: item.id,
        amountCents: item.amountCents,
        approvedCents,
        because,
      })),
    };
    const step = enough
      ? ({ kind: 'claim.approved', mail: 'claim-approved', approval: true } as const)
      : ({ kind: 'claim.approved-first', approval: true } as const);
    await record(opened, order, decision, step);
  });
}

/** What each item pays; an item that is not named pays what was claimed, or what the first approval made of it. */
function judge(items: Item[], lowered: Lowered): Judged[] {
  const errors: FieldError[] = [];
  const refuse = (index: number, field: string, code: FieldError['code']) =>
    errors.push({ path: `items.${index}.${field}`, code, message: code.replaceAll('_', ' ') });
  const given = new Map(lowered.map((one, index) => [one.id.toLowerCase(), { ...one, index }]));
  for (const { id, index } of given.values())
    if (!items.some((item) => item.id === id.toLowerCase())) refuse(index, 'id', 'choice_invalid');
  const judged = items.map((item): Judged => {
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
  return judged;
}

function isLowered({ item, approvedCents }: Judged): boolean {
  return approvedCents < item.amountCents;
}
