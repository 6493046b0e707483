import type { PageData } from '../page-data/page.ts';
import type { Texts } from './en/english.ts';
import { fallbackLanguage, textsIn } from './texts.ts';

interface Match {
  id: string;
  data?: unknown;
}

/** The document's title in the page's language: `Inbox · Penning`. */
export function titled(matches: readonly (Match | undefined)[], name: (t: Texts) => string) {
  const root = matches.find((match) => match?.id === 'root')?.data as Partial<PageData> | undefined;
  return [{ title: `${name(textsIn(root?.language ?? fallbackLanguage()))} · Penning` }];
}
