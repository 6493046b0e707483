import type { ReactiveController } from 'lit';
import type { Outcome } from '../../api/claim.ts';
import { Refusal } from '../../api/call.ts';
import type { FormState } from '../first/form-state.ts';
import type { ClaimFlow } from './claim-flow.ts';
import type { DraftStore } from './draft-store.ts';
import type { FormChecks } from './form-checks.ts';
import type { FormEdits } from './form-edits.ts';
import { lostDraft } from './lost-draft.ts';
import type { ReceiptQueue } from './receipts/receipt-queue.ts';

const sendAgainAfter = 20_000;

/** Sends what the form holds; without a network it waits and sends itself. */
export class SubmitFlow implements ReactiveController {
  /** True while the claim is complete and waits for the network. */
  waiting = false;
  readonly #form: FormState;
  readonly #receipts: ReceiptQueue;
  readonly #checks: FormChecks;
  readonly #edits: FormEdits;
  readonly #drafts: DraftStore;
  readonly #flow: ClaimFlow;
  #again = 0;

  constructor(
    form: FormState,
    receipts: ReceiptQueue,
    checks: FormChecks,
    edits: FormEdits,
    drafts: DraftStore,
    flow: ClaimFlow,
  ) {
    this.#form = form;
    this.#receipts = receipts;
    this.#checks = checks;
    this.#edits = edits;
    this.#drafts = drafts;
    this.#flow = flow;
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    clearTimeout(this.#again);
  }

  #online = () => {
    if (this.waiting) void this.submit(true);
    else if (!this.#form.nextStep) this.#receipts.resend();
  };

  /** Sends what is complete, else shows what is wrong; `byItself` when nobody has pressed the button. */
  async submit(byItself = false): Promise<void> {
    const form = this.#form;
    if (form.busy || form.nextStep) return;
    clearTimeout(this.#again);
    form.set({ busy: true, announcement: form.i18n.t('busy') });
    if (!byItself) {
      form.notice = undefined;
      this.waiting = false;
      this.#edits.read();
      // The field being typed in ends its change first, which may fill in more; later it would take the answer's errors away again.
      form.host.renderRoot.querySelector<HTMLElement>('form .main')?.focus({ preventScroll: true });
      for (const item of form.value.items) item.asked = true;
    }
    try {
      const outcome = await this.#send();
      this.waiting = false;
      form.notice = undefined;
      if (outcome) await this.#flow.proceed(outcome);
      else {
        this.#checks.summarizes = true;
        await form.loadQuestions();
        form.announcement = '';
        form.focusOn('summary');
      }
    } catch (error) {
      const { code = 'internal_error' } = error as Partial<Refusal>;
      if (lostDraft.test(code)) this.#flow.dropClaim();
      const wasShown = this.waiting;
      this.waiting = code === 'network';
      this.#drafts.soon();
      if (this.waiting) this.#again = window.setTimeout(this.#online, sendAgainAfter);
      if (!this.waiting || !wasShown) await form.showError(error);
    } finally {
      form.set({ busy: false });
    }
  }

  /** Sends once everything is right and every receipt has arrived; false when something is still to mend. */
  async #send(): Promise<Outcome | false> {
    const checks = this.#checks;
    checks.checkAll();
    if (!checks.isComplete) return false;
    this.#receipts.resend();
    const claim = await this.#flow.openClaim();
    await this.#receipts.settled();
    if (!checks.isComplete) return false;
    const failed = this.#receipts.list.find(({ state }) => state === 'failed');
    if (failed) throw new Refusal(failed.code ?? 'network');
    const { value } = this.#form;
    const sent = { value: structuredClone(value), items: value.items };
    try {
      const outcome = await this.#flow.send(claim);
      checks.refuse();
      return outcome;
    } catch (error) {
      if (!(error instanceof Refusal) || error.errors.length === 0) throw error;
      await this.#form.loadQuestions();
      const { host, questions } = this.#form;
      if (questions && checks.refuse(questions.placeErrors(host.renderRoot, error, sent))) return false;
      throw error;
    }
  }
}
