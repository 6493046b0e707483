import type { MadeChurch, SignedInPerson } from './make-churches.ts';
import type { MadeClaim } from './make-claims.ts';

/** The dump's claims by name. */
export type Claims = Record<string, MadeClaim>;

/** Facts of the dump, and the access tokens of this moment. */
export interface Story {
  churches: MadeChurch[];
  operator: SignedInPerson;
  claims: Claims;
  /** Claims that the sweep which waits will remove. */
  expired: MadeClaim;
  receipts: { clean: string; checking: string; refused: string };
  /** A file that a sweep will remove when it is a day old, and one that a job will. */
  files: { stray: string; deleted: string };
  code: string;
  rememberedDevice: { email: string; token: string };
  forgetLink: string;
  notMeLink: string;
  twoFactor: { secret: string; recoveryCodes: string[] };
  apiToken: string;
  webhookSecret: string;
  tokens: Record<string, string>;
}

/** Facts that are known before anything waits. */
export type Lived = Omit<Story, 'webhookSecret' | 'tokens' | 'files'>;
