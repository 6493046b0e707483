import type { ErrorCode } from '@penning/contract/error-codes';
import { en, type FormTexts } from './en/first.ts';
import { nl } from './nl/first.ts';

/** Codes that only the console or a broken client can meet; a claimant reads the text of `internal_error`. */
type OutsideTheWidget =
  | 'json_invalid'
  | 'changed_meanwhile'
  | 'idempotency_key_invalid'
  | 'idempotency_key_reused'
  | 'idempotency_in_progress'
  | 'webhook_url_invalid'
  | 'webhook_target_private'
  | 'webhook_taken'
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
  | 'support_asked'
  | 'churches_waiting';

/** Codes with a text of their own: a new code of the contract is a type error until it has one, or is named above. */
export type TextCode = Exclude<ErrorCode | 'amount_ambiguous', OutsideTheWidget | 'internal_error'>;

/** Every code that the widget can meet. */
export type Code = ErrorCode | 'network' | 'amount_ambiguous';

/** The texts that a language loads once its form stands. */
export type LaterTexts = Record<keyof (typeof import('./en/later.ts'))['label'], string>;

/** The texts that a language loads when something is asked or wrong. */
export interface RareTexts {
  label: Record<keyof (typeof import('./en/on-demand.ts'))['label'], string>;
  error: Record<TextCode, string>;
}

/** A text's name. */
export type TextKey = keyof FormTexts | keyof LaterTexts | keyof RareTexts['label'];

/** What stands in a text's `{}`. */
export type Values = Record<string, string | number>;

/** The languages of the widget, each by its own name. */
export const languageNames = {
  en: 'English',
  nl: 'Nederlands',
  ar: 'العربية',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  fy: 'Frysk',
  pl: 'Polski',
  pt: 'Português',
  tr: 'Türkçe',
  uk: 'Українська',
};

/** A language of the widget. */
export type WidgetLanguage = keyof typeof languageNames;

const widgetLanguages = Object.keys(languageNames) as WidgetLanguage[];

/** What `Intl` is asked for: euros as in Ireland and Portugal, digits as people type them, Dutch where Frisian is unknown. */
const locales: Partial<Record<WidgetLanguage, string[]>> = {
  en: ['en-IE'],
  pt: ['pt-PT'],
  fy: ['fy', 'nl'],
  ar: ['ar-u-nu-latn'],
};

type Texts = Partial<Record<TextKey | Code, string>>;
type Part = () => Promise<{ label: Texts; error?: Texts }>;
interface Language {
  label: Texts;
  later: Part;
  rare: Part;
}

const load: Record<WidgetLanguage, () => Promise<Language> | Language> = {
  en: () => ({ label: en, later: () => import('./en/later.ts'), rare: () => import('./en/on-demand.ts') }),
  nl: () => ({ label: nl, later: () => import('./nl/later.ts'), rare: () => import('./nl/on-demand.ts') }),
  ar: () => import('./ar/first.ts'),
  de: () => import('./de/first.ts'),
  es: () => import('./es/first.ts'),
  fr: () => import('./fr/first.ts'),
  fy: () => import('./fy/first.ts'),
  pl: () => import('./pl/first.ts'),
  pt: () => import('./pt/first.ts'),
  tr: () => import('./tr/first.ts'),
  uk: () => import('./uk/first.ts'),
};

const texts: Partial<Record<WidgetLanguage, Texts>> = { en, nl };

/** Loads texts of a language: what the form needs, what everybody sees later, or questions and problems. */
export async function loadTexts(language: WidgetLanguage, part: 'form' | 'later' | 'rare'): Promise<void> {
  const found = await load[language]();
  const { label, error } = part === 'form' ? { label: found.label, error: {} } : await found[part]();
  texts[language] = { ...texts[language], ...label, ...error };
}

const pluralForms: Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Fills `{name}`; of `one|more`, or as many forms as the language has, `n` chooses. */
export function fill(text: string, values: Values = {}, language: WidgetLanguage = 'en'): string {
  const forms = text.split('|');
  // Most texts have one form: asking for the rules each time would make typing slow.
  const form = forms[1] ? forms[placeOf(Number(values['n'] ?? 1), language)] : text;
  return (form ?? forms.at(-1) ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Which of a language's forms counts `n`. */
function placeOf(n: number, language: WidgetLanguage): number {
  const rules = new Intl.PluralRules(locales[language] ?? language);
  const { pluralCategories } = rules.resolvedOptions();
  return pluralForms.filter((form) => pluralCategories.includes(form)).indexOf(rules.select(n));
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

/** The speaker of a language whose texts are loaded. */
export function speaker(language: WidgetLanguage): Speaker {
  const find = (key: TextKey | Code) => texts[language]?.[key];
  const locale = locales[language] ?? language;
  let euros: Intl.NumberFormat | undefined;
  return {
    language,
    t: (key, values) => fill(find(key) ?? '', values, language),
    error: (code) => find(code) ?? find('unclear') ?? '',
    // The contract's formatCents, without the rest of its module; a test holds them together.
    money: (cents) =>
      (euros ??= new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })).format(cents / 100),
    date: (date, time) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...(time && { timeStyle: 'short' }) }).format(
        new Date(date.length > 10 ? date : `${date}T12:00`),
      ),
  };
}

/** The languages of a form: of English and Dutch those that the church uses, and every other. */
export function languagesOf(church: readonly string[] = ['en', 'nl']): WidgetLanguage[] {
  return widgetLanguages.filter((language) => church.includes(language)).concat(widgetLanguages.slice(2));
}

/** The first wanted language that is offered, else the first offered. */
export function chooseLanguage(
  wanted: readonly (string | null | undefined)[],
  offered: readonly WidgetLanguage[] = languagesOf(),
): WidgetLanguage {
  for (const tag of wanted) {
    const found = offered.find((language) => language === tag?.slice(0, 2).toLowerCase());
    if (found) return found;
  }
  return offered[0] ?? 'en';
}
