import type { Language } from '@penning/contract/fields';
import { defaultTimeZone } from '@penning/contract/time-zones';
import { useChurchData } from '../page-data/church.ts';
import { usePageData } from '../page-data/page.ts';
import type { Texts } from './en/english.ts';

const known: Partial<Record<Language, Texts>> = {};

/** Makes texts known here: the server adds every language when it starts, a browser the one of its page. */
export function addTexts(texts: Partial<Record<Language, Texts>>): void {
  Object.assign(known, texts);
}

/** The texts of a known language; throws when nobody has added it. */
export function textsIn(language: Language): Texts {
  const texts = known[language];
  if (!texts) throw new Error(`The texts in ${language} are not loaded`);
  return texts;
}

/** The language of a page whose root has failed: English, or the one that the browser has loaded. */
export function fallbackLanguage(): Language {
  return known.en ? 'en' : 'nl';
}

/** The page's language and its texts, the server's clock at the time of the request, and the open church's time zone. */
export function useTexts(): { language: Language; t: Texts; now: string; timeZone: string } {
  const page = usePageData();
  const timeZone = useChurchData()?.church.timeZone ?? defaultTimeZone;
  const language = page?.language ?? fallbackLanguage();
  return { language, t: textsIn(language), now: page?.now ?? new Date(0).toISOString(), timeZone };
}
