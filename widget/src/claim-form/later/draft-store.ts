import type { ReactiveController } from 'lit';
import type { ClaimHandle } from '../../api/claim.ts';
import type { FormState } from '../first/form-state.ts';
import type { Receipt } from '../first/receipt.ts';
import type { ClaimFlow } from './claim-flow.ts';
import { forgetDraft, keepDraft, keepFile, type Draft } from './draft.ts';
import type { ReceiptQueue } from './receipts/receipt-queue.ts';

const keepAfter = 300;

/** Keeps what is in the form in the member's own browser for a day: phones end pages without a word. */
export class DraftStore implements ReactiveController {
  /** The draft on the server. */
  handle: ClaimHandle | undefined;
  /** The claim that waits for its code. */
  step: Draft['step'];
  readonly #form: FormState;
  readonly #receipts: ReceiptQueue;
  readonly #flow: ClaimFlow;
  #timer = 0;

  constructor(form: FormState, receipts: ReceiptQueue, flow: ClaimFlow) {
    this.#form = form;
    this.#receipts = receipts;
    this.#flow = flow;
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#leave);
    document.addEventListener('visibilitychange', this.#leave);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#leave);
    this.#leave();
  }

  /** Keeps what is not kept yet; a draft's day counts from its last change, not from the last visit. */
  #leave = () => {
    if (this.#timer) this.now();
  };

  /** Keeps the draft soon. */
  soon(): void {
    this.#timer ||= window.setTimeout(this.now, keepAfter);
  }

  /** Keeps the draft at once. */
  now = () => {
    this.#stopTimer();
    const { value, chosen, nextStep } = this.#form;
    const { draftKey } = this.#flow;
    if (!draftKey || !this.#flow.isTouched() || (nextStep && !nextStep.isOpen)) return;
    const receipts = this.#receipts.list
      .filter(({ state }) => state !== 'refused')
      .map(({ id, name, stored = false }) => ({ id, name, stored }));
    void keepDraft(draftKey, { value, language: chosen, receipts, claim: this.handle, step: this.step });
  };

  /** Keeps a receipt's bytes, or forgets them. */
  keepFile({ id }: Receipt, file: Blob | undefined): void {
    const { draftKey } = this.#flow;
    if (draftKey) void keepFile(draftKey, id, file);
  }

  /** Forgets the draft: the claim is confirmed, or another one begins. */
  async forget(): Promise<void> {
    this.#stopTimer();
    const { draftKey } = this.#flow;
    if (draftKey) await forgetDraft(draftKey);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }
}
