import type { Language } from '@penning/contract/fields';

/** An email's content: the subject on one line, the text part and the HTML part. */
export interface Message {
  subject: string;
  text: string;
  html: string;
}

/** Church and reader's language, which every email needs. */
export interface EmailLayout {
  churchName: string;
  logoUrl?: string;
  language: Language;
}
