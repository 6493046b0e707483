import type { Language } from '@penning/contract/fields';
import { usePageData } from '../page-data/page.ts';
import { en, type Texts } from './en/all.ts';
import { nl } from './nl/all.ts';

const byLanguage: Record<Language, Texts> = { en, nl };

/** The texts of one language. */
export function textsIn(language: Language): Texts {
  return byLanguage[language];
}

/** The page's language, its texts, and the server's clock at the time of the request. */
export function useTexts(): { language: Language; t: Texts; now: string } {
  const root = usePageData();
  const language = root?.language ?? 'en';
  return { language, t: textsIn(language), now: root?.now ?? new Date(0).toISOString() };
}
