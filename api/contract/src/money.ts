/** Reading of a typed amount: exact cents, a question with two readings, or nothing that is an amount. */
export type TypedAmount =
  { kind: 'amount'; cents: number } | { kind: 'ambiguous'; choices: [number, number] } | { kind: 'invalid' };

const invalid: TypedAmount = { kind: 'invalid' };

/**
 * Reads an amount as people type it: `12,50`, `12.50`, `€ 1.250,00`, `1,250.00`, `12`.
 * The rightmost mark is the decimal mark when one or two digits follow it; exactly three digits after a
 * single mark (`1.250`) can mean two things and is asked back, never guessed.
 */
export function parseAmount(typed: string): TypedAmount {
  const text = typed
    .replace(/^\s*(€|eur)?\s*|\s*(€|eur)?\s*$/gi, '')
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  if (!/^\d[\d.,]*$/.test(text) || text.length > 14) return invalid;
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return amount(text, '');
  const whole = text.slice(0, last);
  const fraction = text.slice(last + 1);
  const marks = new Set(whole.replace(/\d/g, ''));
  if (!grouped(whole)) return invalid;
  if (fraction.length === 1 || fraction.length === 2) {
    return marks.has(text[last]!) ? invalid : amount(whole.replace(/\D/g, ''), fraction);
  }
  if (fraction.length !== 3) return invalid;
  if (marks.size > 0) {
    return marks.has(text[last]!) && marks.size === 1 ? amount(text.replace(/\D/g, ''), '') : invalid;
  }
  if (whole.length > 3 || whole.startsWith('0')) return invalid;
  const asFraction = Number(`${whole}.${fraction}`) * 100;
  return { kind: 'ambiguous', choices: [Math.round(asFraction), Number(whole + fraction) * 100] };
}

/** Tells if the digits before the decimal mark are plain or in groups of three by one kind of mark. */
function grouped(whole: string): boolean {
  return /^\d+$/.test(whole) || /^\d{1,3}(\.\d{3})+$/.test(whole) || /^\d{1,3}(,\d{3})+$/.test(whole);
}

function amount(whole: string, fraction: string): TypedAmount {
  const cents = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return Number.isSafeInteger(cents) ? { kind: 'amount', cents } : invalid;
}

/** Cents as people read them: `€1,250.00` in English (Ireland), `€ 1.250,00` in Dutch. */
export function formatCents(cents: number, language: string): string {
  const locale = language === 'en' ? 'en-IE' : language;
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** Amount of a mileage item, in cents: kilometres (one decimal) times the rate, rounded half up. */
export function mileageCents(kilometres: number, centsPerKilometre: number): number {
  return Math.floor((Math.round(kilometres * 10) * centsPerKilometre + 5) / 10);
}
