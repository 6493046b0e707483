import type { ReactiveController } from 'lit';
import type { ClaimHandle } from '../../api/claim.ts';
import type { FormState } from '../first/form-state.ts';
import type { Receipt } from '../first/receipt.ts';
import type { ClaimFlow } from './claim-flow.ts';
import { DraftAccount } from './draft-account.ts';
import { DraftLock } from './draft-lock.ts';
import { forgetDraft, keepDraft, keepPart, type Draft } from './draft.ts';
import type { ReceiptQueue } from './receipts/receipt-queue.ts';

const keepAfter = 300;

/** Keeps what is in the form in the member's own browser for a day: phones end pages without a word. */
export class DraftStore implements ReactiveController {
  /** The draft on the server. */
  handle: ClaimHandle | undefined;
  /** The claim that waits for its code. */
  step: Draft['step'];
  readonly account = new DraftAccount();
  readonly lock: DraftLock;
  readonly #form: FormState;
  readonly #receipts: ReceiptQueue;
  readonly #flow: ClaimFlow;
  #timer = 0;

  constructor(form: FormState, receipts: ReceiptQueue, flow: ClaimFlow) {
    this.#form = form;
    this.#receipts = receipts;
    this.#flow = flow;
    this.lock = new DraftLock(
      () => flow.draftKey,
      () => flow.draftElsewhere(),
    );
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#leave);
    document.addEventListener('visibilitychange', this.#leave);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#leave);
    this.#leave();
    this.lock.release();
  }

  /** Keeps what is not kept yet; a draft's day counts from its last change, not from the last visit. */
  #leave = () => {
    if (this.#timer) this.now();
  };

  /** Keeps the draft soon. */
  soon(): void {
    if (!this.#flow.draftKey || !this.#flow.isTouched()) return;
    const mayKeep = this.lock.ask();
    this.#timer ||= window.setTimeout(() => void mayKeep.then(this.now), keepAfter);
    void mayKeep.then(() => this.#sealAccount());
  }

  async #sealAccount(): Promise<void> {
    if (this.lock.isElsewhere) return;
    const isNew = await this.account.change(this.#flow.draftKey, this.#form.value.iban);
    // The words never wait for the account; where they were faster, both are kept now.
    if (isNew && !this.#timer) this.now();
  }

  /** Keeps the draft at once. */
  now = () => {
    this.#stopTimer();
    const { value, chosen, nextStep, work } = this.#form;
    const { draftKey } = this.#flow;
    if (!draftKey || !this.#flow.isTouched() || (nextStep && !nextStep.isOpen) || this.lock.isElsewhere)
      return;
    const receipts = this.#receipts.list
      .filter(({ state }) => state !== 'refused')
      .map(({ id, name, stored = false }) => ({ id, name, stored }));
    void keepDraft(draftKey, {
      value,
      account: this.account.of(value.iban),
      waiting: work?.submission.waiting === true,
      language: chosen,
      receipts,
      claim: this.handle,
      step: this.step,
    });
  };

  /** Keeps a receipt's bytes, or forgets them. */
  keepFile({ id }: Receipt, file: Blob | undefined): void {
    const { draftKey } = this.#flow;
    if (draftKey && !this.lock.isElsewhere) void keepPart(draftKey, id, file);
  }

  /** Forgets the draft: the claim is confirmed, or another one begins. */
  async forget(): Promise<void> {
    this.#stopTimer();
    this.account.forget();
    const { draftKey } = this.#flow;
    if (!draftKey || this.lock.isElsewhere) return;
    await forgetDraft(draftKey);
    this.lock.release();
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }
}
