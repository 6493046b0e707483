import type { Language } from '@penning/contract/fields';
import { accountEmailExamples } from '../accounts/emails/examples.ts';
import { churchEmailExamples } from '../churches/emails/examples.ts';
import { claimEmailExamples, decisionEmailExamples } from '../claims/emails/examples.ts';
import type { EmailExamples } from '../mail/examples.ts';
import type { AccountMailKind, MailKind } from '../mail/kinds.ts';
import type { Message } from '../mail/layout/message.ts';
import { peopleEmailExamples } from '../people/emails/examples.ts';

/** Examples of every email that Penning sends: a kind without one is a type error. */
export const emailExamples: EmailExamples<MailKind | AccountMailKind> = {
  ...claimEmailExamples,
  ...decisionEmailExamples,
  ...churchEmailExamples,
  ...peopleEmailExamples,
  ...accountEmailExamples,
};

/** Example of an email, by its kind and its own name. */
export interface Preview {
  kind: string;
  name: string;
  write: (language: Language) => Message;
}

/** All examples in the order of their features. */
export const previews: readonly Preview[] = Object.entries(emailExamples).flatMap(([kind, examples]) =>
  Object.entries(examples).map(([name, write]) => ({ kind, name, write })),
);
