import { plain } from './plain.ts';

/** Lengths of IBANs in SEPA and the other countries people in churches bank in (SWIFT IBAN registry). */
// prettier-ignore
const lengths: Record<string, number> = {
  AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27,
  GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27,
  MD: 24, ME: 22, MK: 19, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, RS: 22, SE: 24, SI: 19, SK: 24,
  SM: 27, VA: 22, AL: 28,
};

/** Letters that are tried as zeros: each doubles the readings. */
const mostLetters = 8;

/** Verdict on an IBAN: the reason it cannot be right, or `valid`. */
export type IbanCheck =
  'valid' | 'letter_for_zero' | 'iban_format' | 'iban_country' | 'iban_length' | 'iban_check_digits';

/** The IBAN as machines write it: capitals and digits, without what people write around and between them. */
export function normalizeIban(typed: string): string {
  return plain(typed)
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/^IBAN/, '');
}

/** Checks country, length and check digits (ISO 13616, mod 97-10) of an IBAN as people type and paste it. */
export function checkIban(typed: string): IbanCheck {
  const iban = normalizeIban(typed);
  const verdict = verdictOn(iban);
  return verdict !== 'valid' && hasLetterForZero(iban) ? 'letter_for_zero' : verdict;
}

function verdictOn(iban: string): IbanCheck {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(iban)) return 'iban_format';
  const length = lengths[iban.slice(0, 2)];
  if (length === undefined) return 'iban_country';
  if (iban.length !== length) return 'iban_length';
  return remainder(iban.slice(4) + iban.slice(0, 4)) === 1 ? 'valid' : 'iban_check_digits';
}

/** Tells whether the IBAN is right once a letter O, of any alphabet, is a zero; some banks have an O in their own name. */
function hasLetterForZero(iban: string): boolean {
  const [first = '', ...rest] = iban.replace(/[ОΟ]/g, 'O').split('O');
  if (rest.length === 0 || rest.length > mostLetters) return false;
  const readings = rest.reduce(
    (all, part) => all.flatMap((text) => [`${text}0${part}`, `${text}O${part}`]),
    [first],
  );
  return readings.some((text) => text !== iban && verdictOn(text) === 'valid');
}

/** The number modulo 97, letters read as 10…35. */
function remainder(text: string): number {
  let rest = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** The IBAN in groups of four, for people. */
export function groupIban(iban: string): string {
  return normalizeIban(iban).replace(/(.{4})(?=.)/g, '$1 ');
}

/** The IBAN for mails and lists: `NL91 •••• 4300`. */
export function maskIban(iban: string): string {
  const plain = normalizeIban(iban);
  return `${plain.slice(0, 4)} •••• ${plain.slice(-4)}`;
}
