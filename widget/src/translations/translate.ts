import type { ErrorCode } from '@penning/contract/error-codes';
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
  | 'two_factor_required'
  | 'sign_in_expired'
  | 'passkey_refused'
  | 'sign_up_closed'
  | 'email_unverified'
  | 'two_factor_needed'
  | 'password_wrong'
  | 'password_too_short'
  | 'password_common'
  | 'two_factor_code_wrong'
  | 'two_factor_not_begun'
  | 'two_factor_enabled'
  | 'last_administrator'
  | 'last_operator'
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
  | 'receipt_different'
  | 'claim_changed'
  | 'own_claim'
  | 'outside_cost_centres'
  | 'amount_above_limit'
  | 'approved_already'
  | 'person_taken'
  | 'support_refused'
  | 'support_asked';

/** Codes with a text of their own: a new code of the contract is a type error until it has one, or is named above. */
export type TextCode = Exclude<ErrorCode | 'amount_ambiguous', OutsideTheWidget | 'internal_error'>;

/** Every code that the widget can meet. */
export type Code = ErrorCode | 'network' | 'amount_ambiguous';

/** The texts that a language loads once its form stands. */
export type LaterTexts = Record<keyof (typeof import('./en.later.ts'))['label'], string>;

/** The texts that a language loads when something is asked or wrong. */
export interface RareTexts {
  label: Record<keyof (typeof import('./en.rare.ts'))['label'], string>;
  error: Record<TextCode, string>;
}

/** A text's name. */
export type TextKey = keyof FormTexts | keyof LaterTexts | keyof RareTexts['label'];

/** What stands in a text's `{}`. */
export type Values = Record<string, string | number>;

/** The languages of the widget. */
export const widgetLanguages = ['en', 'nl'] as const;

/** A language of the widget. */
export type WidgetLanguage = (typeof widgetLanguages)[number];

type Texts = Partial<Record<TextKey | Code, string>>;

const texts: Partial<Record<WidgetLanguage, Texts>> = { en, nl };
const load = {
  later: {
    en: () => import('./en.later.ts'),
    nl: () => import('./nl.later.ts'),
  },
  form: {} as Partial<Record<WidgetLanguage, () => Promise<object>>>,
  rare: {
    en: () => import('./en.rare.ts'),
    nl: () => import('./nl.rare.ts'),
  },
};

/** Loads more texts of a language: those that everybody sees later, or those for questions and problems. */
export async function loadTexts(language: WidgetLanguage, part: keyof typeof load): Promise<void> {
  const { label, error } = ((await load[part][language]?.()) ?? {}) as { label?: Texts; error?: Texts };
  texts[language] = { ...label, ...error, ...texts[language] };
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
  language: WidgetLanguage;
  t(key: TextKey, values?: Values): string;
  error(code: Code): string;
  money(cents: number): string;
  /** A day or a moment; with `time`, its hours and minutes too. */
  date(date: string, time?: boolean): string;
}

/** The speaker of a language. */
export function speaker(language: WidgetLanguage): Speaker {
  const find = (key: TextKey | Code) => texts[language]?.[key];
  return {
    language,
    t: (key, values) => fill(find(key) ?? '', values),
    error: (code) => find(code) ?? find('unclear') ?? '',
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
  offered: readonly string[] = widgetLanguages,
): WidgetLanguage {
  const known = offered.filter((one): one is WidgetLanguage => widgetLanguages.some((code) => code === one));
  for (const tag of wanted) {
    const found = known.find((language) => language === tag?.slice(0, 2).toLowerCase());
    if (found) return found;
  }
  return known[0] ?? 'en';
}
