import type { Outcome, StepKeeper } from './code-step/code-step.ts';
import { startSteps, summarize } from './code-step/start-steps.ts';
import { PenningClaimEvent } from '../../events.ts';
import { emptyForm } from '../first/form-value.ts';
import { lostDraft } from './receipts/receipt-queue.ts';
import type { Refusal } from '../../api/call.ts';
import type { Code } from '../../translations/translate.ts';
import type { Clerk } from './form-controller.ts';
import { submitClaim } from './submit-claim.ts';

const sendAgainAfter = 20_000;

/** Sends the claim and carries on after it; without a network the claim waits and sends itself. */
export class Sending implements StepKeeper {
  /** The claim is complete and waits for the network. */
  waiting = false;
  protected readonly clerk: Clerk;
  /** What is sent instead of a new claim. */
  protected correction?: () => object;
  #again = 0;

  constructor(clerk: Clerk) {
    this.clerk = clerk;
  }

  /** Whether the member may ask to be remembered; not on computers that people share. */
  get mayRemember(): boolean {
    return this.clerk.keeping.key !== '';
  }

  /** Listens to the network. */
  resume(): void {
    addEventListener('online', this.#online);
  }

  /** The form left the page. */
  stop(): void {
    removeEventListener('online', this.#online);
    clearTimeout(this.#again);
  }

  #online = () => {
    if (this.waiting) void this.submit(true);
    else if (!this.clerk.form.nextStep) this.clerk.receipts.resend();
  };

  /** Sends what is complete, else shows what is wrong; `byItself` when nobody has pressed the button. */
  async submit(byItself = false): Promise<void> {
    const clerk = this.clerk;
    const { form } = clerk;
    if (form.busy || form.nextStep) return;
    clearTimeout(this.#again);
    form.busy = true;
    form.announcement = form.speaker.t('busy');
    if (!byItself) {
      form.notice = undefined;
      this.waiting = false;
      clerk.editing.read();
      for (const item of form.value.items) item.asked = true;
    }
    try {
      const outcome = await submitClaim(clerk, this.correction);
      this.waiting = false;
      form.notice = undefined;
      if (outcome) await this.proceed(outcome);
      else {
        clerk.summarizes = true;
        await form.lookUp();
        form.announcement = '';
        form.focusOn('summary');
      }
    } catch (error) {
      const { code = 'internal_error' } = error as Partial<Refusal>;
      if (lostDraft.test(code)) clerk.dropClaim();
      const told = this.waiting;
      this.waiting = code === 'network';
      if (this.waiting) this.#again = window.setTimeout(this.#online, sendAgainAfter);
      if (!this.waiting || !told) await form.fail(error);
    } finally {
      form.busy = false;
      form.requestUpdate();
    }
  }

  protected async proceed(outcome: Outcome): Promise<void> {
    const { form, keeping } = this.clerk;
    const { id: claimId, status, reference } = outcome;
    form.dispatchEvent(new PenningClaimEvent('submitted', { claimId, status, reference }));
    const sent = summarize(this.clerk);
    keeping.step = { sent, outcome };
    form.announcement = '';
    keeping.now();
    form.nextStep = startSteps(this.clerk, sent, await this.clerk.openClaim(), outcome);
  }

  /** The claim is the church's now; a member who wants it, or did before, is remembered as typed this time. */
  confirmed({ id: claimId, status, reference, deviceToken }: Outcome, wanted = false): void {
    const { form, keeping } = this.clerk;
    form.dispatchEvent(new PenningClaimEvent('confirmed', { claimId, status, reference }));
    if (wanted || keeping.recalled) void keeping.remember(deviceToken);
    void keeping.forget();
    form.requestUpdate();
  }

  /** Back to the form: with nothing but name and bank for another claim, or with everything when the draft ended. */
  restart(code?: Code): void {
    const clerk = this.clerk;
    const { form, keeping, receipts } = clerk;
    form.nextStep?.stop();
    form.nextStep = undefined;
    form.restored = '';
    form.notice = code && { code };
    keeping.step = undefined;
    clerk.beginAnew();
    if (code) {
      void form.lookUp();
      receipts.resend(true);
    } else {
      void keeping.forget();
      receipts.clear();
      form.value = { ...form.value, items: emptyForm().items };
    }
    form.focusOn(code ? 'notice' : 'title');
  }
}
