import type { Language } from '@penning/contract/fields';
import type { Message } from './layout/message.ts';

/**
 * Examples of emails: by kind, each face of it by a name of small letters and dashes. The preview page shows them and the
 * tests of all emails read them.
 */
export type EmailExamples<Kind extends string> = Record<
  Kind,
  Record<string, (language: Language) => Message>
>;

/** The church in examples. */
export const exampleChurch = { churchName: 'Grace Rotterdam', timeZone: 'Europe/Amsterdam' };

/** Addresses that links in examples point to; nothing is there. */
export const exampleUrls = { api: 'https://penning.example', console: 'https://console.example' };
