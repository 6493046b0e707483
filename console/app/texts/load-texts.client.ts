import type { Language } from '@penning/contract/fields';
import type { Texts } from './en/english.ts';
import { addTexts } from './texts.ts';

const loaders: Record<Language, () => Promise<Partial<Record<Language, Texts>>>> = {
  en: () => import('./en/english.ts'),
  nl: () => import('./nl/dutch.ts'),
};

/** Loads the texts of one language into the browser; the module system keeps what it has loaded before. */
export async function loadTexts(language: Language): Promise<void> {
  addTexts({ [language]: (await loaders[language]())[language] });
}

/** The language in which the server rendered this document. */
export function documentLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'en';
}

function isLanguage(name: string): name is Language {
  return Object.hasOwn(loaders, name);
}
