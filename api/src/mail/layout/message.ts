import type { Language } from '@penning/contract/fields';

/** A mail's words: the subject on one line, the text part and the HTML part. */
export interface Message {
  subject: string;
  text: string;
  html: string;
}

/** What every mail knows: the church and the reader's language. */
export interface MailFrame {
  churchName: string;
  logoUrl?: string;
  language: Language;
}
