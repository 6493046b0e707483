import type { Language } from '@penning/contract/fields';
import type { Texts } from './en/all.ts';
import { textsIn } from './texts.ts';

interface Match {
  id: string;
  data?: unknown;
}

/** The document's title in the page's language: `Inbox · Penning`. */
export function titled(matches: readonly (Match | undefined)[], name: (t: Texts) => string) {
  const root = matches.find((match) => match?.id === 'root')?.data as { language?: Language } | undefined;
  return [{ title: `${name(textsIn(root?.language ?? 'en'))} · Penning` }];
}
