import { forgetDraft, keepDraft, keepFile, restoreDraft, type Draft } from './draft.ts';
import { emptyForm } from '../first/form-value.ts';
import type { Receipt } from './receipts/receipt-queue.ts';
import type { ClaimHandle } from '../../api/call.ts';
import { stored } from './storage.ts';
import type { Clerk } from './form-controller.ts';

const keepAfter = 300;

/** Keeps what stands in the form in the member's own browser: the draft for a day, the person when they ask for it. */
export class Keeping {
  /** The draft on the server. */
  handle: ClaimHandle | undefined;
  /** The claim waits for its code. */
  step: Draft['step'];
  /** Name and account come from this device. */
  recalled = false;
  /** Loaded for whoever was here before. */
  returning: (typeof import('../on-demand/restore.ts'))['returning'] | undefined;
  protected readonly clerk: Clerk;
  /** The page and the element on it: sites that change pages without loading them have moved on when the form leaves. */
  readonly #place: string;
  #timer = 0;

  constructor(clerk: Clerk) {
    const { form } = (this.clerk = clerk);
    const forms: Element[] = [...document.querySelectorAll('penning-claim')];
    this.#place = `${location.pathname} ${form.id || forms.indexOf(form)}`;
  }

  /** Per church, page and element; empty where the page wants no draft. */
  get key(): string {
    const { draft, church } = this.clerk.form;
    return draft === 'off' ? '' : `${church} ${this.#place}`;
  }

  /** Whether there is anything to keep; what this device filled in is not. */
  get touched(): boolean {
    const { form, receipts } = this.clerk;
    const { name, items } = form.value;
    return (
      (name !== '' && !this.recalled) ||
      receipts.list.length > 0 ||
      items.some((item) => item.description || item.amount)
    );
  }

  /** Keeps the draft soon. */
  soon(): void {
    this.#timer ||= window.setTimeout(this.now, keepAfter);
  }

  /** Keeps the draft at once: the page may be ending. */
  now = () => {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const { value, chosen, nextStep } = this.clerk.form;
    const { list } = this.clerk.receipts;
    if (!this.key || !this.touched || (nextStep && nextStep.outcome.status !== 'unconfirmed')) return;
    const receipts = list
      .filter(({ state }) => state !== 'refused')
      .map(({ id, name, stored = false }) => ({ id, name, stored }));
    void keepDraft(this.key, { value, language: chosen, receipts, claim: this.handle, step: this.step });
  };

  /** Keeps a receipt's bytes, or forgets them. */
  file({ id }: Receipt, file: Blob | undefined): void {
    if (this.key) void keepFile(this.key, id, file);
  }

  /** Forgets the draft: the claim is confirmed, or begun anew. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.key) await forgetDraft(this.key);
  }

  /** Brings back what was typed before the page went away, and who claims here, unless somebody types already. */
  async restore(): Promise<void> {
    const { form } = this.clerk;
    if (JSON.stringify(form.value) !== JSON.stringify(emptyForm())) return;
    const draft = this.key ? await restoreDraft(this.key) : undefined;
    const known = await this.#known();
    if (!draft && !known) return;
    this.returning = (await import('../on-demand/restore.ts')).returning;
    if (known) await this.returning.recallPerson(this.clerk, draft);
    if (draft) await this.returning.bringBack(this.clerk, draft);
  }

  /** Whether this device remembers somebody for the church. */
  async #known(): Promise<boolean> {
    const { church } = this.clerk.form;
    return this.key !== '' && !!(await stored('people', (store) => store.count(church)));
  }

  /** Remembers the member as typed this time, and the token that saves the code. */
  async remember(token?: string): Promise<void> {
    const { remember } = await import('../on-demand/remember.ts');
    const { church, value } = this.clerk.form;
    await remember(church, { ...value, email: this.step?.sent.email ?? value.email }, token);
    this.recalled = true;
  }

  /** What saves this address the code, if this device was remembered. */
  async deviceToken(): Promise<string | undefined> {
    if (!(await this.#known())) return undefined;
    const { tokenFor } = await import('../on-demand/remember.ts');
    return tokenFor(this.clerk.form.church, this.clerk.form.value.email);
  }
}
