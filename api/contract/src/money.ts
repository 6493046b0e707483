import { plain } from './plain.ts';

/** Reading of a typed amount: exact cents, a question with two readings, or why it is no amount. */
export type TypedAmount =
  | { kind: 'amount'; cents: number }
  | { kind: 'ambiguous'; choices: [number, number] }
  | { kind: 'invalid'; code: 'amount_invalid' | 'letter_for_zero' };

const invalid: TypedAmount = { kind: 'invalid', code: 'amount_invalid' };
/** The euro as people write it in the form's languages. */
const euro = '(?:€|eur(?:os?)?|avro|євро|евро|يورو)';
/** Notes that an amount has no cents: `12,-`, `12,--`, `12.-`, `12,=`. */
const noCents = /[.,](?:-+|=)$/;

/**
 * Reads an amount as people type it: `12,50`, `€ 1.250,00`, `1'250.00`, `12,-`, `,50`, `12 euro`, `12€50`.
 * The rightmost mark is the decimal mark when one or two digits follow it; exactly three digits after a
 * single mark (`1.250`) can mean two things and is asked back, never guessed.
 */
export function parseAmount(typed: string): TypedAmount {
  // A small digit after the others could be cents or none: NFKC would make `12⁵⁰` 1250.
  if (/\p{No}/u.test(typed)) return invalid;
  const text = plain(typed).replace(/٫/g, '.').replace(/٬/g, "'").replace(/،/g, ',').toLowerCase();
  const reading = readNumber(withoutEuro(text));
  if (reading.kind !== 'invalid') return dotted(text, reading);
  const mended =
    /\d/.test(text) && text.replace(/[oоο]/g, (letter, at: number) => (besideDigit(text, at) ? '0' : letter));
  return mended && mended !== text && readNumber(withoutEuro(mended)).kind !== 'invalid'
    ? { kind: 'invalid', code: 'letter_for_zero' }
    : invalid;
}

/** The number without its sign for the euro, which may stand where the decimal mark does: `12€50`. */
function withoutEuro(text: string): string {
  return text
    .replace(new RegExp(`^(\\d+) ?${euro} ?(\\d\\d)$`), '$1.$2')
    .replace(new RegExp(`^${euro}(?:[.:]? |(?=[\\d.,+]))`), '')
    .replace(new RegExp(` ?${euro}\\.?$`), '')
    .trim();
}

/** `EUR.50` can be half a euro or fifty. */
function dotted(text: string, reading: TypedAmount): TypedAmount {
  const digits = new RegExp(`^(?!€)${euro}\\.(\\d\\d?)$`).exec(text)?.[1];
  return digits && reading.kind === 'amount'
    ? { kind: 'ambiguous', choices: [reading.cents, Number(digits) * 100] }
    : reading;
}

function besideDigit(text: string, at: number): boolean {
  return /[\d.,o]/.test(text[at - 1] ?? '') || /[\d.,o]/.test(text[at + 1] ?? '');
}

/** Reads a number in plain characters. */
function readNumber(number: string): TypedAmount {
  const text = number
    .replace(/^\+ ?/, '')
    .replace(noCents, '')
    // A point of the word before, as in `€.12,50`, and one that ends a sentence.
    .replace(/^[.,](?=\d+[.,]\d{1,2}$)/, '')
    .replace(/^(?=[.,]\d{1,2}$)/, '0')
    .replace(/(\d)[.,]$/, '$1')
    .replace(/(\d)[·:](\d\d)$/, '$1.$2')
    .replace(/(\d)[ '](?=\d{3}(?!\d))/g, '$1');
  if (!/^\d[\d.,]*$/.test(text) || text.length > 14) return invalid;
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  // `1.250,-` has said that there are no cents, so that its mark can only part thousands.
  if (noCents.test(number)) return grouped(text) ? amount(text.replace(/\D/g, ''), '') : invalid;
  if (last < 0) return amount(text, '');
  const whole = text.slice(0, last);
  const fraction = text.slice(last + 1);
  const marks = new Set(whole.replace(/\d/g, ''));
  if (fraction.length === 1 || fraction.length === 2) {
    const isRight = !marks.has(text[last]!) && (grouped(whole) || /^\d{1,2}(,\d\d)+,\d{3}$/.test(whole));
    return isRight ? amount(whole.replace(/\D/g, ''), fraction) : invalid;
  }
  if (fraction.length !== 3 || !grouped(whole)) return invalid;
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
