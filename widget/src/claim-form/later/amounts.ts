import type { FormConfiguration } from '@penning/contract/church-form';
import { limits } from '@penning/contract/limits';
import { mileageCents, parseAmount } from '@penning/contract/money';
import { plain } from '@penning/contract/plain';
import type { ItemValue } from '../first/form-value.ts';

/** The church's rate for a day, in cents per kilometre. */
export function rateOn(rates: FormConfiguration['mileageRates'], date: string): number | undefined {
  return (date ? rates.find(({ from }) => from <= date) : rates[0])?.centsPerKilometre;
}

/** An item's worth in cents, as far as it is known. */
export function centsOf(item: ItemValue, rates: FormConfiguration['mileageRates']): number | undefined {
  if (item.kind === 'mileage') {
    const rate = rateOn(rates, item.date);
    return rate !== undefined && isDistance(item.kilometres)
      ? mileageCents(kilometresOf(item), rate)
      : undefined;
  }
  const typed = parseAmount(item.amount);
  if (typed.kind === 'amount') return typed.cents;
  return typed.kind === 'ambiguous'
    ? typed.choices.find((cents) => String(cents) === item.choice)
    : undefined;
}

/** The two readings of an ambiguous amount, in cents. */
export function readingsOf({ amount }: ItemValue): [number, number] | undefined {
  const typed = parseAmount(amount);
  return typed.kind === 'ambiguous' ? typed.choices : undefined;
}

/** The whole claim in cents; undefined while an item is open. */
export function totalOf(
  value: { items: ItemValue[] },
  rates: FormConfiguration['mileageRates'],
): number | undefined {
  return value.items.reduce<number | undefined>((sum, item) => {
    const cents = centsOf(item, rates);
    return sum === undefined || cents === undefined ? undefined : sum + cents;
  }, 0);
}

/** Tells whether kilometres are typed as the API takes them. */
export function isDistance(typed: string): boolean {
  const distance = distanceOf(typed);
  return distance > 0 && distance <= limits.kilometres;
}

/** The typed kilometres as a number. */
export function kilometresOf(item: ItemValue): number {
  return distanceOf(item.kilometres);
}

/** `42`, `42,5`, `42 km`; NaN where it is no number with at most one decimal. */
function distanceOf(typed: string): number {
  const text = plain(typed).replace(/ ?(km|км|كم)\.?$/i, '');
  return /^\d{1,4}([.,٫]\d)?$/.test(text) ? Number(text.replace(/[,٫]/, '.')) : NaN;
}
