import type { Code } from './codes.ts';
import { en } from './en/first.ts';
import { localeOf, type WidgetLanguage } from './languages.ts';
import { nl } from './nl/first.ts';
import type { TextKey, Values } from './texts.ts';

type Texts = Partial<Record<TextKey | Code, string>>;
type Loader = () => Promise<{ label: Texts; error?: Texts }>;
interface Language {
  label: Texts;
  later: Loader;
  onDemand: Loader;
}

const languages: Record<WidgetLanguage, () => Promise<Language> | Language> = {
  en: () => ({
    label: en,
    later: () => import('./en/later.ts'),
    onDemand: () => import('./en/on-demand.ts'),
  }),
  nl: () => ({
    label: nl,
    later: () => import('./nl/later.ts'),
    onDemand: () => import('./nl/on-demand.ts'),
  }),
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

const loaded: Partial<Record<WidgetLanguage, Texts>> = { en, nl };

/** Loads texts of a language: those the form is drawn with, those everybody sees later, or questions and problems. */
export async function loadTexts(
  language: WidgetLanguage,
  part: 'first' | 'later' | 'onDemand',
): Promise<void> {
  const found = await languages[language]();
  const { label, error } = part === 'first' ? { label: found.label, error: {} } : await found[part]();
  loaded[language] = { ...loaded[language], ...label, ...error };
}

const pluralForms: Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Fills `{name}`; of `one|more`, or as many forms as the language has, `n` chooses. */
export function fill(text: string, values: Values = {}, language: WidgetLanguage = 'en'): string {
  const forms = text.split('|');
  // Most texts have one form: asking for the rules each time would make typing slow.
  const form = forms[1] ? forms[pluralIndex(Number(values['n'] ?? 1), language)] : text;
  return (form ?? forms.at(-1) ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The place, among a language's forms, of the one that counts `n`. */
function pluralIndex(n: number, language: WidgetLanguage): number {
  const rules = new Intl.PluralRules(localeOf(language));
  const { pluralCategories } = rules.resolvedOptions();
  return pluralForms.filter((form) => pluralCategories.includes(form)).indexOf(rules.select(n));
}

/** Texts, amounts and dates in one language. */
export interface I18n {
  language: WidgetLanguage;
  t(key: TextKey, values?: Values): string;
  error(code: Code): string;
  money(cents: number): string;
  /** A day or a moment; with `time`, its hours and minutes too, in the time zone or the browser's. */
  date(date: string, time?: boolean, timeZone?: string): string;
}

/** Makes the texts of a language usable; those that are not loaded are empty. */
export function createI18n(language: WidgetLanguage): I18n {
  const find = (key: TextKey | Code) => loaded[language]?.[key];
  const locale = localeOf(language);
  let euros: Intl.NumberFormat | undefined;
  return {
    language,
    t: (key, values) => fill(find(key) ?? '', values, language),
    error: (code) => find(code) ?? find('unclear') ?? '',
    // The contract's formatCents, without the rest of its module; a test compares the two.
    money: (cents) =>
      (euros ??= new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })).format(cents / 100),
    date: (date, time, timeZone) =>
      new Intl.DateTimeFormat(locale, {
        dateStyle: 'long',
        timeZone,
        ...(time && { timeStyle: 'short' }),
      }).format(new Date(date.length > 10 ? date : `${date}T12:00`)),
  };
}
