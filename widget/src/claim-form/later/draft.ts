import type { ClaimHandle, Outcome } from '../../api/claim.ts';
import type { SentClaim } from './code-step/sent-claim.ts';
import type { FormValue } from '../first/form-value.ts';
import { stored } from './storage.ts';

const lifetime = 24 * 3_600_000;

/** Draft that a closed page leaves in the member's own browser for 24 hours; never with the IBAN. */
export interface Draft {
  at: number;
  value: FormValue;
  language: string;
  /** The receipts in order; their bytes are kept apart. */
  receipts: { id: string; name: string; stored: boolean }[];
  claim: ClaimHandle | undefined;
  /** The claim that waits for its code. */
  step: { sent: SentClaim; outcome: Outcome } | undefined;
}

const filesOf = (key: string) => IDBKeyRange.bound(`${key} `, `${key} ~`);

/** Keeps what was typed: a phone may end the page while the camera is open. */
export async function keepDraft(key: string, draft: Omit<Draft, 'at'>): Promise<void> {
  const value = { ...draft.value, iban: '' };
  await stored('drafts', (store) => store.put({ ...draft, value, at: Date.now() }, key));
}

/** The draft of the last 24 hours, if there is one; older ones vanish. */
export async function restoreDraft(key: string): Promise<Draft | undefined> {
  const draft = (await stored('drafts', (store) => store.get(key))) as Draft | undefined;
  if (draft && Date.now() - draft.at < lifetime) return draft;
  if (draft) await forgetDraft(key);
  return undefined;
}

/** Keeps a receipt's bytes, or forgets them. */
export async function keepFile(key: string, id: string, file: Blob | undefined): Promise<void> {
  await stored('files', (store): IDBRequest =>
    file ? store.put(file, `${key} ${id}`) : store.delete(`${key} ${id}`),
  );
}

/** A kept receipt's bytes. */
export function restoreFile(key: string, id: string): Promise<Blob | undefined> {
  return stored('files', (store) => store.get(`${key} ${id}`) as IDBRequest<Blob | undefined>);
}

/** Forgets the draft and its receipts. */
export async function forgetDraft(key: string): Promise<void> {
  await stored('drafts', (store) => store.delete(key));
  await stored('files', (store) => store.delete(filesOf(key)));
}
