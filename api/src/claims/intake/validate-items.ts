import type { ClaimSubmission } from '@penning/contract/claim';
import type { FieldError, ErrorCode } from '@penning/contract/error-codes';
import { limits } from '@penning/contract/limits';
import { mileageCents } from '@penning/contract/money';
import { yearsBefore } from '../core/calendar.ts';

/** Facts that the rules need beside the submission. */
export interface RuleFacts {
  /** Today where a day begins last, and where it begins first: the claimant may be in either place. */
  earliestToday: string;
  latestToday: string;
  amountLimitCents: number;
  /** Ids of cost centres that can be chosen. */
  costCentreIds: ReadonlySet<string>;
  /** States of the receipts that have been sent, by id. */
  receiptStates: ReadonlyMap<string, 'checking' | 'clean' | 'refused'>;
  /** Permission for expenses without a receipt that say why. */
  lostReceipts: boolean;
  /** Cents per kilometre on a day, undefined when none is paid. */
  mileageRate: (day: string) => number | undefined;
}

/** An item with its amount worked out. */
export type PricedItem = ClaimSubmission['items'][number] & {
  amountCents: number;
  centsPerKilometre: number | null;
};

/** Works out amounts and lists everything that is wrong with a submission that has the right shape. */
export function validateItems(
  submission: Pick<ClaimSubmission, 'items'>,
  facts: RuleFacts,
): { items: PricedItem[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const oldest = yearsBefore(facts.earliestToday, limits.ageYears);
  const items = submission.items.map((item, index): PricedItem => {
    const refuse = (field: string, code: ErrorCode) =>
      errors.push({ path: `items.${index}.${field}`, code, message: code.replaceAll('_', ' ') });
    if (item.date > facts.latestToday) refuse('date', 'date_in_future');
    if (item.date < oldest) refuse('date', 'date_too_old');
    if (!facts.costCentreIds.has(item.costCentreId.toLowerCase()))
      refuse('costCentreId', 'cost_centre_unknown');
    if (item.kind === 'expense' && item.receiptIds.length === 0 && !(facts.lostReceipts && item.lostReceipt))
      refuse('receiptIds', 'receipt_missing');
    for (const [place, receiptId] of (item.receiptIds ?? []).entries()) {
      const state = facts.receiptStates.get(receiptId.toLowerCase());
      if (!state) refuse(`receiptIds.${place}`, 'receipt_unknown');
      if (state === 'refused') refuse(`receiptIds.${place}`, 'receipts_refused');
    }
    const priced = price(item, facts);
    if (!priced) refuse('kilometres', 'mileage_not_offered');
    const amountCents = priced?.amountCents ?? 0;
    if (priced && amountCents < 1) refuse('kilometres', 'kilometres_invalid');
    if (amountCents > facts.amountLimitCents)
      refuse(item.kind === 'mileage' ? 'kilometres' : 'amountCents', 'amount_too_high');
    return { ...item, amountCents, centsPerKilometre: priced?.centsPerKilometre ?? null };
  });
  if (errors.length === 0 && totalOf(items) > facts.amountLimitCents) {
    errors.push({ path: 'items', code: 'total_too_high', message: 'total too high' });
  }
  return { items, errors };
}

/** The sum of items, in cents. */
export function totalOf(items: readonly { amountCents: number }[]): number {
  return items.reduce((sum, item) => sum + item.amountCents, 0);
}

function price(
  item: ClaimSubmission['items'][number],
  facts: RuleFacts,
): { amountCents: number; centsPerKilometre: number | null } | undefined {
  if (item.kind === 'expense') return { amountCents: item.amountCents, centsPerKilometre: null };
  const rate = facts.mileageRate(item.date);
  return rate === undefined
    ? undefined
    : { amountCents: mileageCents(item.kilometres, rate), centsPerKilometre: rate };
}
