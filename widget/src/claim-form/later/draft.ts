import type { ClaimHandle, Outcome } from '../../api/claim.ts';
import type { SentClaim } from './code-step/sent-claim.ts';
import type { FormValue } from '../first/form-value.ts';
import type { Sealed } from './seal.ts';
import { stored } from './storage.ts';

const lifetime = 24 * 3_600_000;

/** Draft that a closed page leaves in the member's own browser for 24 hours; the account number only sealed. */
export interface Draft {
  at: number;
  value: FormValue;
  /** The account number; its key is kept apart. */
  account?: Sealed | undefined;
  /** True when an account number was typed, sealed or not; drafts of earlier versions do not say. */
  hasAccount?: boolean;
  /** True when the claim is complete and sends itself once there is a network. */
  waiting?: boolean;
  language: string;
  /** The receipts in order; their bytes are kept apart. */
  receipts: { id: string; name: string; stored: boolean }[];
  claim: ClaimHandle | undefined;
  /** The claim that waits for its code. */
  step: { sent: SentClaim; outcome: Outcome } | undefined;
}

const partsOf = (key: string) => IDBKeyRange.bound(`${key} `, `${key} ~`);

/** Keeps what was typed: a phone may end the page while the camera is open. */
export async function keepDraft(key: string, draft: Omit<Draft, 'at' | 'hasAccount'>): Promise<void> {
  const value = { ...draft.value, iban: '' };
  const hasAccount = draft.value.iban !== '';
  await stored('drafts', (store) => store.put({ ...draft, value, hasAccount, at: Date.now() }, key));
}

/** The draft of the last 24 hours, if there is one; older ones vanish, those of other pages too. */
export async function restoreDraft(key: string): Promise<Draft | undefined> {
  const keys = (await stored('drafts', (store) => store.getAllKeys())) ?? [];
  let found: Draft | undefined;
  for (const one of keys as string[]) {
    const draft = (await stored('drafts', (store) => store.get(one))) as Draft | undefined;
    if (draft && Date.now() - draft.at >= lifetime) await forgetDraft(one);
    else if (one === key) found = draft;
  }
  return found;
}

/** Keeps a part of a draft, the bytes of a receipt or the key of the account number, or forgets it. */
export async function keepPart(key: string, id: string, part: Blob | CryptoKey | undefined): Promise<void> {
  await stored('files', (store): IDBRequest =>
    part ? store.put(part, `${key} ${id}`) : store.delete(`${key} ${id}`),
  );
}

/** A kept part: a receipt's bytes unless `T` is said. */
export function restorePart<T = Blob>(key: string, id: string): Promise<T | undefined> {
  return stored('files', (store) => store.get(`${key} ${id}`) as IDBRequest<T | undefined>);
}

/** Forgets the draft, its receipts and its key. */
export async function forgetDraft(key: string): Promise<void> {
  await stored('drafts', (store) => store.delete(key));
  await stored('files', (store) => store.delete(partsOf(key)));
}
