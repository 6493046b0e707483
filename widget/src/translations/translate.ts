import type { ErrorCode } from '@penning/contract/error-codes';
import type { Language } from '@penning/contract/fields';
import { en, type FormTexts } from './en.ts';
import { nl } from './nl.ts';

/** Codes that only the console or a broken client can meet; a claimant reads the text of `internal_error`. */
type OutsideTheWidget =
  | 'json_invalid'
  | 'changed_meanwhile'
  | 'idempotency_key_invalid'
  | 'idempotency_key_reused'
  | 'idempotency_in_progress'
  | 'media_type_unsupported'
  | 'method_not_allowed'
  | 'validation_failed'
  | 'type_invalid'
  | 'unknown_field'
  | 'login_failed'
  | 'slug_invalid'
  | 'prefix_invalid'
  | 'origin_invalid'
  | 'languages_missing'
  | 'list_too_long'
  | 'network_invalid'
  | 'slug_taken'
  | 'cost_centre_taken'
  | 'finance_address_taken'
  | 'image_unusable'
  | 'receipt_different';

/** Codes with a text of their own: a new code of the contract is a type error until it has one, or is named above. */
export type TextCode = Exclude<ErrorCode | 'amount_ambiguous', OutsideTheWidget | 'internal_error'>;

/** Every code that the widget can meet. */
export type Code = ErrorCode | 'network' | 'amount_ambiguous';

/** The texts that a language loads once its form stands. */
export interface LaterTexts {
  label: Record<keyof (typeof import('./en.later.ts'))['label'], string>;
  error: Record<TextCode, string>;
}

/** What stands in a text's `{}`. */
export type Values = Record<string, string | number>;

const texts: Record<Language, FormTexts> = { en, nl };
const laterTexts: Partial<Record<Language, LaterTexts>> = {};
const load: Record<Language, () => Promise<LaterTexts>> = {
  en: () => import('./en.later.ts'),
  nl: () => import('./nl.later.ts'),
};

/** Loads the other texts of a language. */
export async function loadTexts(language: Language): Promise<void> {
  laterTexts[language] ??= await load[language]();
}

/** Fills `{name}`; `one|more` is chosen by `n`. */
export function fill(text: string, values: Values = {}): string {
  const [one = '', more = one] = text.split('|');
  return (values['n'] === 1 ? one : more).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  );
}

/** Speaks one language. */
export interface Speaker {
  language: Language;
  t(key: keyof FormTexts | keyof LaterTexts['label'], values?: Values): string;
  error(code: Code): string;
  money(cents: number): string;
  /** A day or a moment; with `time`, its hours and minutes too. */
  date(date: string, time?: boolean): string;
}

/** The speaker of a language. */
export function speaker(language: Language): Speaker {
  const find = (key: string) =>
    (({ ...laterTexts[language]?.label, ...texts[language] }) as Record<string, string>)[key] ?? '';
  return {
    language,
    t: (key, values) => fill(find(key), values),
    error: (code) =>
      (laterTexts[language]?.error as Partial<Record<Code, string>> | undefined)?.[code] ??
      find(code === 'network' ? code : 'internal_error'),
    // The contract's formatCents, without the rest of its module; a test holds them together.
    money: (cents) =>
      new Intl.NumberFormat(language === 'en' ? 'en-IE' : language, {
        style: 'currency',
        currency: 'EUR',
      }).format(cents / 100),
    date: (date, time) =>
      new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
        dateStyle: 'long',
        ...(time && { timeStyle: 'short' }),
      }).format(new Date(date.length > 10 ? date : `${date}T12:00`)),
  };
}

/** The first wanted language that the widget speaks and the church uses. */
export function chooseLanguage(
  wanted: readonly (string | null | undefined)[],
  offered: readonly Language[] = ['en', 'nl'],
): Language {
  const known = offered.filter((language) => language in texts);
  for (const tag of wanted) {
    const found = known.find((language) => language === tag?.slice(0, 2).toLowerCase());
    if (found) return found;
  }
  return known[0] ?? 'en';
}
