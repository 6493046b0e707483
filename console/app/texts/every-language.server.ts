import type { Language } from '@penning/contract/fields';
import { en, type Texts } from './en/english.ts';
import { nl } from './nl/dutch.ts';

/** The texts of every language, for the server and for tests. */
export const everyLanguage: Record<Language, Texts> = { en, nl };
