/** Agreement of two claims that must speak for two pictures being of one receipt: the more the claims agree, the less alike they may be. */
interface Agreement {
  /** Differing bits of the two perceptual hashes, of 256. */
  distance: number;
  /** An amount that is claimed with the one is claimed with the other. */
  sameAmount: boolean;
  /** A date that is claimed with the one is claimed with the other. */
  sameDate: boolean;
}

/**
 * Measured on the test set and on made-up till receipts and invoices: a copy that was compressed again, made grey or
 * smaller differs in up to 20 bits, a brighter one in 24, one turned by a degree in 38, one cropped by 3 % in about 60.
 * Other receipts differ in 38 and more, of one shop in 42 and more, but two short invoices on one form in 12 to 22.
 */
const furthest = { alone: 10, sameAmount: 36, sameAmountAndDate: 64 } as const;

/** The largest distance at which two pictures can still count as alike. */
export const furthestDistance: number = furthest.sameAmountAndDate;

/** Tells whether two receipts look like one. */
export function looksAlike({ distance, sameAmount, sameDate }: Agreement): boolean {
  if (!sameAmount) return distance <= furthest.alone;
  return distance <= (sameDate ? furthest.sameAmountAndDate : furthest.sameAmount);
}

/** Claimed with a receipt: the amounts of its items and their sum, in cents, and the items' dates. */
export interface ClaimedWith {
  amounts: ReadonlySet<number>;
  dates: ReadonlySet<string>;
}

/** The amounts and dates of the items that a receipt belongs to. */
export function claimedWith(items: readonly { amountCents: number; date: string }[]): ClaimedWith {
  const amounts = items.map(({ amountCents }) => amountCents);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return { amounts: new Set([...amounts, sum]), dates: new Set(items.map(({ date }) => date)) };
}

/** Tells whether two sets have something in common. */
export function haveCommon<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return [...one].some((value) => other.has(value));
}
