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

/** Locales for `Intl`: euros as in Ireland and Portugal, digits as people type them, Dutch where Frisian is unknown. */
const locales: Partial<Record<WidgetLanguage, string[]>> = {
  en: ['en-IE'],
  pt: ['pt-PT'],
  fy: ['fy', 'nl'],
  ar: ['ar-u-nu-latn'],
};

/** Returns what `Intl` takes for a language. */
export function localeOf(language: WidgetLanguage): string | string[] {
  return locales[language] ?? language;
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
